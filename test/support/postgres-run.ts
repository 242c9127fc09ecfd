import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const PREFIX = 'limpide-postgres-';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the run's PostgreSQL, which the first test that wants it starts. */
    postgresFolder: string;
  }
}

/** Set up once a run: a folder for PostgreSQL; at the end, the server in it is stopped and the folder deleted. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  project.provide('postgresFolder', folder);
  return async () => {
    const why = await readFile(join(folder, 'failed'), 'utf8').catch(() => undefined);
    if (why !== undefined) process.stdout.write(`PostgreSQL cannot run here, and what needs it was skipped: ${why}\n`);
    await remove(folder);
  };
}

/** Takes away what runs left that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : Number.NaN;
    if (owner > 0 && !alive(owner)) await remove(join(tmpdir(), name));
  }
}

async function remove(folder: string): Promise<void> {
  const server = Number((await readFile(join(folder, 'data/postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (server > 0 && alive(server)) {
    // Fast shutdown: open sessions are ended.
    process.kill(server, 'SIGINT');
    for (let left = 100; left > 0 && alive(server); left -= 1) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
