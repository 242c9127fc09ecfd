import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Place } from '../each-database.ts';
import { openDatabase } from '../open.ts';
import { PURPOSES } from '../purposes.ts';
import { reading } from '../transaction.ts';
import { BackupFolderTakenError } from './errors.ts';
import { fileOf, MANIFEST, type Manifest } from './manifest.ts';
import { schemaVersion, type Table, tablesOf } from './tables.ts';

/** Rows read at once: some hold whole files. */
const PAGE = 25;

/**
 * Writes everything that the databases hold into a new folder, readable by its owner only, in a form that either kind of
 * database takes back. Each database as it was at one moment; servers may go on. The folder is there when it is whole.
 * @throws BackupFolderTakenError
 * @throws DatabaseDamagedError
 */
export async function backUp(place: Place, folder: string, now: Date): Promise<Manifest> {
  const target = resolve(folder);
  if (existsSync(target)) throw new BackupFolderTakenError(target);
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.part-${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    const databases: Manifest['databases'] = [];
    for (const { purpose } of PURPOSES) databases.push(await backUpPurpose(place, purpose, draft));
    const manifest: Manifest = { format: 'limpide-backup', version: 1, createdAt: now.toISOString(), databases };
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(draft, target);
    return manifest;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

type Purpose = (typeof PURPOSES)[number]['purpose'];

async function backUpPurpose(place: Place, purpose: Purpose, folder: string): Promise<Manifest['databases'][number]> {
  // Opening would make it.
  if (place.url === undefined && !existsSync(join(place.home, `${purpose}.db`))) {
    return { purpose, schema: 0, tables: [] };
  }
  const database = openDatabase<unknown>({ ...place, purpose, durability: 'full' });
  try {
    await database.verify();
    return await reading(database.queries, async (transaction) => {
      const schema = await schemaVersion(transaction, purpose);
      if (schema === 0) return { purpose, schema, tables: [] };
      await mkdir(join(folder, purpose), { mode: 0o700 });
      const tables: Manifest['databases'][number]['tables'] = [];
      for (const table of await tablesOf(transaction)) {
        tables.push({
          name: table.name,
          ...(await writeRows(transaction, table, fileOf(folder, purpose, table.name))),
        });
      }
      return { purpose, schema, tables };
    });
  } finally {
    await database.close();
  }
}

async function writeRows(
  queries: Kysely<unknown>,
  table: Table,
  path: string,
): Promise<{ rows: number; sha256: string }> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const page of pagesOf(queries, table)) {
      const text = page.map((row) => `${JSON.stringify(row)}\n`).join('');
      hash.update(text);
      rows += page.length;
      await file.write(text);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { rows, sha256: hash.digest('hex') };
}

/** In the order of the primary key, each page from where the last one ended. */
async function* pagesOf(queries: Kysely<unknown>, { name, key }: Table): AsyncGenerator<Record<string, unknown>[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let last: Record<string, unknown> | undefined; ; ) {
    const after = last && sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})`;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)} ${after ?? sql``}
      order by ${columns} limit ${sql.lit(PAGE)}`.execute(queries);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}
