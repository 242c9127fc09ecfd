import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Fault, fault } from './fault.ts';

/** A file of a register: its path relative to the register's folder, with `/`, and its bytes. */
export interface RegisterFile {
  path: string;
  bytes: Uint8Array;
}

/** Bytes a file may have. */
export const LARGEST_FILE = 1_000_000;

const TEXT_FILES = /\.(?:ya?ml|md|markdown)$/i;

/**
 * Reads all files of a register's folder, in the order of their paths. Names that start with a dot are left alone.
 * Of files that a register does not read, only the path is given. Never throws for what the folder holds.
 */
export async function readFolder(directory: string): Promise<{ files: RegisterFile[]; faults: Fault[] }> {
  const files: RegisterFile[] = [];
  const faults: Fault[] = [];
  const whole = { file: '.', path: '' };
  const root = await realpath(directory).catch(() => undefined);
  if (root === undefined) return { files, faults: [fault('folder-absent', whole, {})] };
  if (!(await stat(root)).isDirectory()) return { files, faults: [fault('not-a-folder', whole, {})] };

  const visited = new Set<string>([root]);
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const full = join(folder, entry.name);
      const path = relative(root, full).split(sep).join('/');
      const place = { file: path, path: '' };
      try {
        const real = await realpath(full);
        if (real !== root && !real.startsWith(root + sep)) {
          faults.push(fault('link-outside', place, {}));
          continue;
        }
        const found = await stat(real);
        if (found.isDirectory()) {
          if (visited.has(real)) continue;
          visited.add(real);
          await walk(full);
        } else if (!found.isFile()) {
          faults.push(fault('file-unreadable', place, { reason: 'not an ordinary file' }));
        } else if (!TEXT_FILES.test(path)) {
          files.push({ path, bytes: new Uint8Array() });
        } else if (found.size > LARGEST_FILE) {
          faults.push(fault('file-too-large', place, { bytes: found.size, limit: LARGEST_FILE }));
        } else {
          files.push({ path, bytes: await readFile(real) });
        }
      } catch (error) {
        faults.push(fault('file-unreadable', place, { reason: (error as NodeJS.ErrnoException).code ?? 'EIO' }));
      }
    }
  };
  await walk(root);
  if (files.length === 0 && faults.length === 0) faults.push(fault('folder-empty', whole, {}));
  return { files, faults };
}
