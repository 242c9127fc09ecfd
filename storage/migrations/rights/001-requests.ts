import type { Kysely } from 'kysely';
import type { Migration } from '../../migrate.ts';

/** Rights requests and their events. Instants are ISO 8601 in UTC, days YYYY-MM-DD, JSON is text, `sealed` is encrypted. */
export const rights001: Migration = {
  number: 1,
  name: 'requests',
  async up(queries: Kysely<unknown>) {
    await queries.schema
      .createTable('rights_requests')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('reference', 'text', (column) => column.notNull().unique())
      // Of the message that carries the wish: the same message twice is one request.
      .addColumn('filing_key', 'text', (column) => column.notNull().unique())
      // Events so far: of two changes that started from the same version, one is refused.
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('rights', 'text', (column) => column.notNull())
      .addColumn('regime', 'text', (column) => column.notNull())
      .addColumn('residence', 'text')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('owner', 'text')
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('received_on', 'text', (column) => column.notNull())
      .addColumn('started_by', 'text', (column) => column.notNull())
      .addColumn('started_on', 'text', (column) => column.notNull())
      .addColumn('acknowledge_by', 'text')
      .addColumn('acknowledged_at', 'text')
      .addColumn('act_by', 'text')
      .addColumn('target_due', 'text')
      .addColumn('legal_due', 'text')
      .addColumn('extension_notice_by', 'text')
      .addColumn('paused_days', 'integer', (column) => column.notNull())
      .addColumn('extension_reason', 'text')
      .addColumn('extension_notice_sent_on', 'text')
      .addColumn('extended_target_due', 'text')
      .addColumn('extended_legal_due', 'text')
      // The next day something is owed on; null when closed, or when no law sets one.
      .addColumn('next_due', 'text')
      .addColumn('identity_level', 'text', (column) => column.notNull())
      .addColumn('identity_requested_on', 'text')
      .addColumn('identity_received_on', 'text')
      .addColumn('identity_failures', 'integer', (column) => column.notNull())
      .addColumn('delivery_status', 'text', (column) => column.notNull())
      .addColumn('delivery_at', 'text')
      .addColumn('passages', 'text', (column) => column.notNull())
      .addColumn('clarifications', 'text', (column) => column.notNull())
      .addColumn('proposal', 'text')
      .addColumn('outcome', 'text')
      .addColumn('linked_to', 'text')
      .addColumn('sealed', 'text', (column) => column.notNull())
      // A keyed hash of the address, by which it is found without being readable.
      .addColumn('contact_index', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('closed_at', 'text')
      .execute();
    for (const column of ['next_due', 'person', 'contact_index', 'closed_at']) {
      await queries.schema.createIndex(`rights_requests_${column}`).on('rights_requests').column(column).execute();
    }

    // Only ever added to; deleted with their request.
    await queries.schema
      .createTable('rights_events')
      .addColumn('request', 'text', (column) => column.notNull().references('rights_requests.id').onDelete('cascade'))
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('from_state', 'text', (column) => column.notNull())
      .addColumn('to_state', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('rights_events_key', ['request', 'sequence'])
      .execute();
  },
};
