import { type Kysely, sql } from 'kysely';
import { onPostgres } from '../on-postgres.ts';

export interface Table {
  name: string;
  /** Columns of its primary key, in order. */
  key: string[];
}

/** Says which schema it is, and belongs to the database rather than to its data. */
export const LEDGER = 'limpide_schema';

/** The tables with data of a database, each after those that it refers to. */
export async function tablesOf(queries: Kysely<unknown>): Promise<Table[]> {
  const names = await namesOf(queries);
  const tables = await Promise.all(
    names
      .filter((name) => name !== LEDGER)
      .map(async (name) => ({ name, key: await keyOf(queries, name), parents: await parentsOf(queries, name) })),
  );
  const ordered: Table[] = [];
  const place = ({ name, key, parents }: (typeof tables)[number]): void => {
    if (ordered.some((one) => one.name === name)) return;
    for (const parent of tables) if (parent.name !== name && parents.includes(parent.name)) place(parent);
    ordered.push({ name, key });
  };
  for (const table of tables) place(table);
  return ordered;
}

async function namesOf(queries: Kysely<unknown>): Promise<string[]> {
  const statement = onPostgres(queries)
    ? sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() order by 1`
    : sql<{
        name: string;
      }>`select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by 1`;
  return (await statement.execute(queries)).rows.map(({ name }) => name);
}

async function keyOf(queries: Kysely<unknown>, table: string): Promise<string[]> {
  const statement = onPostgres(queries)
    ? sql<{ name: string }>`select a.attname as name from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = ${table}::regclass and i.indisprimary
        order by array_position(i.indkey::int2[], a.attnum)`
    : sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`;
  const key = (await statement.execute(queries)).rows.map(({ name }) => name);
  if (key.length === 0) throw new Error(`Table ${table} has no primary key, by which its rows could be read in order`);
  return key;
}

async function parentsOf(queries: Kysely<unknown>, table: string): Promise<string[]> {
  const statement = onPostgres(queries)
    ? sql<{ name: string }>`select c.relname as name from pg_constraint f join pg_class c on c.oid = f.confrelid
        where f.conrelid = ${table}::regclass and f.contype = 'f'`
    : sql<{ name: string }>`select "table" as name from pragma_foreign_key_list(${table})`;
  return (await statement.execute(queries)).rows.map(({ name }) => name);
}

/** The version of the schema; 0 when there is none. */
export async function schemaVersion(queries: Kysely<unknown>, purpose: string): Promise<number> {
  if (!(await namesOf(queries)).includes(LEDGER)) return 0;
  const { rows } = await sql<{
    version: number;
  }>`select version from limpide_schema where purpose = ${purpose}`.execute(queries);
  return rows[0]?.version ?? 0;
}
