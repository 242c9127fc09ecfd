import type { OutboxSchema } from '../../storage/outbox/schema.ts';

/** Tables of the training database; see its migrations. */
export interface TrainingSchema extends OutboxSchema {
  learners: {
    id: string;
    account: string | null;
    language: string;
    time_zone: string;
    groups: string;
    joined_at: string;
    left_at: string | null;
    paused_by: string | null;
    paused_at: string | null;
    snoozed_until: string | null;
    own_time_zone: string | null;
    shares: number;
    last_answer_at: string | null;
    last_nudge_at: string | null;
    nudges: number;
  };
  nudges: { person: string; day: string; number: number; at: string; item: string; kind: string };
  item_versions: { version: string; item: string; content: string; seen_at: string };
  statement_versions: { ref: string; words: string; revision: number; content: string; seen_at: string };
  cards: {
    person: string;
    item: string;
    due: string;
    memory: string;
    statements: string;
    words: string;
    changed_to: string | null;
  };
  assignments: {
    id: string;
    person: string;
    module: string;
    assigned_at: string;
    assigned_by: string;
    reason: string;
    due: string | null;
    withdrawn_at: string | null;
  };
  questions: {
    id: string;
    person: string;
    item: string;
    version: string;
    statements: string;
    why: string;
    assignment: string | null;
    due: string | null;
    asked_at: string;
    card_before: string | null;
    tries: number;
    closed_at: string | null;
  };
  attempts: {
    id: string;
    question: string;
    try: number;
    judged_by: string;
    person: string;
    module: string;
    item: string;
    version: string;
    statements: string;
    why: string;
    assignment: string | null;
    due: string | null;
    channel: string;
    language: string;
    started_at: string;
    ended_at: string;
    answer: string;
    outcome: string;
    score: number;
    grade: string | null;
    grader_version: string;
  };
}
