import type { Outcome } from './answer.ts';
import type { Calibration } from './calibration.ts';
import { type DecisionFeatures, weigh } from './features.ts';

/** Chances, summing to 1: that the first practice answers the question, that the second or third does, that none does. */
export interface Chances {
  first: number;
  later: number;
  none: number;
}

export function chances(features: DecisionFeatures, { decision }: Calibration): Chances {
  const first = Math.exp(weigh(features, decision.first));
  const later = Math.exp(weigh(features, decision.later));
  const sum = first + later + 1;
  return { first: first / sum, later: later / sum, none: 1 / sum };
}

/** Never `asked_back` when there is only one practice to choose from. */
export function decide(
  { first, later }: Chances,
  practices: number,
  { thresholds }: Pick<Calibration, 'thresholds'>,
): Outcome {
  if (first >= thresholds.answered) return 'answered';
  if (practices > 1 && first + later >= thresholds.askedBack) return 'asked_back';
  if (first >= thresholds.closest) return 'closest';
  return 'not_declared';
}
