import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../support/open-training.ts';
import { checkYear } from './check-year.ts';
import { simulateYear } from './simulate.ts';

const SEED = 20_260_101;

async function opened(place: string) {
  const one = await openTrainingStore(place);
  onTestFinished(one.close);
  return one.store;
}

describe('a year of forty people', () => {
  it('keeps every rule on SQLite', { timeout: 240_000 }, async () => {
    const store = await opened(await temporaryHome());
    const figures = await checkYear(await simulateYear([store], SEED), store);
    console.log(JSON.stringify(figures));
    expect(figures.attempts).toBeGreaterThan(4_000);
  });
});
