import { type Kysely, sql } from 'kysely';
import type { Migration } from '../../migrate.ts';
import { createOutboxTable } from '../../outbox/schema.ts';

/** Who learns what, what they answered, and when they are asked. Times are ISO 8601 in UTC, JSON is text. */
export const training001: Migration = {
  number: 1,
  name: 'training',
  async up(queries: Kysely<unknown>) {
    await createLearners(queries);
    await createContent(queries);
    await createLearning(queries);
    await createOutboxTable(queries);
  },
};

async function createLearners(queries: Kysely<unknown>): Promise<void> {
  // The only table that says who a person is: taking the account away leaves records that name nobody.
  await queries.schema
    .createTable('learners')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.unique())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('groups', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'text', (column) => column.notNull())
    .addColumn('left_at', 'text')
    // 'self', or 'silence' when nothing was answered for long.
    .addColumn('paused_by', 'text')
    .addColumn('paused_at', 'text')
    .addColumn('snoozed_until', 'text')
    .addColumn('own_time_zone', 'text')
    // 1: managers may see this person's own results.
    .addColumn('shares', 'integer', (column) => column.notNull())
    .addColumn('last_answer_at', 'text')
    .addColumn('last_nudge_at', 'text')
    // Messages since the last answer.
    .addColumn('nudges', 'integer', (column) => column.notNull())
    .execute();

  await queries.schema
    .createTable('nudges')
    .addColumn('person', 'text', (column) => column.notNull().references('learners.id').onDelete('cascade'))
    // The person's own day, YYYY-MM-DD, and which message of that day, from 0: nobody is asked twice.
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    // 'daily', 'reminder', or 'last' before a pause.
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('nudges_key', ['person', 'day', 'number'])
    .execute();
}

async function createContent(queries: Kysely<unknown>): Promise<void> {
  await queries.schema
    .createTable('item_versions')
    .addColumn('version', 'text', (column) => column.primaryKey())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute();

  await queries.schema
    .createTable('statement_versions')
    .addColumn('ref', 'text', (column) => column.notNull())
    // SHA-256 of the declared words.
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('statement_versions_key', ['ref', 'words'])
    .execute();
}

async function createLearning(queries: Kysely<unknown>): Promise<void> {
  await queries.schema
    .createTable('cards')
    .addColumn('person', 'text', (column) => column.notNull().references('learners.id').onDelete('cascade'))
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('memory', 'text', (column) => column.notNull())
    // The declared words under which it was answered last, by statement.
    .addColumn('statements', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    // The words that made it due again; null when they did not change since.
    .addColumn('changed_to', 'text')
    .addPrimaryKeyConstraint('cards_key', ['person', 'item'])
    .execute();
  await queries.schema.createIndex('cards_item').on('cards').column('item').execute();

  await queries.schema
    .createTable('assignments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('learners.id').onDelete('cascade'))
    .addColumn('module', 'text', (column) => column.notNull())
    .addColumn('assigned_at', 'text', (column) => column.notNull())
    .addColumn('assigned_by', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('due', 'text')
    .addColumn('withdrawn_at', 'text')
    .execute();
  await queries.schema.createIndex('assignments_person').on('assignments').column('person').execute();

  await queries.schema
    .createTable('questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('learners.id').onDelete('cascade'))
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('statements', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('assignment', 'text')
    .addColumn('due', 'text')
    .addColumn('asked_at', 'text', (column) => column.notNull())
    // The card as it was before the first answer; null for an item that was new.
    .addColumn('card_before', 'text')
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .execute();
  // One open question for a person and an item, whatever channel asks it.
  await sql`create unique index questions_open on questions (person, item) where closed_at is null`.execute(queries);

  // Only ever added to.
  await queries.schema
    .createTable('attempts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('try', 'integer', (column) => column.notNull())
    // 'grader' or 'self': a person who judges their own words adds a row.
    .addColumn('judged_by', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('module', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('statements', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('assignment', 'text')
    .addColumn('due', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('score', 'double precision', (column) => column.notNull())
    .addColumn('grade', 'text')
    .addColumn('grader_version', 'text', (column) => column.notNull())
    .addUniqueConstraint('attempts_once', ['question', 'try', 'judged_by'])
    .execute();
  await queries.schema.createIndex('attempts_person').on('attempts').columns(['person', 'item']).execute();
  await queries.schema.createIndex('attempts_ended').on('attempts').column('ended_at').execute();
}
