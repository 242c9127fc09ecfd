import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { OpenDatabase, OpenOptions } from '../database.ts';
import { DatabaseUnreachableError } from '../errors.ts';
import { openSession } from './session.ts';

/** Connections of one process to one schema, besides the one that listens. */
const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** Uses the schema named like the purpose, which the first migration makes. Connects at the first query. */
export function openPostgres<Schema>(options: OpenOptions & { url: string }): OpenDatabase<Schema> {
  const { url, purpose } = options;
  const connectionString = withSettings(url, options);
  const queries = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: () => connect(connectionString, url) }) });
  const session = openSession(connectionString, purpose);
  return {
    queries,
    notices: session.notices,
    alone: session.alone,
    expunge: async () => {},
    verify: async () => {},
    close: async () => {
      await session.close();
      await queries.destroy();
    },
  };
}

async function connect(connectionString: string, url: string): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // An idle connection broke; the pool has dropped it, and the next query opens another.
  pool.on('error', () => {});
  // One that breaks in somebody's hands, between two of their queries: the next of these queries tells them.
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw new DatabaseUnreachableError(url, error);
  }
  return pool;
}

/** The address with what holds for every connection of this purpose, beside the settings that it has already. */
function withSettings(url: string, { purpose, durability, busyTimeoutMs = 5000 }: OpenOptions): string {
  const address = new URL(url);
  const settings = [
    `search_path=${purpose}`,
    `lock_timeout=${busyTimeoutMs}`,
    // Who died in the middle of a transaction does not hold its locks for ever.
    'idle_in_transaction_session_timeout=60000',
    'timezone=UTC',
    ...(durability === 'full' ? ['synchronous_commit=on'] : []),
  ].map((setting) => `-c ${setting}`);
  address.searchParams.set('options', [address.searchParams.get('options') ?? [], settings].flat().join(' '));
  if (!address.searchParams.has('application_name')) address.searchParams.set('application_name', `limpide ${purpose}`);
  // URLSearchParams writes a space as "+", which a connection string would take for a plus sign.
  address.search = address.searchParams.toString().replaceAll('+', '%20');
  return address.href;
}
