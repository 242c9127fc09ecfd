import { describe, onTestFinished } from 'vitest';
import { createTrainingStore } from '../../../training/store/kysely-training-store.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../support/open-training.ts';
import { trainingStoreContract } from './contract.ts';

describe('training on SQLite', () => {
  trainingStoreContract(async () => {
    const { store, queries, close } = await openTrainingStore(await temporaryHome());
    onTestFinished(close);
    const jobs = async () => (await queries.selectFrom('outbox').select('key').execute()).map(({ key }) => key);
    return { store, other: createTrainingStore(queries), jobs };
  });
});
