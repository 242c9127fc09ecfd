import type { Kysely, Transaction } from 'kysely';
import type { Language } from '../../knowledge/statement.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import { inTransaction } from '../../storage/transaction.ts';
import { type HandOver, type HandOverState, TOPICS } from './conversation-store.ts';
import { enqueueHandOverMessage, enqueueStaffAnswer } from './hand-over-jobs.ts';
import { handOverOf } from './rows.ts';
import type { ConversationsSchema } from './schema.ts';

const HAND_OVER_EVENTS = ['claim', 'release', 'answer', 'note', 'escalate', 'close'] as const;
type HandOverEventKind = (typeof HAND_OVER_EVENTS)[number];

export interface HandOverEvent {
  at: Date;
  /** A staff member's address. */
  by: string;
  kind: HandOverEventKind;
  words?: string;
}

/** Somebody else was faster, or it is not there, or closed: nothing was changed. */
export type HandOverRefusal = 'unknown' | 'taken' | 'not_claimed' | 'closed' | 'conversation_gone';

export interface HandOverAct {
  by: string;
  at: Date;
  kind: HandOverEventKind;
  words?: string;
  /** For an answer: the id of its message, and what stands under it. */
  message?: { id: string; name: string };
}

/** Requests for a person, as the desk handles them. */
export interface HandOverStore {
  /** The longest waiting first; closed ones newest first. */
  list(states: readonly HandOverState[], limit?: number): Promise<HandOver[]>;
  find(reference: string): Promise<HandOver | undefined>;
  /** In the order they happened. */
  events(reference: string): Promise<HandOverEvent[]>;
  /**
   * Carries out an act with its event, in one transaction. An answer becomes a message of the conversation, at once in
   * the chat that is open. Whether the actor may is asked before.
   */
  act(reference: string, act: HandOverAct): Promise<HandOver | HandOverRefusal>;
}

type Writing = Transaction<ConversationsSchema>;

export function createHandOverStore(
  database: Pick<OpenDatabase<ConversationsSchema>, 'queries' | 'notices'>,
): HandOverStore {
  const { queries, notices } = database;
  return {
    async list(states, limit = 500) {
      const closed = states.every((state) => state === 'closed');
      const rows = await queries
        .selectFrom('hand_overs')
        .selectAll()
        .where('state', 'in', [...states])
        .orderBy('at', closed ? 'desc' : 'asc')
        .orderBy('reference')
        .limit(limit)
        .execute();
      return rows.map(handOverOf);
    },
    find: (reference) => findIn(queries, reference),
    async events(reference) {
      const rows = await queries
        .selectFrom('hand_over_events')
        .selectAll()
        .where('reference', '=', reference)
        .orderBy('sequence')
        .execute();
      return rows.map(({ at, by, kind, words }) => ({
        at: new Date(at),
        by,
        kind: kind as HandOverEventKind,
        ...(words !== null && { words }),
      }));
    },
    act: (reference, act) =>
      inTransaction(queries, async (transaction) => {
        // First, because it takes the lock: of two that claim at once, one waits and finds the other's name.
        await transaction
          .updateTable('hand_overs')
          .set({ changed_at: act.at.toISOString() })
          .where('reference', '=', reference)
          .execute();
        const before = await findIn(transaction, reference);
        if (!before) return 'unknown';
        const next = after(before, act);
        if (typeof next === 'string') return next;
        if (act.kind === 'answer' && !(await say(transaction, before, act))) return 'conversation_gone';
        const columns = { ...next, changed_at: act.at.toISOString() };
        await transaction.updateTable('hand_overs').set(columns).where('reference', '=', reference).execute();
        const change = await record(transaction, reference, act);
        await enqueueHandOverMessage(transaction, reference, String(change), act.at);
        if (act.kind === 'answer') await notices.tell(transaction, TOPICS.activity, before.conversation);
        return (await findIn(transaction, reference)) ?? 'unknown';
      }),
  };
}

async function findIn(queries: Kysely<ConversationsSchema>, reference: string): Promise<HandOver | undefined> {
  const row = await queries.selectFrom('hand_overs').selectAll().where('reference', '=', reference).executeTakeFirst();
  return row && handOverOf(row);
}

/** The columns that change; or why nothing does. */
function after(
  { state, owner }: HandOver,
  { kind, by }: HandOverAct,
): { state?: HandOverState; owner?: string | null } | HandOverRefusal {
  if (kind === 'note') return {};
  if (state === 'closed') return 'closed';
  switch (kind) {
    case 'claim':
      return owner !== undefined && owner !== by ? 'taken' : { state: 'taken', owner: by };
    case 'release':
      return owner === undefined ? 'not_claimed' : { state: 'waiting', owner: null };
    case 'answer':
      return owner === undefined ? { state: 'taken', owner: by } : {};
    case 'escalate':
      return {};
    case 'close':
      return { state: 'closed' };
  }
}

/** Puts the answer into the conversation; false when that is gone. */
async function say(transaction: Writing, { conversation }: HandOver, act: HandOverAct): Promise<boolean> {
  // Takes the conversation's lock, so that a turn that is being recorded gets another number.
  const there = await transaction
    .updateTable('conversations')
    .set({ last_at: act.at.toISOString() })
    .where('id', '=', conversation)
    .returning(['language', 'channel'])
    .executeTakeFirst();
  if (!there) return false;
  const last = await transaction
    .selectFrom('messages')
    .select('sequence')
    .where('conversation', '=', conversation)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  const sequence = (last?.sequence ?? 0) + 1;
  await transaction
    .insertInto('messages')
    .values({
      conversation,
      sequence,
      turn_id: act.message?.id ?? '',
      author: 'staff',
      at: act.at.toISOString(),
      language: there.language as Language,
      text: act.words ?? '',
      action: null,
      reply_id: null,
      reply: null,
      staff: act.message?.name ?? '',
    })
    .execute();
  if (there.channel === 'slack') await enqueueStaffAnswer(transaction, conversation, sequence, act.at);
  return true;
}

/** @returns the number of the event */
async function record(transaction: Writing, reference: string, { at, by, kind, words }: HandOverAct): Promise<number> {
  const last = await transaction
    .selectFrom('hand_over_events')
    .select('sequence')
    .where('reference', '=', reference)
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  const sequence = (last?.sequence ?? 0) + 1;
  await transaction
    .insertInto('hand_over_events')
    .values({
      reference,
      sequence,
      at: at.toISOString(),
      by,
      kind,
      words: words ?? null,
    })
    .execute();
  return sequence;
}
