import type { Kysely } from 'kysely';
import type { AskedByCustomers } from '../../training/results/understanding.ts';
import type { Citation, Reply } from '../conversation/reply.ts';
import type { ConversationsSchema } from './schema.ts';

const PAGE = 1_000;
const ANSWERING: ReadonlySet<Reply['decision']> = new Set(['answered', 'closest', 'partly_declared']);

interface Range {
  from: Date;
  before: Date;
}

/**
 * How many answers to customers quoted each practice, by its id, of the conversations that are still kept. An answer that
 * quotes a practice twice counts once.
 */
export function askedByCustomers(queries: Kysely<ConversationsSchema>, range: Range): Promise<AskedByCustomers> {
  return countQuoted(queries, range, ({ practice }) => practice);
}

/** The same for each statement, as `practice#id`. */
export function statementsAskedFor(
  queries: Kysely<ConversationsSchema>,
  range: Range,
): Promise<ReadonlyMap<string, number>> {
  return countQuoted(queries, range, ({ practice, statement }) => `${practice}#${statement}`);
}

async function countQuoted(
  queries: Kysely<ConversationsSchema>,
  { from, before }: Range,
  nameOf: (citation: Citation) => string,
): Promise<Map<string, number>> {
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
      for (const name of new Set(citations?.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (rows.length < PAGE) return counts;
  }
}
