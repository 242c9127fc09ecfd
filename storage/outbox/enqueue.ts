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
  { kind, key, payload, runAt }: NewJob,
): Promise<boolean> {
  const at = runAt.toISOString();
  const inserted = await (transaction as unknown as Kysely<OutboxSchema>)
    .insertInto('outbox')
    .values({
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
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
