/** Tables of the rights database about who follows changes, and question sessions; see migration 006. */
export interface FollowingSchema {
  followers: {
    id: string;
    kind: 'mail' | 'slack';
    address_index: string;
    sealed: string;
    language: string;
    asked_at: string;
    since: string | null;
  };
  question_sessions: {
    id: string;
    starts_at: string;
    title_fr: string;
    title_en: string;
    announced_by: string;
    closed_at: string | null;
  };
  session_questions: {
    id: string;
    session: string;
    language: string;
    question: string;
    at: string;
    practice: string | null;
  };
}
