import type { Answer } from '../../knowledge/answering/answer.ts';
import type { Language } from '../../knowledge/statement.ts';
import type { Effect, Reply } from './reply.ts';
import type { RightsAct, RightsDone } from './rights/port.ts';
import type { ConversationState } from './state.ts';
import type { Turn } from './turn.ts';

/** How one question of a turn was answered, for those who look into answers; people see none of it. */
interface AnswerNote extends Pick<Answer, 'outcome' | 'scores' | 'ranked' | 'ms'> {
  /** The question as it was searched, masked. */
  question: string;
}

/** What a turn leads to: nothing has been done yet. */
export interface Outcome {
  reply: Reply;
  effects: Effect[];
  state: ConversationState;
  /** One a question, in order. */
  answers?: AnswerNote[];
  /** What the person said, as it may be kept, when the message itself may not (a code). */
  said?: string;
  /**
   * Acts that have to be done, durably, before anything is said; `settle` then gives what to say. Without them, what
   * stands in this outcome is said: people are told in another way, or the person that it could not be stored.
   */
  rights?: { acts: readonly RightsAct[]; settle(done: readonly RightsDone[]): Omit<Outcome, 'rights'> };
}

/**
 * One turn of one conversation, the same on every channel. Stores nothing.
 * @param onVerified hears of sentences of the answer that may be shown already, in their order
 */
export type Converse = (turn: Turn, state: ConversationState, onVerified?: OnVerified) => Promise<Outcome>;

/** Hears of a verified sentence before the whole reply is there; the reply holds it again, or is without it. */
export type OnVerified = (sentence: { text: string; language: Language }) => void;
