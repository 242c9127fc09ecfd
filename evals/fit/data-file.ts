import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file of evals/data/, which is not copied into the compiled tree. */
export function dataFile(path: string): string {
  const here = new URL(`../data/${path}`, import.meta.url);
  return fileURLToPath(existsSync(here) ? here : new URL(`../../../evals/data/${path}`, import.meta.url));
}
