import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** Where conversations are in Slack, what was posted there, and the workspaces that installed the app. */
export const conversations004: Migration = {
  number: 4,
  name: 'slack',
  async up(queries: Kysely<unknown>) {
    await queries.schema
      .createTable('slack_places')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      // '' outside of threads.
      .addColumn('thread', 'text', (column) => column.notNull())
      // Pseudonymous, as in conversations.
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('bound_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('slack_places_key', ['team', 'channel', 'thread', 'person'])
      .execute();
    await queries.schema.createIndex('slack_places_conversation').on('slack_places').column('conversation').execute();

    await queries.schema
      .createTable('slack_posts')
      .addColumn('conversation', 'text', (column) =>
        column.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('turn_id', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('ts', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('slack_posts_key', ['conversation', 'turn_id', 'number'])
      .execute();

    await queries.schema
      .createTable('slack_workspaces')
      // Of the organisation when it was installed for all of it, else of the workspace.
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('installation', 'text', (column) => column.notNull())
      .addColumn('installed_at', 'text', (column) => column.notNull())
      .execute();

    await queries.schema
      .createTable('slack_desk')
      .addColumn('reference', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('ts', 'text', (column) => column.notNull())
      .addColumn('shown', 'text', (column) => column.notNull())
      .execute();
    await queries.schema.createIndex('slack_desk_message').on('slack_desk').columns(['channel', 'ts']).execute();
  },
};
