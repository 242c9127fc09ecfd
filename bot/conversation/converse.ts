import type { Answer } from '../../knowledge/answering/answer.ts';
import type { Effect, Reply } from './reply.ts';
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
}

/** One turn of one conversation, the same on every channel. Stores nothing. */
export type Converse = (turn: Turn, state: ConversationState) => Promise<Outcome>;
