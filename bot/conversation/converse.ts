import type { Effect, Reply } from './reply.ts';
import type { ConversationState } from './state.ts';
import type { Turn } from './turn.ts';

/** What a turn leads to: nothing has been done yet. */
export interface Outcome {
  reply: Reply;
  effects: Effect[];
  state: ConversationState;
}

/** One turn of one conversation, the same on every channel. Stores nothing. */
export type Converse = (turn: Turn, state: ConversationState) => Promise<Outcome>;
