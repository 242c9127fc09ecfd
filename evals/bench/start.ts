import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface StartFigures {
  /** From the command to the first 200 of /readyz, the snapshot being built. */
  readyMs: number;
  /** Resident memory once ready, and after `questions` were answered; absent where /proc is. */
  residentMb?: number;
  residentAfterMb?: number;
}

const LONGEST_MS = 120_000;

/**
 * Starts the server as a process of its own, twice: the first start builds what is missing, the second is timed.
 * @param program path of the compiled command
 * @param ask puts some questions to the server at the address
 */
export async function benchStart(
  program: string,
  home: string,
  ask: (url: string) => Promise<void>,
): Promise<StartFigures> {
  await run(program, home);
  return run(program, home, ask);
}

async function run(program: string, home: string, ask?: (url: string) => Promise<void>): Promise<StartFigures> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const server = spawn(process.execPath, [program, 'serve', '--port', String(port)], {
    env: { ...process.env, LIMPIDE_HOME: home, LIMPIDE_ENV: 'demo' },
    stdio: 'ignore',
  });
  try {
    while (!(await isReady(url))) {
      if (server.exitCode !== null)
        throw new Error(`The server stopped with code ${server.exitCode} before it was ready.`);
      if (performance.now() - start > LONGEST_MS)
        throw new Error(`The server was not ready after ${LONGEST_MS / 1000} s.`);
      await pause(10);
    }
    const readyMs = performance.now() - start;
    const residentMb = await resident(server.pid);
    await ask?.(url);
    const residentAfterMb = await resident(server.pid);
    return {
      readyMs,
      ...(residentMb === undefined ? {} : { residentMb }),
      ...(residentAfterMb === undefined ? {} : { residentAfterMb }),
    };
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function resident(pid: number | undefined): Promise<number | undefined> {
  try {
    const kilobytes = (await readFile(`/proc/${pid}/status`, 'utf8')).match(/^VmRSS:\s+(\d+)/m)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
