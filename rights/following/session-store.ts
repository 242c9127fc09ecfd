import type { Kysely, Selectable } from 'kysely';
import type { Language } from '../../knowledge/statement.ts';
import type { FollowingSchema } from './schema.ts';

/** An hour at which people of the company answer questions live. */
export interface QuestionSession {
  id: string;
  startsAt: Date;
  title: Record<Language, string>;
  closedAt?: Date;
}

export interface SessionQuestion {
  id: string;
  session: string;
  language: Language;
  /** Masked. */
  question: string;
  at: Date;
  /** The practice whose statements answer it. */
  practice?: string;
}

export interface SessionStore {
  announce(session: QuestionSession, by: string): Promise<void>;
  /** Latest first. */
  list(): Promise<QuestionSession[]>;
  /** False when there is none. */
  close(id: string, at: Date): Promise<boolean>;
  /** The same id again is the same question. */
  ask(question: SessionQuestion): Promise<void>;
  /** Of one session, or of all; oldest first. */
  questions(session?: string): Promise<SessionQuestion[]>;
  /** Notes which practice answers a question; false when there is no such question. */
  answered(id: string, practice: string): Promise<boolean>;
}

export function createSessionStore<Schema extends FollowingSchema>(database: Kysely<Schema>): SessionStore {
  const queries = database as unknown as Kysely<FollowingSchema>;
  return {
    async announce({ id, startsAt, title }, by) {
      await queries
        .insertInto('question_sessions')
        .values({
          id,
          starts_at: startsAt.toISOString(),
          title_fr: title.fr,
          title_en: title.en,
          announced_by: by,
          closed_at: null,
        })
        .execute();
    },
    async list() {
      return (await queries.selectFrom('question_sessions').selectAll().orderBy('starts_at', 'desc').execute()).map(
        sessionOf,
      );
    },
    async close(id, at) {
      const { numUpdatedRows } = await queries
        .updateTable('question_sessions')
        .set({ closed_at: at.toISOString() })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async ask({ id, session, language, question, at }) {
      await queries
        .insertInto('session_questions')
        .values({ id, session, language, question, at: at.toISOString(), practice: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    async questions(session) {
      const all = queries.selectFrom('session_questions').selectAll().orderBy('at').orderBy('id');
      return (await (session === undefined ? all : all.where('session', '=', session)).execute()).map(questionOf);
    },
    async answered(id, practice) {
      const { numUpdatedRows } = await queries
        .updateTable('session_questions')
        .set({ practice })
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function sessionOf(row: Selectable<FollowingSchema['question_sessions']>): QuestionSession {
  return {
    id: row.id,
    startsAt: new Date(row.starts_at),
    title: { fr: row.title_fr, en: row.title_en },
    ...(row.closed_at !== null && { closedAt: new Date(row.closed_at) }),
  };
}

function questionOf(row: Selectable<FollowingSchema['session_questions']>): SessionQuestion {
  const { id, session, question } = row;
  return {
    id,
    session,
    question,
    language: row.language as Language,
    at: new Date(row.at),
    ...(row.practice !== null && { practice: row.practice }),
  };
}
