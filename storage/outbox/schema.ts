import type { Kysely } from 'kysely';

/** The table of jobs; each database that enqueues jobs has its own. */
export interface OutboxSchema {
  outbox: {
    /** `<kind>/<key>`. */
    id: string;
    kind: string;
    key: string;
    /** JSON; emptied when the job is done. */
    payload: string;
    state: 'waiting' | 'done' | 'dead';
    /** Not before; ISO 8601 in UTC, like all times. */
    run_at: string;
    attempts: number;
    /** Of the worker that carries it out. */
    lease: string | null;
    leased_until: string | null;
    /** Code of the last failure, never its message. */
    error: string | null;
    changed_at: string;
  };
}

/** Called by the migration of each purpose that has an outbox. Released: never changed. */
export async function createOutboxTable(queries: Kysely<unknown>): Promise<void> {
  await queries.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('run_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('leased_until', 'text')
    .addColumn('error', 'text')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await queries.schema.createIndex('outbox_due').on('outbox').columns(['state', 'kind', 'run_at']).execute();
}
