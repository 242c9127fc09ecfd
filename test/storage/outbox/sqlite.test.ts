import { describe, onTestFinished } from 'vitest';
import { migrate } from '../../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { outboxContract } from './contract.ts';
import { outboxProcesses } from './processes.ts';

async function open(home: string) {
  const database = openDatabase<OutboxSchema>({ home, purpose: 'conversations', durability: 'full' });
  onTestFinished(database.close);
  await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
  return database.queries;
}

describe('the outbox on SQLite', () => {
  outboxContract(async () => {
    const queries = await open(await temporaryHome());
    return { queries, other: queries };
  });
  outboxProcesses(async () => {
    const place = await temporaryHome();
    return { queries: await open(place), place };
  });
});
