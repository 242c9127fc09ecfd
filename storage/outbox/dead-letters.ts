import type { Kysely } from 'kysely';
import type { OutboxSchema } from './schema.ts';

/** A job that was given up. */
export interface DeadLetter {
  /** `<kind>/<key>`. */
  id: string;
  kind: string;
  attempts: number;
  /** Code of the last failure. */
  error: string;
  /** When it was given up. */
  since: Date;
}

/** The longest dead first. */
export async function deadLetters<Schema extends OutboxSchema>(queries: Kysely<Schema>): Promise<DeadLetter[]> {
  const rows = await jobs(queries)
    .selectFrom('outbox')
    .select(['id', 'kind', 'attempts', 'error', 'changed_at'])
    .where('state', '=', 'dead')
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
  return rows.map(({ changed_at, error, ...rest }) => ({ ...rest, error: error ?? '', since: new Date(changed_at) }));
}

/** Makes a dead letter, or all of them, due again with all attempts before it; says how many. */
export async function resend<Schema extends OutboxSchema>(
  queries: Kysely<Schema>,
  now: Date,
  id?: string,
): Promise<number> {
  const at = now.toISOString();
  let query = jobs(queries)
    .updateTable('outbox')
    .set({ state: 'waiting', run_at: at, attempts: 0, changed_at: at })
    .where('state', '=', 'dead');
  if (id !== undefined) query = query.where('id', '=', id);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** How many jobs, of all kinds or one, wait, are done and not yet purged, or were given up. */
export async function countJobs<Schema extends OutboxSchema>(
  queries: Kysely<Schema>,
  kind?: string,
): Promise<Record<OutboxSchema['outbox']['state'], number>> {
  const all = jobs(queries).selectFrom('outbox');
  const rows = await (kind === undefined ? all : all.where('kind', '=', kind))
    .select(['state', (count) => count.fn.countAll<string | number>().as('jobs')])
    .groupBy('state')
    .execute();
  return { waiting: 0, done: 0, dead: 0, ...Object.fromEntries(rows.map((row) => [row.state, Number(row.jobs)])) };
}

/** Deletes what was done before; until then its key is remembered. Says how many. */
export async function purgeDone<Schema extends OutboxSchema>(queries: Kysely<Schema>, before: Date): Promise<number> {
  const result = await jobs(queries)
    .deleteFrom('outbox')
    .where('state', '=', 'done')
    .where('changed_at', '<', before.toISOString())
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

const jobs = <Schema extends OutboxSchema>(queries: Kysely<Schema>) => queries as unknown as Kysely<OutboxSchema>;
