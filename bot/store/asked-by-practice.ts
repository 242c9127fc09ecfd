import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { ConversationsSchema } from './schema.ts';

const replySchema = z.object({ citations: z.array(z.object({ practice: z.string() })).default([]) });

/** How many answers to customers cited each practice in a time, from the conversations that are still kept. */
export async function askedByPractice(
  queries: Kysely<ConversationsSchema>,
  { from, before }: { from: Date; before: Date },
): Promise<Map<string, number>> {
  const rows = await queries
    .selectFrom('messages')
    .select('reply')
    .where('author', '=', 'bot')
    .where('reply', 'is not', null)
    .where('at', '>=', from.toISOString())
    .where('at', '<', before.toISOString())
    .execute();
  const counts = new Map<string, number>();
  for (const { reply } of rows) {
    const { citations } = replySchema.parse(JSON.parse(reply ?? '{}'));
    for (const practice of new Set(citations.map((citation) => citation.practice)))
      counts.set(practice, (counts.get(practice) ?? 0) + 1);
  }
  return counts;
}
