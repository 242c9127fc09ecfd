import type { OutboxSchema } from '../../storage/outbox/schema.ts';

/** The tables of the conversations database; JSON is text, times are ISO 8601 in UTC. */
export interface ConversationsSchema extends OutboxSchema {
  conversations: {
    id: string;
    person: string;
    channel: string;
    language: string;
    started_at: string;
    last_at: string;
    version: number;
    state: string;
  };
  messages: {
    conversation: string;
    sequence: number;
    turn_id: string;
    author: 'person' | 'bot' | 'staff';
    at: string;
    language: string;
    text: string;
    action: string | null;
    reply_id: string | null;
    reply: string | null;
    /** Who wrote, when it was a member of staff. */
    staff: string | null;
  };
  hand_overs: {
    reference: string;
    conversation: string;
    language: string;
    at: string;
    question: string;
    state: string;
    owner: string | null;
    changed_at: string | null;
  };
  hand_over_events: {
    reference: string;
    sequence: number;
    at: string;
    by: string;
    kind: string;
    words: string | null;
  };
  votes: { conversation: string; answer: string; reaction: string; words: string | null; at: string };
  gaps: {
    conversation: string;
    turn_id: string;
    number: number;
    language: string;
    at: string;
    question: string;
    nearest: string;
  };
  /** Of a day (UTC), and a decision about a question. */
  question_counts: { day: string; decision: string; count: number };
  slack_places: {
    team: string;
    channel: string;
    /** '' outside of threads. */
    thread: string;
    person: string;
    conversation: string;
    bound_at: string;
  };
  slack_posts: { conversation: string; turn_id: string; number: number; channel: string; ts: string };
  slack_workspaces: { id: string; installation: string; installed_at: string };
  slack_desk: { reference: string; channel: string; ts: string; shown: string };
}
