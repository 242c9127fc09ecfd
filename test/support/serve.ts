import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { homeWith } from './server.ts';
import { smallRegister } from './small-register.ts';

const LIMPIDE = fileURLToPath(new URL('../../bin/limpide.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built `limpide serve` (`npm run build`) in a process of its own, with what it printed and how it ended. */
export function serve(home: string, parameters: string[], environment: NodeJS.ProcessEnv = {}, folder?: string) {
  const { LIMPIDE_REGISTER: _none, ...clean } = process.env;
  const child = spawn(process.execPath, [LIMPIDE, 'serve', ...parameters], {
    cwd: folder ?? ROOT,
    env: { ...clean, LIMPIDE_HOME: home, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', error: '' };
  child.stdout.on('data', (data: Buffer) => {
    printed.out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    printed.error += data.toString();
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = () =>
    vi.waitFor(
      () => {
        const found = /http:\/\/localhost:\d+/.exec(printed.out)?.[0];
        if (found === undefined) throw new Error(`no address yet: ${printed.out}${printed.error}`);
        return found;
      },
      { timeout: 25_000, interval: 50 },
    );
  return { child, printed, ended, address };
}

/** A home with a small published register, and that register. */
export const smallHome = async () => {
  const register = await smallRegister(24);
  const home = await homeWith(register);
  onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));
  return { register, home };
};
