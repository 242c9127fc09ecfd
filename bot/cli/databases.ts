import { existsSync } from 'node:fs';

/** Where the databases are, by the environment and the `.env` of the folder. */
export async function databasePlace(): Promise<{ home: string; url?: string }> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { readDatabasePlace } = await import('../configuration.ts');
  return readDatabasePlace(process.env);
}
