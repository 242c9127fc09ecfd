import type { Language } from '../../knowledge/statement.ts';
import type { Effect, Reply } from '../conversation/reply.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Action, Turn } from '../conversation/turn.ts';

export interface NewConversation {
  id: string;
  /** Pseudonymous. */
  person: string;
  channel: Turn['channel'];
  language: Language;
  at: Date;
}

export interface Conversation {
  id: string;
  person: string;
  channel: Turn['channel'];
  language: Language;
  startedAt: Date;
  /** Of its last turn: the time the purge counts from. */
  lastAt: Date;
  /** Turns recorded so far. */
  version: number;
  state: ConversationState;
}

/** What one side said. Two messages of one turn have following sequence numbers, the person's first. */
export interface Message {
  /** From 1, without gaps in a conversation. */
  sequence: number;
  turnId: string;
  at: Date;
  language: Language;
  from:
    | { author: 'person'; text: string; action?: Action }
    | { author: 'bot'; reply: Reply }
    /** Somebody of the company; `name` as the person reads it. */
    | { author: 'staff'; text: string; name: string };
}

/** One whole turn. All text in it is masked already. */
export interface TurnRecord {
  conversation: string;
  turnId: string;
  /** The version that the turn started from. */
  version: number;
  at: Date;
  /** Absent when the person said nothing (the greeting). */
  person?: { text: string; action?: Action };
  reply: Reply;
  state: ConversationState;
  effects: Effect[];
}

export type HandOverState = 'waiting' | 'taken' | 'closed';

export interface HandOver {
  reference: string;
  conversation: string;
  language: Language;
  at: Date;
  question: string;
  state: HandOverState;
  /** Who handles it: a staff member's address. */
  owner?: string;
}

/** All that is kept of a conversation, for the person who asks for it. */
export interface WholeConversation {
  conversation: Conversation;
  messages: Message[];
  handOvers: HandOver[];
  votes: { answer: string; reaction: 'like' | 'dislike'; words?: string; at: Date }[];
  gaps: { language: Language; at: Date; question: string; nearest: string[] }[];
}

/** The conversation is not there: never made, forgotten or purged. */
export class ConversationUnknownError extends Error {
  override readonly name = 'ConversationUnknownError';
  readonly code = 'conversation_unknown';
  constructor() {
    super('This conversation does not exist: it was forgotten, or its days were over. Start a new one.');
  }
}

/** Another turn was recorded since this one read the state: run it again from the newer state. */
export class ConversationChangedError extends Error {
  override readonly name = 'ConversationChangedError';
  readonly code = 'conversation_changed';
  constructor() {
    super('Another turn of this conversation was recorded meanwhile; the turn has to be run again.');
  }
}

/** What the store tells every process that shares the database (`Notices`); each is about the id of a conversation. */
export const TOPICS = {
  /** There is a new message. */
  activity: 'activity',
  /** It was forgotten. */
  gone: 'gone',
} as const;

/** Keeps conversations. What is not found is `undefined` or empty; only `record` throws on an unknown conversation. */
export interface ConversationStore {
  /** Does nothing when the id exists. */
  create(conversation: NewConversation): Promise<void>;
  find(id: string): Promise<Conversation | undefined>;
  /** The reply that was given to this turn, if it was recorded. */
  replyTo(conversation: string, turnId: string): Promise<Reply | undefined>;
  /**
   * Turn, reply, state and effects in one transaction. A vote on an answer of another conversation is left out.
   * @throws ConversationUnknownError
   * @throws ConversationChangedError when `version` is no longer the conversation's, or the turn is recorded already.
   */
  record(turn: TurnRecord): Promise<void>;
  /** Messages with a greater sequence number, in order, at most `limit` (all unless said). */
  transcript(conversation: string, after?: number, limit?: number): Promise<Message[]>;
  /** One message by its number. */
  message(conversation: string, sequence: number): Promise<Message | undefined>;
  /** The number of the person's message of a turn; the reply's when the person said nothing. */
  sequenceOf(conversation: string, turnId: string): Promise<number | undefined>;
  handOver(reference: string): Promise<HandOver | undefined>;
  whole(conversation: string): Promise<WholeConversation | undefined>;
  /** Deletes everything of a conversation at once, requests for a person included; false when there was none. */
  forget(conversation: string): Promise<boolean>;
  /**
   * Deletes what is over: conversations whose last turn is older than `conversations`, with all but their requests for
   * a person; and those requests that are older than `handOvers`, or closed and without a conversation.
   */
  purge(before: { conversations: Date; handOvers: Date }): Promise<{ conversations: number; handOvers: number }>;
}
