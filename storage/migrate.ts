import { type Kysely, sql } from 'kysely';
import { NewerSchemaError } from './errors.ts';

/** A step from one schema to the next. It runs in one transaction and is never changed once released. */
export interface Migration {
  /** From 1, without gaps. */
  number: number;
  name: string;
  up(queries: Kysely<unknown>): Promise<void>;
}

interface Ledger {
  limpide_schema: { purpose: string; version: number; changed_at: string };
}

/**
 * Brings a database to the newest schema and says which one that is. Each step commits with its number, so a killed
 * migration goes on where it stopped.
 * @throws NewerSchemaError when the database is ahead of these migrations.
 */
export async function migrate<Schema>(
  queries: Kysely<Schema>,
  purpose: string,
  migrations: readonly Migration[],
  now: () => Date = () => new Date(),
): Promise<number> {
  const ledger = queries as unknown as Kysely<Ledger>;
  await sql`create table if not exists limpide_schema (purpose text primary key, version integer not null, changed_at text not null)`.execute(
    queries,
  );
  await ledger
    .insertInto('limpide_schema')
    .values({ purpose, version: 0, changed_at: now().toISOString() })
    .onConflict((conflict) => conflict.column('purpose').doNothing())
    .execute();

  const known = migrations.length;
  for (;;) {
    const done = await ledger.transaction().execute(async (transaction) => {
      // The first statement writes, so that of two processes that start together one waits for the other.
      const row = await transaction
        .updateTable('limpide_schema')
        .set({ changed_at: now().toISOString() })
        .where('purpose', '=', purpose)
        .returning('version')
        .executeTakeFirstOrThrow();
      if (row.version > known) throw new NewerSchemaError(purpose, row.version, known);
      const next = migrations[row.version];
      if (!next) return true;
      if (next.number !== row.version + 1) throw new Error(`Migration ${next.name} of ${purpose} is out of order`);
      await next.up(transaction as unknown as Kysely<unknown>);
      await transaction
        .updateTable('limpide_schema')
        .set({ version: next.number, changed_at: now().toISOString() })
        .where('purpose', '=', purpose)
        .execute();
      return false;
    });
    if (done) return known;
  }
}
