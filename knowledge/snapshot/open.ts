import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Register } from '../register/register.ts';
import { sha256 } from './canonical.ts';
import { readContent } from './content.ts';
import { CONTENT, isSnapshotId, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { SnapshotAbsentError, SnapshotDamagedError } from './snapshot-errors.ts';

export interface OpenSnapshot {
  /** SHA-256 of the declared content. */
  id: string;
  /** Folder of the index files: the one that `buildIndexFiles` wrote into. */
  directory: string;
  register: Register;
  manifest: Manifest;
}

/**
 * Opens a published snapshot after checking every byte of it against the manifest.
 * Throws SnapshotAbsentError, or SnapshotDamagedError that names the damaged file.
 */
export async function openSnapshot(snapshots: string, id: string): Promise<OpenSnapshot> {
  if (!isSnapshotId(id) || !(await isFolder(join(snapshots, id)))) throw new SnapshotAbsentError(id, snapshots);
  const text = await readOrDamaged(snapshots, `${id}/${MANIFEST}`);
  const manifest = readManifest(text);
  if (manifest === undefined) throw new SnapshotDamagedError(`${id}/${MANIFEST}`, 'it is not a manifest as published');
  if (manifest.id !== id)
    throw new SnapshotDamagedError(`${id}/${MANIFEST}`, `it belongs to the snapshot ${manifest.id}`);

  const content = await readOrDamaged(snapshots, `${id}/${CONTENT}`);
  if (sha256(content) !== id || manifest.files[CONTENT] !== id) {
    throw new SnapshotDamagedError(`${id}/${CONTENT}`, 'its SHA-256 is not the name of the snapshot');
  }
  const index = Object.entries(manifest.files).filter(([file]) => file !== CONTENT);
  await Promise.all(index.map(([file, sum]) => verifyFile(snapshots, `${id}/${file}`, sum)));
  return { id, directory: join(snapshots, id, manifest.index), register: register(id, content), manifest };
}

/**
 * What a published snapshot declares, after checking its content against its name; its index is not looked at.
 * Throws SnapshotAbsentError or SnapshotDamagedError.
 */
export async function readDeclared(snapshots: string, id: string): Promise<Register> {
  if (!isSnapshotId(id) || !(await isFolder(join(snapshots, id)))) throw new SnapshotAbsentError(id, snapshots);
  const content = await readOrDamaged(snapshots, `${id}/${CONTENT}`);
  if (sha256(content) !== id)
    throw new SnapshotDamagedError(`${id}/${CONTENT}`, 'its SHA-256 is not the name of the snapshot');
  return register(id, content);
}

function register(id: string, content: string): Register {
  try {
    return readContent(content);
  } catch (error) {
    throw new SnapshotDamagedError(
      `${id}/${CONTENT}`,
      `another version of Limpide wrote it (${(error as Error).name})`,
    );
  }
}

async function verifyFile(snapshots: string, file: string, wanted: string): Promise<void> {
  const found = await sumOfFile(join(snapshots, file)).catch(() => undefined);
  if (found === undefined) throw new SnapshotDamagedError(file, 'it is missing or cannot be read');
  if (found !== wanted) throw new SnapshotDamagedError(file, `its SHA-256 is ${found}, the manifest says ${wanted}`);
}

/** SHA-256 of a file, read in pieces: index files may be large. */
export async function sumOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

async function readOrDamaged(snapshots: string, file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(join(snapshots, file)));
  } catch {
    throw new SnapshotDamagedError(file, 'it is missing or cannot be read');
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
