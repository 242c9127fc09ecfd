import type { Kysely, Transaction } from 'kysely';
import { inTransaction } from '../../storage/transaction.ts';
import type { DialogSchema } from './schema.ts';

/**
 * Does a piece of work in one transaction, once for each key. Whoever comes again with the key, after a crash or at the
 * same moment, gets what the first one noted.
 * @param work gives what is noted: plain JSON, nothing personal
 */
export async function once<Schema extends DialogSchema, Noted>(
  queries: Kysely<Schema>,
  key: string,
  now: Date,
  work: (transaction: Transaction<Schema>) => Promise<Noted>,
): Promise<Noted> {
  return inTransaction(queries, async (within) => {
    const transaction = within as unknown as Transaction<DialogSchema>;
    const at = now.toISOString();
    // First, because it takes the lock.
    const inserted = await transaction
      .insertInto('dialog_acts')
      .values({ key, result: '', at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) {
      const { result } = await transaction
        .selectFrom('dialog_acts')
        .select('result')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return JSON.parse(result) as Noted;
    }
    const noted = await work(within);
    await transaction
      .updateTable('dialog_acts')
      .set({ result: JSON.stringify(noted) })
      .where('key', '=', key)
      .execute();
    return noted;
  });
}

/** What was noted for a key; undefined when the work was never done. */
export async function noted<Schema extends DialogSchema, Noted>(
  database: Kysely<Schema>,
  key: string,
): Promise<{ result: Noted } | undefined> {
  const queries = database as unknown as Kysely<DialogSchema>;
  const row = await queries.selectFrom('dialog_acts').select('result').where('key', '=', key).executeTakeFirst();
  return row && { result: JSON.parse(row.result) as Noted };
}

/** Forgets acts noted before; a message that comes again after that is a new one. */
export async function purgeActs<Schema extends DialogSchema>(database: Kysely<Schema>, before: Date): Promise<void> {
  const queries = database as unknown as Kysely<DialogSchema>;
  await queries.deleteFrom('dialog_acts').where('at', '<', before.toISOString()).execute();
}
