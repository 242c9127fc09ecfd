import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, inject, onTestFinished } from 'vitest';
import { startPostgres } from './start-postgres.ts';

const LONGEST_START_MS = 60_000;

/** The address of this run's server; whoever asks first starts it. Undefined when it cannot run here. */
async function serverUrl(): Promise<string | undefined> {
  const folder = inject('postgresFolder');
  const read = (file: string) => readFile(join(folder, file), 'utf8').catch(() => undefined);
  if (!(await isFirst(folder))) {
    for (const end = Date.now() + LONGEST_START_MS; Date.now() < end; ) {
      const url = await read('url');
      if (url !== undefined) return url;
      if ((await read('failed')) !== undefined) return undefined;
      await sleep(50);
    }
    return undefined;
  }
  try {
    const url = await startPostgres(folder);
    await writeFile(join(folder, 'url'), url);
    return url;
  } catch (error) {
    // What a program that failed said last, else what kept it from being started.
    const { stderr, message } = error as { stderr?: string; message: string };
    await writeFile(join(folder, 'failed'), (stderr?.trim() || message).split('\n').at(-1) ?? '');
    return undefined;
  }
}

/** Exactly one process makes this file. */
const isFirst = (folder: string) =>
  writeFile(join(folder, 'starting'), '', { flag: 'wx' }).then(
    () => true,
    () => false,
  );

const url = await serverUrl();

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The address of an empty database for the running test; dropped after it. */
export async function temporaryDatabase(): Promise<string> {
  if (url === undefined) throw new Error('PostgreSQL does not run here');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(`create database ${name}`);
  onTestFinished(() => asSuperuser(`drop database ${name} with (force)`));
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** `describe` for what needs PostgreSQL: skipped, with a word at the end of the run, where it cannot run. */
export const describePostgres = describe.skipIf(url === undefined);
