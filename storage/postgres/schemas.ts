import type { Client } from 'pg';

/** Which of these schemas a PostgreSQL database has. */
export function schemasIn(url: string, names: readonly string[]): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ nspname: string }>(
      'select nspname from pg_namespace where nspname = any($1)',
      [names],
    );
    return rows.map(({ nspname }) => nspname);
  });
}

/** Drops schemas with everything in them. */
export function withoutSchemas(url: string, names: readonly string[]): Promise<void> {
  return withClient(url, async (client) => {
    for (const name of names) await client.query(`drop schema if exists ${client.escapeIdentifier(name)} cascade`);
  });
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
