import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** Who is told when the declared practices change, and live question sessions with what was asked for them. */
export const rights006: Migration = {
  number: 6,
  name: 'following',
  async up(queries: Kysely<unknown>) {
    await queries.schema
      .createTable('followers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      // mail, or slack.
      .addColumn('kind', 'text', (column) => column.notNull())
      // Keyed hash of the address: one row for each.
      .addColumn('address_index', 'text', (column) => column.notNull().unique())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      // Since when it is confirmed; null while it is not.
      .addColumn('since', 'text')
      .execute();
    await queries.schema
      .createTable('question_sessions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('starts_at', 'text', (column) => column.notNull())
      .addColumn('title_fr', 'text', (column) => column.notNull())
      .addColumn('title_en', 'text', (column) => column.notNull())
      .addColumn('announced_by', 'text', (column) => column.notNull())
      .addColumn('closed_at', 'text')
      .execute();
    await queries.schema
      .createTable('session_questions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('session', 'text', (column) => column.notNull().references('question_sessions.id').onDelete('cascade'))
      .addColumn('language', 'text', (column) => column.notNull())
      // Masked.
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      // The practice whose statements answer it.
      .addColumn('practice', 'text')
      .execute();
    await queries.schema
      .createIndex('session_questions_by_session')
      .on('session_questions')
      .column('session')
      .execute();
  },
};
