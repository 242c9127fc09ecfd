import { type Answer, isUnsure, type Outcome } from '../../knowledge/answering/answer.ts';
import type { Decision } from './reply.ts';

/**
 * The fate of the questions of one turn, as one word. `closest` counts as not answered, yet it is not a refusal. Beside
 * an answer, a question of which nothing is surely declared makes the turn partly declared: the reply says so.
 */
export function decisionOf(answers: readonly Pick<Answer, 'outcome' | 'scores'>[]): Decision | undefined {
  const has = (outcome: Outcome) => answers.some((answer) => answer.outcome === outcome);
  if (answers.length === 0) return undefined;
  if (answers.every(({ outcome }) => outcome === 'not_declared')) return 'not_declared';
  if (has('not_declared')) return 'partly_declared';
  if (has('answered')) return answers.some(isUnsure) ? 'partly_declared' : 'answered';
  return has('closest') ? 'closest' : 'asked_back';
}
