import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupDamagedError } from './errors.ts';

export const MANIFEST = 'manifest.json';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);
const manifestSchema = z.object({
  format: z.literal('limpide-backup'),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  databases: z.array(
    z.object({
      purpose: name,
      /** Number of the last migration; 0: there was no database. */
      schema: z.int().min(0),
      /** Each after those that it refers to; rows are in `<purpose>/<name>.jsonl`, one JSON object a line. */
      tables: z.array(z.object({ name, rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const fileOf = (folder: string, purpose: string, table: string) => join(folder, purpose, `${table}.jsonl`);

/** @throws BackupDamagedError */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new BackupDamagedError(join(folder, MANIFEST), 'is not there');
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new BackupDamagedError(join(folder, MANIFEST), 'is no manifest of a backup that this version can read');
  }
}
