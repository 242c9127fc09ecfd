import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../support/open-training.ts';
import { checkYear } from './check-year.ts';
import { simulateYear } from './simulate.ts';

const SEED = 20_260_101;

/** What this seed comes to, on whatever database and in however many processes. */
const FIGURES = {
  people: 40,
  attempts: 9442,
  right: 77,
  daily: 7940,
  reminders: 3424,
  pausedBySilence: 88,
  longestRow: 6,
  cards: 1180,
  lapsedByWords: 34,
  lapsedLate: 46,
};

async function opened(place: string) {
  const one = await openTrainingStore(place);
  onTestFinished(one.close);
  return one.store;
}

describe('a year of forty people', () => {
  it('keeps every rule on SQLite', { timeout: 240_000 }, async () => {
    const store = await opened(await temporaryHome());
    expect(await checkYear(await simulateYear([store], SEED), store)).toEqual(FIGURES);
  });
});
