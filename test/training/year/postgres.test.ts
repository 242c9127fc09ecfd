import { expect, it, onTestFinished } from 'vitest';
import { describePostgres, temporaryDatabase } from '../../support/postgres.ts';
import { openTrainingStore } from '../support/open-training.ts';
import { checkYear } from './check-year.ts';
import { FIGURES, SEED } from './figures.ts';
import { simulateYear } from './simulate.ts';

describePostgres('a year of forty people', () => {
  it('keeps every rule on PostgreSQL, with two processes', { timeout: 580_000 }, async () => {
    const url = await temporaryDatabase();
    const [one, two] = [await openTrainingStore(url), await openTrainingStore(url)];
    onTestFinished(async () => {
      await one.close();
      await two.close();
    });
    expect(await checkYear(await simulateYear([one.store, two.store], SEED), one.store)).toEqual(FIGURES);
  });
});
