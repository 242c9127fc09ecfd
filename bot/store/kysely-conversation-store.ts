import type { Transaction } from 'kysely';
import type { OpenDatabase } from '../../storage/database.ts';
import { inTransaction, reading } from '../../storage/transaction.ts';
import type { Reply } from '../conversation/reply.ts';
import { FRESH } from '../conversation/state.ts';
import { type ConversationStore, TOPICS } from './conversation-store.ts';
import { enqueueHandOverMessage } from './hand-over-jobs.ts';
import { recordIn } from './record-turn.ts';
import { conversationOf, gapOf, handOverOf, messageOf, voteOf } from './rows.ts';
import type { ConversationsSchema } from './schema.ts';

/** The store on any database. What was deleted is expunged, so that it does not linger in the database's files. */
export function createConversationStore(
  database: Pick<OpenDatabase<ConversationsSchema>, 'queries' | 'notices' | 'expunge'>,
): ConversationStore {
  const { queries, notices, expunge } = database;
  const messagesOf = (conversation: string) =>
    queries.selectFrom('messages').selectAll().where('conversation', '=', conversation);

  return {
    async create({ id, person, channel, language, at }) {
      const moment = at.toISOString();
      await queries
        .insertInto('conversations')
        .values({
          id,
          person,
          channel,
          language,
          started_at: moment,
          last_at: moment,
          version: 0,
          state: JSON.stringify({ ...FRESH, language }),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async find(id) {
      const row = await queries.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
      return row && conversationOf(row);
    },

    async replyTo(conversation, turnId) {
      const row = await messagesOf(conversation)
        .where('turn_id', '=', turnId)
        .where('author', '=', 'bot')
        .executeTakeFirst();
      return row?.reply ? (JSON.parse(row.reply) as Reply) : undefined;
    },

    record: (turn) =>
      inTransaction(queries, async (transaction) => {
        await recordIn(transaction, turn);
        await notices.tell(transaction, TOPICS.activity, turn.conversation);
      }),

    async transcript(conversation, after = 0, limit) {
      let query = messagesOf(conversation).where('sequence', '>', after).orderBy('sequence');
      if (limit !== undefined) query = query.limit(limit);
      return (await query.execute()).map(messageOf);
    },

    async message(conversation, sequence) {
      const row = await messagesOf(conversation).where('sequence', '=', sequence).executeTakeFirst();
      return row && messageOf(row);
    },

    async sequenceOf(conversation, turnId) {
      const row = await messagesOf(conversation).where('turn_id', '=', turnId).orderBy('sequence').executeTakeFirst();
      return row?.sequence;
    },

    async handOver(reference) {
      const row = await queries
        .selectFrom('hand_overs')
        .selectAll()
        .where('reference', '=', reference)
        .executeTakeFirst();
      return row && handOverOf(row);
    },

    whole: (id) =>
      reading(queries, async (transaction) => {
        const row = await transaction.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row) return undefined;
        const messages = transaction.selectFrom('messages').selectAll().where('conversation', '=', id);
        const handOvers = transaction.selectFrom('hand_overs').selectAll().where('conversation', '=', id);
        const votes = transaction.selectFrom('votes').selectAll().where('conversation', '=', id);
        const gaps = transaction.selectFrom('gaps').selectAll().where('conversation', '=', id);
        return {
          conversation: conversationOf(row),
          messages: (await messages.orderBy('sequence').execute()).map(messageOf),
          handOvers: (await handOvers.orderBy('at').execute()).map(handOverOf),
          votes: (await votes.orderBy('at').execute()).map(voteOf),
          gaps: (await gaps.orderBy('at').orderBy('number').execute()).map(gapOf),
        };
      }),

    async forget(id) {
      const forgotten = await inTransaction(queries, async (transaction) => {
        const result = await transaction.deleteFrom('conversations').where('id', '=', id).executeTakeFirst();
        const gone = await transaction
          .deleteFrom('hand_overs')
          .where('conversation', '=', id)
          .returning(['reference', 'at'])
          .execute();
        await enqueueGone(transaction, gone);
        await notices.tell(transaction, TOPICS.gone, id);
        return result.numDeletedRows > 0n;
      });
      await expunge();
      return forgotten;
    },

    async purge(before) {
      const purged = await inTransaction(queries, async (transaction) => {
        const conversations = await transaction
          .deleteFrom('conversations')
          .where('last_at', '<', before.conversations.toISOString())
          .executeTakeFirst();
        const handOvers = await transaction
          .deleteFrom('hand_overs')
          .where((is) =>
            is.or([
              is('at', '<', before.handOvers.toISOString()),
              is.and([
                is('state', '=', 'closed'),
                is.not(
                  is.exists(is.selectFrom('conversations').select('id').whereRef('id', '=', 'hand_overs.conversation')),
                ),
              ]),
            ]),
          )
          .returning(['reference', 'at'])
          .execute();
        await enqueueGone(transaction, handOvers);
        return { conversations: Number(conversations.numDeletedRows), handOvers: handOvers.length };
      });
      await expunge();
      return purged;
    },
  };
}

/** The desk's messages about requests for a person that were deleted say so. */
async function enqueueGone(
  transaction: Transaction<ConversationsSchema>,
  handOvers: readonly { reference: string; at: string }[],
): Promise<void> {
  for (const { reference, at } of handOvers) await enqueueHandOverMessage(transaction, reference, 'gone', new Date(at));
}
