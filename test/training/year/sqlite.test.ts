import { expect, it, onTestFinished } from 'vitest';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../support/open-training.ts';
import { checkYear } from './check-year.ts';
import { FIGURES, SEED } from './figures.ts';
import { simulateYear } from './simulate.ts';

it('a year of forty people keeps every rule on SQLite', { timeout: 240_000 }, async () => {
  const { store, close } = await openTrainingStore(await temporaryHome());
  onTestFinished(close);
  expect(await checkYear(await simulateYear([store], SEED), store)).toEqual(FIGURES);
});
