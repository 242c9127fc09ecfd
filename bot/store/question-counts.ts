import type { Kysely, Transaction } from 'kysely';
import type { Decision } from '../conversation/reply.ts';
import type { ConversationsSchema } from './schema.ts';

/** The fates of a message that asks something. */
export const QUESTION_DECISIONS = [
  'answered',
  'partly_declared',
  'closest',
  'asked_back',
  'not_declared',
] as const satisfies readonly Decision[];
export type QuestionDecision = (typeof QUESTION_DECISIONS)[number];

/** Counts a question by its day and fate; nothing of the conversation. Last in its transaction: the row is shared by all. */
export async function countQuestion(
  transaction: Transaction<ConversationsSchema>,
  decision: Decision,
  at: Date,
): Promise<void> {
  if (!(QUESTION_DECISIONS as readonly Decision[]).includes(decision)) return;
  await transaction
    .insertInto('question_counts')
    .values({ day: at.toISOString().slice(0, 10), decision, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'decision']).doUpdateSet((is) => ({ count: is('question_counts.count', '+', 1) })),
    )
    .execute();
}

/** Questions by their fate from one day to another, both included (`YYYY-MM-DD`, UTC). */
export async function questionsBetween(
  queries: Kysely<ConversationsSchema>,
  first: string,
  last: string,
): Promise<Record<QuestionDecision, number>> {
  const rows = await queries
    .selectFrom('question_counts')
    .select(['decision', (is) => is.fn.sum<number | string>('count').as('total')])
    .where('day', '>=', first)
    .where('day', '<=', last)
    .groupBy('decision')
    .execute();
  const of = (decision: QuestionDecision) => Number(rows.find((row) => row.decision === decision)?.total ?? 0);
  return {
    answered: of('answered'),
    partly_declared: of('partly_declared'),
    closest: of('closest'),
    asked_back: of('asked_back'),
    not_declared: of('not_declared'),
  };
}
