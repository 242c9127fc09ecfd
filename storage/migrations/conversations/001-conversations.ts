import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** Conversations and what hangs on them. Times are ISO 8601 in UTC, JSON is text. */
export const conversations001: Migration = {
  number: 1,
  name: 'conversations',
  async up(queries: Kysely<unknown>) {
    await queries.schema
      .createTable('conversations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      // Goes up by one at each turn: two turns that started from the same state cannot both be recorded.
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .execute();
    await queries.schema.createIndex('conversations_last_at').on('conversations').column('last_at').execute();

    await queries.schema
      .createTable('messages')
      .addColumn('conversation', 'text', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('turn_id', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('action', 'text')
      .addColumn('reply_id', 'text')
      .addColumn('reply', 'text')
      .addPrimaryKeyConstraint('messages_key', ['conversation', 'sequence'])
      .addUniqueConstraint('messages_turn', ['conversation', 'turn_id', 'author'])
      .execute();

    await queries.schema
      .createTable('hand_overs')
      .addColumn('reference', 'text', (column) => column.primaryKey())
      // No foreign key: a request for a person outlives the purge of the conversation it was made in.
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .execute();
    await queries.schema.createIndex('hand_overs_conversation').on('hand_overs').column('conversation').execute();

    await queries.schema
      .createTable('votes')
      .addColumn('conversation', 'text', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('reaction', 'text', (column) => column.notNull())
      .addColumn('words', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('votes_key', ['conversation', 'answer'])
      .execute();

    await queries.schema
      .createTable('gaps')
      .addColumn('conversation', 'text', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('turn_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('nearest', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('gaps_key', ['conversation', 'turn_id', 'number'])
      .execute();
  },
};
