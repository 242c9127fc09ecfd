import type { Net } from '../net.ts';
import { OUTCOMES, type Outcome } from './answer.ts';

/** Chances, summing to 1: that the first practice answers the question, that the second or third does, that none does. */
export interface Chances {
  first: number;
  later: number;
  none: number;
}

/** What each outcome is worth to the person in each case, from 1 (served) downwards. */
export type Worth = Record<Outcome, Chances>;

/** Tells the chances of a question from its scores. */
export type Teller<Name extends string> = (features: Record<NoInfer<Name>, number>) => Chances;

/** @param net with an output for each of the chances, in their order */
export function tellerOf<Name extends string>(names: readonly Name[], net: Net): Teller<Name> {
  return (features) => {
    const [first = 0, later = 0, none = 0] = net.chances(names.map((name) => features[name]));
    const sum = first + later + none;
    return { first: first / sum, later: later / sum, none: none / sum };
  };
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
