import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** How many questions had which fate on a day (UTC): counts alone, so that they outlive the conversations. */
export const conversations005: Migration = {
  number: 5,
  name: 'question_counts',
  async up(queries: Kysely<unknown>) {
    await queries.schema
      .createTable('question_counts')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('decision', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('question_counts_key', ['day', 'decision'])
      .execute();
  },
};
