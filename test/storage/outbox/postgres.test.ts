import { onTestFinished } from 'vitest';
import { migrate } from '../../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { outboxContract } from './contract.ts';
import { outboxProcesses } from './processes.ts';

async function open(url: string) {
  const database = openDatabase<OutboxSchema>({ home: '', url, purpose: 'conversations', durability: 'full' });
  onTestFinished(database.close);
  await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
  return database.queries;
}

describePostgres('the outbox on PostgreSQL', () => {
  outboxContract(async () => {
    const url = await temporaryDatabase();
    return { queries: await open(url), other: await open(url) };
  });
  outboxProcesses(async () => {
    const place = await temporaryDatabase();
    return { queries: await open(place), place };
  });
});
