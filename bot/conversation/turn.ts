import type { Language } from '../../knowledge/statement.ts';

const ROLES = ['customer', 'employee', 'manager', 'agent', 'dpo'] as const;
type Role = (typeof ROLES)[number];

/** What can be pressed about a request; each names it by its reference, and means the same whenever it is pressed. */
export const REQUEST_BUTTONS = [
  'all_data',
  'practice',
  'pass',
  'send_again',
  'confirm',
  'keep',
  'contact',
  'status',
  'withdraw',
  'add',
  'clarify',
  'appeal',
] as const;
export type RequestButton = (typeof REQUEST_BUTTONS)[number];

/** What a pressed button means; every channel carries it as JSON. */
export type Action =
  /** The person opened the chat: greet. */
  | { kind: 'open' }
  /** "Which of these did you mean?": answer the question kept in the state from this practice. */
  | { kind: 'practice'; practice: string }
  /** A suggested question. */
  | { kind: 'suggestion'; text: string }
  /** A person is wanted. */
  | { kind: 'human' }
  /** An answer to a question about a request or an incident, or something to do with it. */
  | { kind: 'request'; do: RequestButton; request?: string; practice?: string }
  /** A thumb on an answer, with words if any. */
  | { kind: 'feedback'; answer: string; reaction: 'like' | 'dislike'; words?: string };

/** One message, or one pressed button, of one person. */
export interface Turn {
  /** Unique in its conversation: the same id twice is the same turn. */
  id: string;
  conversation: string;
  /** Pseudonymous. */
  person: string;
  role: Role;
  channel: 'web' | 'slack' | 'terminal' | 'replay';
  at: Date;
  /** The interface's language, if known; the message's own language counts more. */
  language?: Language;
  /** '' when a button was pressed. */
  text: string;
  action?: Action;
  /** A keyed hash of the network address it came from, for limits; absent where there is none. */
  address?: string;
}
