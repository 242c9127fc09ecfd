import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** What the dialog with a person needs beside the requests: acts done once, codes, tries, sign-ins, and incidents. */
export const rights004: Migration = {
  number: 4,
  name: 'dialog',
  async up(queries: Kysely<unknown>) {
    // An act of a person is keyed by the message it came with: the same message twice is one act.
    await queries.schema
      .createTable('dialog_acts')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('result', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();

    // Reports of incidents. `due_at`: the authority has to be told by then, if people have to be.
    await queries.schema
      .createTable('incidents')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('reference', 'text', (column) => column.notNull().unique())
      .addColumn('filing_key', 'text', (column) => column.notNull().unique())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('aware_at', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text')
      .addColumn('owner', 'text')
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('contact_index', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('closed_at', 'text')
      .execute();
    for (const column of ['state', 'closed_at', 'contact_index']) {
      await queries.schema.createIndex(`incidents_${column}`).on('incidents').column(column).execute();
    }
    await queries.schema
      .createTable('incident_events')
      .addColumn('incident', 'text', (column) => column.notNull().references('incidents.id').onDelete('cascade'))
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('from_state', 'text', (column) => column.notNull())
      .addColumn('to_state', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('incident_events_key', ['incident', 'sequence'])
      .execute();

    // With its reference it opens a request or an incident from anywhere. Sealed: read only to compare.
    await queries.schema
      .createTable('follow_up_codes')
      .addColumn('reference', 'text', (column) => column.primaryKey())
      .addColumn('request', 'text', (column) => column.references('rights_requests.id').onDelete('cascade'))
      .addColumn('incident', 'text', (column) => column.references('incidents.id').onDelete('cascade'))
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .execute();

    // A code sent by mail. `sealed`: what it is for, and the code once it is drawn; short-lived.
    await queries.schema
      .createTable('mail_codes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('used_at', 'text')
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();

    // How often something was tried, by keyed hashes of what it was tried on or from.
    await queries.schema
      .createTable('tries')
      .addColumn('bucket', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('until', 'text', (column) => column.notNull())
      .execute();

    // Who the company's site says is in a conversation; and the tokens that were used up.
    await queries.schema
      .createTable('signed_in')
      .addColumn('conversation', 'text', (column) => column.primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
    await queries.schema
      .createTable('site_tokens')
      .addColumn('token', 'text', (column) => column.primaryKey())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute();
  },
};
