import type { Outcome } from '../../knowledge/answering/answer.ts';
import type { Decision } from './reply.ts';

/** The fate of the questions of one turn, as one word. `closest` counts as not answered, yet it is not a refusal. */
export function decisionOf(outcomes: Outcome[]): Decision | undefined {
  const has = (outcome: Outcome) => outcomes.includes(outcome);
  if (outcomes.length === 0) return undefined;
  if (has('not_declared'))
    return outcomes.every((outcome) => outcome === 'not_declared') ? 'not_declared' : 'partly_declared';
  if (has('answered')) return 'answered';
  return has('closest') ? 'closest' : 'asked_back';
}
