import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** Who handles a request for a person, and what was done about it. What staff answer is a message of the conversation. */
export const conversations003: Migration = {
  number: 3,
  name: 'hand_over_desk',
  async up(queries: Kysely<unknown>) {
    await queries.schema.alterTable('hand_overs').addColumn('owner', 'text').execute();
    await queries.schema.alterTable('hand_overs').addColumn('changed_at', 'text').execute();
    // Who wrote, when it was neither the person nor the bot.
    await queries.schema.alterTable('messages').addColumn('staff', 'text').execute();
    await queries.schema
      .createTable('hand_over_events')
      .addColumn('reference', 'text', (column) =>
        column.notNull().references('hand_overs.reference').onDelete('cascade'),
      )
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('words', 'text')
      .addPrimaryKeyConstraint('hand_over_events_key', ['reference', 'sequence'])
      .execute();
  },
};
