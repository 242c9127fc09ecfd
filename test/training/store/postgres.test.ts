import { onTestFinished } from 'vitest';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { openTrainingStore } from '../support/open-training.ts';
import { trainingStoreContract } from './contract.ts';

describePostgres('training on PostgreSQL', () => {
  trainingStoreContract(async () => {
    const url = await temporaryDatabase();
    const [one, two] = [await openTrainingStore(url), await openTrainingStore(url)];
    onTestFinished(async () => {
      await one.close();
      await two.close();
    });
    const jobs = async () => (await one.queries.selectFrom('outbox').select('key').execute()).map(({ key }) => key);
    return { store: one.store, other: two.store, jobs };
  });
});
