import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { OpenDatabase } from '../database.ts';
import type { Place } from '../each-database.ts';
import { NewerSchemaError } from '../errors.ts';
import { migrate, prepareLedger, type SchemaLedger } from '../migrate.ts';
import { openDatabase } from '../open.ts';
import { PURPOSES, type PurposeOfData } from '../purposes.ts';
import { inTransaction } from '../transaction.ts';
import { BackupDamagedError, DataPresentError } from './errors.ts';
import { linesOf } from './lines.ts';
import { fileOf, type Manifest, readManifest } from './manifest.ts';
import { LEDGER, tablesOf } from './tables.ts';

type DatabaseInBackup = Manifest['databases'][number];
type Restoring = PurposeOfData & { backup: DatabaseInBackup; database: OpenDatabase<unknown> };

const PAGE = 25;
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/**
 * Puts a backup in the place of what the databases hold, and brings it to the newest schema. Everything is checked
 * first; all databases are changed, or none. Servers on them must be stopped.
 * @param force also when there is data, which is lost
 * @throws BackupDamagedError
 * @throws DataPresentError
 * @throws NewerSchemaError when the backup was made by a newer version
 */
export async function restore(place: Place, folder: string, force: boolean, now: Date): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const backups = PURPOSES.map((purpose) => ({ ...purpose, backup: inBackup(manifest, purpose) }));
  for (const { backup } of backups) await verify(folder, backup);

  const all: Restoring[] = [];
  try {
    for (const one of backups) {
      all.push({ ...one, database: openDatabase<unknown>({ ...place, purpose: one.purpose, durability: 'full' }) });
    }
    if (!force) for (const one of all) await refuseData(place, one);
    await replaceAll(all, folder, now);
    for (const { database, purpose, migrations } of all)
      await migrate(database.queries, purpose, migrations, () => now);
    return manifest;
  } finally {
    for (const { database } of all) await database.close();
  }
}

function inBackup(manifest: Manifest, { purpose, migrations }: PurposeOfData): DatabaseInBackup {
  const found = manifest.databases.find((database) => database.purpose === purpose);
  if (found && found.schema > migrations.length) throw new NewerSchemaError(purpose, found.schema, migrations.length);
  return found ?? { purpose, schema: 0, tables: [] };
}

async function verify(folder: string, { purpose, tables }: DatabaseInBackup): Promise<void> {
  for (const table of tables) {
    const path = fileOf(folder, purpose, table.name);
    if (!existsSync(path)) throw new BackupDamagedError(path, 'is not there');
    const hash = createHash('sha256');
    let rows = 0;
    for await (const line of linesOf(path)) {
      hash.update(line).update('\n');
      rows += 1;
    }
    if (hash.digest('hex') !== table.sha256)
      throw new BackupDamagedError(path, 'has another SHA-256 than the manifest says');
    if (rows !== table.rows) throw new BackupDamagedError(path, `has ${rows} rows, not ${table.rows}`);
  }
}

async function refuseData(place: Place, { purpose, database }: Restoring): Promise<void> {
  if (place.url === undefined && !existsSync(join(place.home, `${purpose}.db`))) return;
  for (const { name } of await tablesOf(database.queries)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(database.queries);
    if (rows.length > 0) throw new DataPresentError(purpose, name);
  }
}

/** One transaction inside another: what fails in any undoes all. */
function replaceAll([first, ...others]: Restoring[], folder: string, now: Date): Promise<void> {
  if (!first) return Promise.resolve();
  return inTransaction(first.database.queries as Kysely<SchemaLedger>, async (transaction) => {
    await replace(transaction, first, folder, now);
    await replaceAll(others, folder, now);
  });
}

async function replace(
  transaction: Transaction<SchemaLedger>,
  { purpose, migrations, backup }: Restoring,
  folder: string,
  now: Date,
): Promise<void> {
  const queries = transaction as unknown as Kysely<unknown>;
  for (const { name } of (await tablesOf(queries)).reverse()) await queries.schema.dropTable(name).execute();
  await queries.schema.dropTable(LEDGER).ifExists().execute();

  await prepareLedger(transaction, purpose, now);
  for (const migration of migrations.slice(0, backup.schema)) await migration.up(queries);
  // What a migration itself wrote is in the backup as it was left.
  for (const { name } of (await tablesOf(queries)).reverse())
    await sql`delete from ${sql.table(name)}`.execute(queries);
  await transaction
    .updateTable('limpide_schema')
    .set({ version: backup.schema, changed_at: now.toISOString() })
    .where('purpose', '=', purpose)
    .execute();
  for (const { name } of backup.tables) await insertRows(queries, name, fileOf(folder, purpose, name));
}

async function insertRows(queries: Kysely<unknown>, table: string, path: string): Promise<void> {
  const into = queries as unknown as Kysely<Record<string, Record<string, unknown>>>;
  let page: Record<string, unknown>[] = [];
  const write = async () => {
    if (page.length > 0) await into.insertInto(table).values(page).execute();
    page = [];
  };
  for await (const line of linesOf(path)) {
    page.push(rowSchema.parse(JSON.parse(line.toString('utf8'))));
    if (page.length === PAGE) await write();
  }
  await write();
}
