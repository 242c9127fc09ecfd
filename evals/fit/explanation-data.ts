import { readSituations, type Situation } from '../explanations-file.ts';
import { dataFile } from './data-file.ts';

/** What the grader is fitted on; the test half is not among it. */
export async function readExplanationData(): Promise<Record<'own' | 'other' | 'more' | 'unseen', Situation[]>> {
  return {
    own: await readSituations(dataFile('explanations/fit-own.json')),
    other: await readSituations(dataFile('explanations/fit.json')),
    // Three more hands.
    more: await readSituations(dataFile('explanations/fit-more.json')),
    // On companies that the encoder was not trained on.
    unseen: await readSituations(dataFile('explanations/fit-unseen.json')),
  };
}
