import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { startTypeScript } from './run-typescript.ts';
import { homeWith } from './server.ts';
import { smallRegister } from './small-register.ts';

const LIMPIDE = fileURLToPath(new URL('../../bot/cli/limpide.ts', import.meta.url));

/** `limpide serve` in a process of its own, with what it printed and how it ended. */
export function serve(home: string, parameters: string[], environment: NodeJS.ProcessEnv = {}, folder?: string) {
  const { LIMPIDE_REGISTER: _none, ...clean } = process.env;
  const child = startTypeScript(
    LIMPIDE,
    ['serve', ...parameters],
    {
      ...clean,
      LIMPIDE_HOME: home,
      PORT: '0',
      ...environment,
    },
    folder,
  );
  const printed = { out: '', error: '' };
  child.stdout?.on('data', (data: Buffer) => {
    printed.out += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
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
