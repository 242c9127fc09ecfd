import { onTestFinished } from 'vitest';
import { openStore } from '../../support/open-store.ts';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { describeConversationStore } from './contract.ts';

describePostgres('PostgreSQL', () => {
  describeConversationStore('conversations in PostgreSQL', async () => {
    const { store, close } = await openStore('', await temporaryDatabase());
    onTestFinished(close);
    return store;
  });
});
