import type { Kysely, Transaction } from 'kysely';
import type { OutboxSchema } from './schema.ts';

export interface NewJob {
  /** Which handler carries it out: `mail`, `webhook`, `reminder`. */
  kind: string;
  /** Unique in its kind: the same key again is the same job, also after it was done. */
  key: string;
  /** Plain JSON. Ids and codes, nothing personal: it is stored readable. */
  payload: unknown;
  /** Not before this time. */
  runAt: Date;
}

/**
 * Writes a job in the caller's transaction: it is carried out if, and only if, that is committed. A job of the same kind
 * and key is left as it is.
 * @returns whether it is new
 */
export async function enqueue<Schema extends OutboxSchema>(
  transaction: Transaction<Schema>,
  job: NewJob,
): Promise<boolean> {
  return (await enqueueAll(transaction, [job])) === 1;
}

/** `enqueue` for several in one statement; 1,000 at most. @returns how many are new */
export async function enqueueAll<Schema extends OutboxSchema>(
  transaction: Transaction<Schema>,
  jobs: readonly NewJob[],
): Promise<number> {
  if (jobs.length === 0) return 0;
  const inserted = await (transaction as unknown as Kysely<OutboxSchema>)
    .insertInto('outbox')
    .values(jobs.map(rowOf))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows);
}

function rowOf({ kind, key, payload, runAt }: NewJob): OutboxSchema['outbox'] {
  const at = runAt.toISOString();
  return {
    id: `${kind}/${key}`,
    kind,
    key,
    payload: JSON.stringify(payload),
    state: 'waiting',
    run_at: at,
    attempts: 0,
    lease: null,
    leased_until: null,
    error: null,
    changed_at: at,
  };
}
