import { describe, onTestFinished } from 'vitest';
import { migrate } from '../../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { outboxContract } from './contract.ts';

describe('the outbox on SQLite', () => {
  outboxContract(async () => {
    const home = await temporaryHome();
    const database = openDatabase<OutboxSchema>({ home, purpose: 'conversations', durability: 'full' });
    onTestFinished(database.close);
    await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS);
    return { queries: database.queries, other: database.queries };
  });
});
