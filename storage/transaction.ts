import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';

const TRIES = 6;
const FIRST_WAIT_MS = 5;

/**
 * What PostgreSQL refuses only because another transaction was faster: serialisation failure and deadlock (its manual,
 * Appendix A, class 40). SQLite refuses nothing of that kind: a transaction has the only write lock from its beginning.
 */
const TRANSIENT: ReadonlySet<unknown> = new Set(['40001', '40P01']);

/**
 * Carries out `work` in one transaction, and again from its beginning when the database asks for that: so it must do
 * nothing besides its queries, and be short. What it throws undoes everything.
 */
export async function inTransaction<Schema, Result>(
  queries: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await queries.transaction().execute(work);
    } catch (error) {
      if (tried === TRIES || !TRANSIENT.has((error as { code?: unknown } | null)?.code)) throw error;
      // Spread, so that the two do not meet again.
      await sleep(FIRST_WAIT_MS * 2 ** tried * (0.5 + Math.random()));
    }
  }
}

/** Reads several things as they were at one moment. */
export function reading<Schema, Result>(
  queries: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return queries.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
