import { z } from 'zod';
import { canonicalJson, sha256 } from './canonical.ts';

export const FORMAT_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const CONTENT = 'content.json';

const SUM = /^[0-9a-f]{64}$/;
/** Relative, with `/`; no segment starts with a dot, so that none leads out of the snapshot. */
const FILE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const sum = z.string().regex(SUM);
const count = z.int().min(0);

const manifestSchema = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  /** Name of the snapshot: SHA-256 of `content.json`. */
  id: sum,
  /** `WordEmbedder.indexId` of what made the index files. */
  model: z.string().min(1),
  /** Folder of the index files, in the snapshot's folder. */
  index: z.string().regex(/^index-[0-9a-f]{16}$/),
  /** ISO 8601 instant. */
  createdAt: z.iso.datetime(),
  counts: z.strictObject({ practices: count, statements: count, french: count, english: count }),
  /** SHA-256 of each file, by its path in the snapshot's folder. */
  files: z.record(z.string().regex(FILE_NAME), sum),
});

export type Manifest = z.infer<typeof manifestSchema>;

export function isSnapshotId(id: string): boolean {
  return SUM.test(id);
}

/** The manifest as it stands on disk, with the sum of its own words at its end. */
export function writeManifest(manifest: Manifest): string {
  const body = canonicalJson(manifest);
  return `${JSON.stringify({ ...JSON.parse(body), sum: sha256(body) }, null, 2)}\n`;
}

/** Reads what `writeManifest` wrote; undefined when a single byte of it differs. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const { sum: _, ...body } = JSON.parse(text);
    const manifest = manifestSchema.parse(body);
    return writeManifest(manifest) === text ? manifest : undefined;
  } catch {
    return undefined;
  }
}
