import { packageFile } from '../../knowledge/package-file.ts';

/** Path of a file of evals/data/. */
export function dataFile(path: string): string {
  return packageFile(`evals/data/${path}`);
}
