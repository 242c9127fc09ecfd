import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RegisterFaultsError } from '../../knowledge/register/load-register.ts';
import { readRegister } from '../../knowledge/register/read-register.ts';

/**
 * Writes a register into a new folder, all of it or nothing.
 * @throws Error when the folder exists already; RegisterFaultsError when what would be written is not a register
 */
export async function writeRegister(directory: string, files: Record<string, string>): Promise<void> {
  const list = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { register, faults } = readRegister(list);
  if (register === undefined) throw new RegisterFaultsError(directory, faults);
  await mkdir(dirname(join(directory)), { recursive: true });
  await mkdir(directory).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${directory} exists already: give another folder with --to.`) : error;
  });
  try {
    for (const { path, bytes } of list) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), bytes);
    }
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}
