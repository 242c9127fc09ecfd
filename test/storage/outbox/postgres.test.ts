import { onTestFinished } from 'vitest';
import { migrate } from '../../../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../../../storage/migrations/conversations/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import type { OutboxSchema } from '../../../storage/outbox/schema.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { outboxContract } from './contract.ts';

describePostgres('the outbox on PostgreSQL', () => {
  outboxContract(async () => {
    const url = await temporaryDatabase();
    const open = () => {
      const database = openDatabase<OutboxSchema>({ home: '', url, purpose: 'conversations', durability: 'full' });
      onTestFinished(database.close);
      return database.queries;
    };
    const [queries, other] = [open(), open()];
    await migrate(queries, 'conversations', CONVERSATIONS_MIGRATIONS);
    return { queries, other };
  });
});
