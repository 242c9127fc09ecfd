import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The folder that holds package.json, whether this file runs from the sources or from dist/. */
export function packageRoot(): string {
  return root;
}

/** A file that ships beside the sources and is not copied into dist/; `path` counts from the package's root. */
export function packageFile(path: string): string {
  return join(root, path);
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
