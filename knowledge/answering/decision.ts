import { OUTCOMES, type Outcome } from './answer.ts';
import { weigh } from './features.ts';

/** Chances, summing to 1: that the first practice answers the question, that the second or third does, that none does. */
export interface Chances {
  first: number;
  later: number;
  none: number;
}

/** What each outcome is worth to the person in each case, from 1 (served) downwards. */
export type Worth = Record<Outcome, Chances>;

export function chances<Name extends string>(
  features: Record<Name, number>,
  { first, later }: { first: Record<Name, number>; later: Record<Name, number> },
): Chances {
  const firstOdds = Math.exp(weigh(features, first));
  const laterOdds = Math.exp(weigh(features, later));
  const sum = firstOdds + laterOdds + 1;
  return { first: firstOdds / sum, later: laterOdds / sum, none: 1 / sum };
}

/** The outcome worth most to the person as far as one can tell; `asked_back` needs at least two practices to choose from. */
export function decide(odds: Chances, practices: number, worth: Worth): Outcome {
  let best: Outcome = 'not_declared';
  let most = Number.NEGATIVE_INFINITY;
  for (const outcome of OUTCOMES) {
    if (outcome === 'asked_back' && practices < 2) continue;
    const { first, later, none } = worth[outcome];
    const expected = odds.first * first + odds.later * later + odds.none * none;
    if (expected > most) [best, most] = [outcome, expected];
  }
  return best;
}
