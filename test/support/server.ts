import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { Configuration, GivenSecrets } from '../../bot/configuration.ts';
import { start } from '../../bot/main.ts';
import type { Overrides, Running } from '../../bot/running.ts';
import { publishRegister } from '../../bot/serving/snapshots.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const HELIO = join(root, 'examples/helio/register');
/** Snapshots are named by their content, so that runs and test files share them. */
const CACHE = join(root, 'test/.cache/snapshots');

export interface TestServer extends Running {
  home: string;
  url: string;
  /** All log lines so far, as text. */
  logged(): string;
  /** Stops it and deletes its home. */
  end(): Promise<void>;
}

export interface TestServerOptions {
  configuration?: Partial<Omit<Configuration, 'environment'>>;
  secrets?: GivenSecrets;
  overrides?: Overrides;
  register?: string;
  /** A home that exists; deleted at the end like any other. */
  home?: string;
  /** Do not wait until it answers. */
  early?: boolean;
}

const begun = { homes: new Set<string>(), servers: new Set<Running>() };

// What a failed test did not end: nothing is left behind when the file is done.
afterAll(async () => {
  for (const server of begun.servers) await server.stop().catch(() => {});
  for (const home of begun.homes) await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

/** Publishes a register into the shared snapshots, if it is not there yet, and copies them into a new home. */
export async function homeWith(register: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const id = await publishRegister(register, CACHE, await loadOnnxEmbedder(), () => new Date());
  const home = await mkdtemp(join(tmpdir(), 'limpide-server-'));
  begun.homes.add(home);
  await cp(join(CACHE, id), join(home, 'snapshots', id), { recursive: true });
  // Other test files publish into the cache at the same time: which one is active there says nothing.
  await writeFile(join(home, 'snapshots', 'active'), `${id}\n`);
  return home;
}

/** A real server on a free port with a home of its own. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const register = options.register ?? HELIO;
  const home = options.home ?? (await homeWith(register));
  const lines: string[] = [];
  const configuration: Configuration = {
    environment: 'demo',
    register,
    home,
    host: '127.0.0.1',
    port: 0,
    origins: [],
    logLevel: 'debug',
    ...options.configuration,
  };
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) });
  const running = await start(configuration, options.secrets, { log, ...options.overrides });
  begun.servers.add(running);
  if (!options.early) await running.ready;
  return {
    ...running,
    home,
    url: `http://127.0.0.1:${running.port}`,
    logged: () => lines.join(''),
    async end() {
      await running.stop();
      begun.servers.delete(running);
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
