import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = findRoot(dirname(here));

/** A file of the package that is not copied into dist/; `path` counts from the folder that holds package.json. */
export function packageFile(path: string): string {
  return join(root, path);
}

/** A file or folder of the program, started or read by its path: the source, or what it was built to in dist/. */
export function programFile(path: string): string {
  return here.endsWith('.ts') ? packageFile(path) : packageFile(join('dist', path.replace(/\.ts$/, '.js')));
}

function findRoot(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${start}: the installation is incomplete.`);
    folder = parent;
  }
  return folder;
}
