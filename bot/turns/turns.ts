import type { Converse, OnVerified, Outcome } from '../conversation/converse.ts';
import type { Reply } from '../conversation/reply.ts';
import type { RightsAct, RightsDone } from '../conversation/rights/port.ts';
import { settled } from '../conversation/settle.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Turn } from '../conversation/turn.ts';
import {
  ConversationChangedError,
  type ConversationStore,
  ConversationUnknownError,
} from '../store/conversation-store.ts';
import { keptReply, keptWords, type Mask } from './masked.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { apology, tooLong } from './own-replies.ts';

/** Characters of a message that are read; a longer one is answered with a wish for a shorter one. */
export const LONGEST_TEXT = 4000;
const ATTEMPTS = 5;

export interface TurnsDependencies {
  store: ConversationStore;
  converse: Converse;
  mask: Mask;
  newId(): string;
  /**
   * Carries out, durably, what a turn does about requests: before the turn is stored, because a person is told only what
   * is kept; once for each act's key, because a turn may come again. Absent: people are told in another way.
   */
  rights?(turn: Turn, acts: readonly RightsAct[]): Promise<RightsDone[]>;
  /** Keeps other processes from a turn of the same conversation meanwhile; absent: there are none. */
  alone?<Result>(conversation: string, work: () => Promise<Result>): Promise<Result>;
  /** Hears of a failed turn: the error, and nothing that the person wrote. */
  onFailure(error: unknown): void;
}

export interface Turns {
  /**
   * Carries out one turn: when the promise resolves, turn, reply, state and effects are stored. The same turn id again
   * gives the first reply and does nothing. Turns of one conversation run one after another, in the order of the calls.
   * @param label what stood on the pressed button, kept for the transcript.
   * @param onVerified hears of verified sentences before the turn is stored; nothing rests on them
   * @throws ConversationUnknownError when the conversation was never made, or is forgotten.
   */
  handle(turn: Turn, label?: string, onVerified?: OnVerified): Promise<Reply>;
  /** When all turns under way have ended. */
  settled(): Promise<void>;
}

export function createTurns(dependencies: TurnsDependencies): Turns {
  const { store, mask } = dependencies;
  const inOrder = createOneAtATime();
  const alone = dependencies.alone ?? ((_conversation, work) => work());

  async function attempt(turn: Turn, label: string | undefined, onVerified?: OnVerified): Promise<Reply> {
    const conversation = await store.find(turn.conversation);
    if (!conversation) throw new ConversationUnknownError();
    const before = await store.replyTo(turn.conversation, turn.id);
    if (before) return before;

    const outcome = await decide(turn, conversation.state, onVerified);
    const reply = keptReply(outcome.reply, mask);
    const person = keptWords({ ...turn, text: outcome.said ?? turn.text }, label, mask, LONGEST_TEXT);
    await store.record({
      conversation: turn.conversation,
      turnId: turn.id,
      version: conversation.version,
      at: turn.at,
      ...(person && { person }),
      reply,
      state: outcome.state,
      effects: outcome.effects,
    });
    return reply;
  }

  async function decide(turn: Turn, state: ConversationState, onVerified?: OnVerified): Promise<Outcome> {
    const language = state.turns > 0 ? state.language : (turn.language ?? state.language);
    if (turn.text.length > LONGEST_TEXT) return { reply: tooLong(dependencies.newId(), language), effects: [], state };
    try {
      const { rights } = dependencies;
      const outcome = await dependencies.converse(turn, state, onVerified);
      return await settled(outcome, rights && ((acts) => rights(turn, acts)));
    } catch (error) {
      dependencies.onFailure(error);
      return { reply: apology(dependencies.newId(), language), effects: [], state };
    }
  }

  async function handle(turn: Turn, label: string | undefined, onVerified?: OnVerified): Promise<Reply> {
    for (let left = ATTEMPTS; ; left -= 1) {
      try {
        // Another attempt says its sentences anew: only those of the first are shown on the way.
        return await attempt(turn, label, left === ATTEMPTS ? onVerified : undefined);
      } catch (error) {
        // Another process recorded a turn of this conversation between our reading and our writing.
        if (!(error instanceof ConversationChangedError) || left <= 1) throw error;
      }
    }
  }

  return {
    handle: (turn, label, onVerified) =>
      inOrder.run(turn.conversation, () => alone(turn.conversation, () => handle(turn, label, onVerified))),
    settled: () => inOrder.settled(),
  };
}
