import { it, onTestFinished } from 'vitest';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { openRequestStore } from '../support/open-request-store.ts';
import { twoProcessesClaimAll } from './claiming.ts';
import { requestStoreContract } from './contract.ts';

async function open(url: string) {
  const opened = await openRequestStore(url);
  onTestFinished(opened.close);
  return opened;
}

describePostgres('requests on PostgreSQL', () => {
  requestStoreContract(async () => {
    const url = await temporaryDatabase();
    const [{ store }, { store: other }] = [await open(url), await open(url)];
    return { store, other };
  });

  it('two processes that claim everything share it: each request has one owner', async () => {
    const url = await temporaryDatabase();
    await twoProcessesClaimAll((await open(url)).store, url);
  });
});
