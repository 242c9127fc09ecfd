import { type Kysely, sql, type Transaction } from 'kysely';
import { NewerSchemaError } from './errors.ts';
import { onPostgres } from './on-postgres.ts';
import { inTransaction } from './transaction.ts';

/** A step from one schema to the next. It runs in one transaction and is never changed once released. */
export interface Migration {
  /** From 1, without gaps. */
  number: number;
  name: string;
  up(queries: Kysely<unknown>): Promise<void>;
}

export interface Migrated {
  from: number;
  to: number;
  /** What was applied now, in order. */
  applied: { number: number; name: string }[];
}

export interface SchemaLedger {
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
  return (await migrateStepwise(queries, purpose, migrations, now)).to;
}

/** `migrate`, saying what it did. */
export async function migrateStepwise<Schema>(
  queries: Kysely<Schema>,
  purpose: string,
  migrations: readonly Migration[],
  now: () => Date = () => new Date(),
): Promise<Migrated> {
  const ledger = queries as unknown as Kysely<SchemaLedger>;
  await inTransaction(ledger, (transaction) => prepareLedger(transaction, purpose, now()));
  const applied: Migrated['applied'] = [];
  for (;;) {
    const next = await inTransaction(ledger, (transaction) => step(transaction, purpose, migrations, now()));
    if (!next) return { from: migrations.length - applied.length, to: migrations.length, applied };
    applied.push({ number: next.number, name: next.name });
  }
}

async function step(
  transaction: Transaction<SchemaLedger>,
  purpose: string,
  migrations: readonly Migration[],
  now: Date,
): Promise<Migration | undefined> {
  await waitAsLongAsItTakes(transaction);
  // The first statement writes, so that of two processes that start together one waits for the other.
  const { version } = await transaction
    .updateTable('limpide_schema')
    .set({ changed_at: now.toISOString() })
    .where('purpose', '=', purpose)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (version > migrations.length) throw new NewerSchemaError(purpose, version, migrations.length);
  const next = migrations[version];
  if (!next) return undefined;
  if (next.number !== version + 1) throw new Error(`Migration ${next.name} of ${purpose} is out of order`);
  await next.up(transaction as unknown as Kysely<unknown>);
  await transaction
    .updateTable('limpide_schema')
    .set({ version: next.number, changed_at: now.toISOString() })
    .where('purpose', '=', purpose)
    .execute();
  return next;
}

/** Makes the schema of the purpose (PostgreSQL), and the table that says how far it is migrated. */
export async function prepareLedger(transaction: Transaction<SchemaLedger>, purpose: string, now: Date): Promise<void> {
  if (onPostgres(transaction)) {
    await waitAsLongAsItTakes(transaction);
    // "If not exists" of two sessions at once can fail in both.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`limpide schema ${purpose}`}, 0))`.execute(transaction);
    const { rows } = await sql`select 1 from pg_namespace where nspname = ${purpose}`.execute(transaction);
    // Asked first, because making one needs a right that the role may lack when somebody else has made it.
    if (rows.length === 0) await sql`create schema ${sql.id(purpose)}`.execute(transaction);
  }
  await sql`create table if not exists limpide_schema (purpose text primary key, version integer not null, changed_at text not null)`.execute(
    transaction,
  );
  await transaction
    .insertInto('limpide_schema')
    .values({ purpose, version: 0, changed_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('purpose').doNothing())
    .execute();
}

/** Another process's migration may take longer than a statement is otherwise allowed to wait. */
async function waitAsLongAsItTakes(transaction: Transaction<SchemaLedger>): Promise<void> {
  if (onPostgres(transaction)) await sql`set local lock_timeout = 0`.execute(transaction);
}
