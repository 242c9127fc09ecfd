import type { Kysely, Selectable } from 'kysely';
import { onPostgres } from '../on-postgres.ts';
import type { OutboxSchema } from './schema.ts';

type Queries = Kysely<OutboxSchema>;
type Row = Selectable<OutboxSchema['outbox']>;

/**
 * Takes jobs that are due and nobody else has, until `until`: whoever dies with a job loses it then, and it is carried
 * out again. Of two workers that ask at once, none gets the other's.
 */
export async function leaseDue(
  queries: Queries,
  { kind, lease, now, until, limit }: { kind: string; lease: string; now: Date; until: Date; limit: number },
): Promise<Row[]> {
  const at = now.toISOString();
  const due = queries
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('kind', '=', kind)
    .where('run_at', '<=', at)
    .where((is) => is.or([is('leased_until', 'is', null), is('leased_until', '<=', at)]))
    .orderBy('run_at')
    .limit(limit);
  // A look takes no lock: nearly always there is nothing to do.
  if (!(await due.executeTakeFirst())) return [];
  // SQLite has one writer at a time and no row locks.
  const mine = onPostgres(queries) ? due.forUpdate().skipLocked() : due;
  return queries
    .updateTable('outbox')
    .set((is) => ({
      lease,
      leased_until: until.toISOString(),
      attempts: is('attempts', '+', 1),
      changed_at: at,
    }))
    .where('id', 'in', mine)
    .returningAll()
    .execute();
}

/** Says how a job ended, unless its lease was lost: then another worker says it. */
export async function settle(
  queries: Queries,
  { id, lease }: { id: string; lease: string },
  end: { state: 'done' } | { state: 'dead'; error: string } | { state: 'waiting'; error: string; runAt: Date },
  now: Date,
): Promise<void> {
  await queries
    .updateTable('outbox')
    .set({
      state: end.state,
      lease: null,
      leased_until: null,
      changed_at: now.toISOString(),
      ...(end.state === 'done' ? { payload: 'null', error: null } : { error: end.error }),
      ...(end.state === 'waiting' && { run_at: end.runAt.toISOString() }),
    })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}
