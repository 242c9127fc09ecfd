import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: CHROMIUM_PATH, else the system's, else the one that an npm package brings (docs/decisions/0006). */
export async function openBrowser(): Promise<Browser> {
  const launch = (executablePath: string) => chromium.launch({ executablePath, args: ARGUMENTS });
  const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const found = installed.find((path) => path && existsSync(path));
  if (found) return launch(found);
  return alone(async () => {
    const unpack = async () => (await import('@sparticuz/chromium')).default.executablePath();
    const path = await unpack();
    return launch(path).catch(async () => {
      // Half a browser, left by a run that was killed while it unpacked.
      await rm(path, { force: true });
      return launch(await unpack());
    });
  });
}

/**
 * The package unpacks its browser into the folder for temporary files, and takes a file that is there for a whole one:
 * two test files that begin at once must not do so together.
 */
async function alone<T>(act: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'limpide-unpacking-chromium');
  for (let tries = 0; ; tries += 1) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 600) throw error;
      const made = await stat(lock).catch(() => undefined);
      // Left behind by a run that was killed.
      if (made !== undefined && Date.now() - made.mtimeMs > 45_000) await rm(lock, { recursive: true, force: true });
      await sleep(100);
    }
  }
  try {
    return await act();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
