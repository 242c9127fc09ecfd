import type { Answer } from '../../knowledge/answering/answer.ts';
import type { VerifiedClaim } from '../../knowledge/answering/write-answer.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import type { ChangesAnswer, PastAnswer } from './past.ts';
import type { RightsFacts, Wishes } from './rights/port.ts';
import type { ConversationState } from './state.ts';
import type { Turn } from './turn.ts';
import type { Ask, Understood } from './understanding/understood.ts';

/** A question, and what the snapshot answers to it. */
export interface Answered {
  ask: Ask;
  /** The question was asked before: the person insists. */
  again: boolean;
  context?: { question: string; practices: string[] };
  answer: Answer;
  /** The answer in other words, each sentence verified; absent or empty: in the declared words alone. */
  claims?: readonly VerifiedClaim[];
  /** The question is about another day. */
  past?: PastAnswer;
  /** The question is what changed. */
  changes?: ChangesAnswer;
}

/** Everything a decision rests on. Nothing else is read: no clock, no chance, no storage. */
export interface Facts {
  turn: Turn;
  state: ConversationState;
  register: Register;
  /** Name of the snapshot the register belongs to. */
  snapshot: string;
  language: Language;
  /** What the text says; absent when a button without a question was pressed. */
  understood?: Understood;
  answered: Answered[];
  /** What the message wishes to have done. */
  wishes: Wishes;
  /** What is known of the requests of this conversation. */
  rights: RightsFacts;
  /** Id of the reply. */
  id: string;
  newReference(): string;
  urlOf(practice: string, statement: string): string;
}
