import type { Transaction } from 'kysely';
import type { Effect, Reply } from '../conversation/reply.ts';
import { ConversationChangedError, ConversationUnknownError, type TurnRecord } from './conversation-store.ts';
import { enqueueHandOverMessage } from './hand-over-jobs.ts';
import { countQuestion } from './question-counts.ts';
import type { ConversationsSchema } from './schema.ts';

type Writing = Transaction<ConversationsSchema>;

/** Writes a whole turn inside the caller's transaction. See `ConversationStore.record` for what it throws. */
export async function recordIn(transaction: Writing, turn: TurnRecord): Promise<void> {
  // First, because it takes the lock of the conversation: everything after it is alone.
  const claimed = await transaction
    .updateTable('conversations')
    .set({
      version: turn.version + 1,
      last_at: turn.at.toISOString(),
      language: turn.state.language,
      state: JSON.stringify(turn.state),
    })
    .where('id', '=', turn.conversation)
    .where('version', '=', turn.version)
    .executeTakeFirst();
  if (claimed.numUpdatedRows === 0n) {
    const there = await transaction
      .selectFrom('conversations')
      .select('id')
      .where('id', '=', turn.conversation)
      .executeTakeFirst();
    throw there ? new ConversationChangedError() : new ConversationUnknownError();
  }

  const last = await transaction
    .selectFrom('messages')
    .select('sequence')
    .where('conversation', '=', turn.conversation)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  let sequence = (last?.sequence ?? 0) + 1;
  const common = { conversation: turn.conversation, turn_id: turn.turnId, at: turn.at.toISOString() };
  if (turn.person) {
    const { text, action } = turn.person;
    await transaction
      .insertInto('messages')
      .values({
        ...common,
        sequence,
        author: 'person',
        language: turn.state.language,
        text,
        action: action ? JSON.stringify(action) : null,
        reply_id: null,
        reply: null,
      })
      .execute();
    sequence += 1;
  }
  await transaction
    .insertInto('messages')
    .values({
      ...common,
      sequence,
      author: 'bot',
      language: turn.reply.language,
      text: '',
      action: null,
      reply_id: turn.reply.id,
      reply: JSON.stringify(turn.reply),
    })
    .execute();

  await hideShownOnce(transaction, turn.conversation, sequence);
  for (const [number, effect] of turn.effects.entries()) await perform(transaction, turn, effect, number);
  await countQuestion(transaction, turn.reply.decision, turn.at);
}

/** What a reply says only once (a code) is taken out of the transcript when the next turn is recorded. */
async function hideShownOnce(transaction: Writing, conversation: string, before: number): Promise<void> {
  const rows = await transaction
    .selectFrom('messages')
    .select(['sequence', 'reply'])
    .where('conversation', '=', conversation)
    .where('sequence', '<', before)
    .where('reply', 'like', '%"once":true%')
    .execute();
  for (const { sequence, reply } of rows) {
    await transaction
      .updateTable('messages')
      .set({ reply: JSON.stringify(withoutOnce(JSON.parse(reply ?? '') as Reply)) })
      .where('conversation', '=', conversation)
      .where('sequence', '=', sequence)
      .execute();
  }
}

const withoutOnce = (reply: Reply): Reply => ({
  ...reply,
  parts: reply.parts.filter((part) => part.kind !== 'notice' || part.once !== true),
});

async function perform(transaction: Writing, turn: TurnRecord, effect: Effect, number: number): Promise<void> {
  const at = effect.at.toISOString();
  const conversation = turn.conversation;
  switch (effect.kind) {
    case 'hand_over': {
      const { reference, language, question } = effect;
      await transaction
        .insertInto('hand_overs')
        .values({ reference, conversation, language, at, question, state: 'waiting' })
        .execute();
      await enqueueHandOverMessage(transaction, reference, '0', effect.at);
      return;
    }
    case 'gap': {
      const { language, question, nearest } = effect;
      await transaction
        .insertInto('gaps')
        .values({
          conversation,
          turn_id: turn.turnId,
          number,
          language,
          at,
          question,
          nearest: JSON.stringify(nearest),
        })
        .execute();
      return;
    }
    case 'feedback': {
      const { answer, reaction } = effect;
      const own = await transaction
        .selectFrom('messages')
        .select('sequence')
        .where('conversation', '=', conversation)
        .where('reply_id', '=', answer)
        .executeTakeFirst();
      if (!own) return;
      const words = effect.words ?? null;
      await transaction
        .insertInto('votes')
        .values({ conversation, answer, reaction, words, at })
        .onConflict((conflict) => conflict.columns(['conversation', 'answer']).doUpdateSet({ reaction, words, at }))
        .execute();
      return;
    }
    default:
      effect satisfies never;
  }
}
