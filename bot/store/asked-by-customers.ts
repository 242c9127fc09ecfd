import type { Kysely } from 'kysely';
import type { AskedByCustomers } from '../../training/results/understanding.ts';
import type { Reply } from '../conversation/reply.ts';
import type { ConversationsSchema } from './schema.ts';

const PAGE = 1_000;
const ANSWERING: ReadonlySet<Reply['decision']> = new Set(['answered', 'closest', 'partly_declared']);

/**
 * How many answers to customers quoted each practice, by its id, of the conversations that are still kept. An answer that
 * quotes a practice twice counts once.
 */
export async function askedByCustomers(
  queries: Kysely<ConversationsSchema>,
  { from, before }: { from: Date; before: Date },
): Promise<AskedByCustomers> {
  const counts = new Map<string, number>();
  for (let offset = 0; ; offset += PAGE) {
    const rows = await queries
      .selectFrom('messages')
      .select('reply')
      .where('author', '=', 'bot')
      .where('at', '>=', from.toISOString())
      .where('at', '<', before.toISOString())
      .orderBy('conversation')
      .orderBy('sequence')
      .limit(PAGE)
      .offset(offset)
      .execute();
    for (const { reply } of rows) {
      const { decision, citations } = JSON.parse(reply ?? '{}') as Partial<Reply>;
      if (decision === undefined || !ANSWERING.has(decision)) continue;
      for (const practice of new Set(citations?.map((one) => one.practice)))
        counts.set(practice, (counts.get(practice) ?? 0) + 1);
    }
    if (rows.length < PAGE) return counts;
  }
}
