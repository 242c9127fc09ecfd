import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Register } from '../register/register.ts';
import type { WordEmbedder } from '../retrieval/embedder.ts';
import type { Statement } from '../statement.ts';
import { activate, activeSnapshotId } from './active.ts';
import { sha256 } from './canonical.ts';
import { writeContent } from './content.ts';
import { replaceFile, syncFolder, syncTree } from './durable.ts';
import { logPublication, readLog, unlogged } from './history.ts';
import {
  CONTENT,
  FORMAT_VERSION,
  isSnapshotId,
  MANIFEST,
  type Manifest,
  readManifest,
  writeManifest,
} from './manifest.ts';
import { openSnapshot, sumOfFile } from './open.ts';

export type BuildIndex = (
  statements: Statement[],
  embedder: WordEmbedder,
  directory: string,
  onProgress?: (done: number, of: number) => void,
) => Promise<void>;

export interface PublishOptions {
  embedder: WordEmbedder;
  buildIndex: BuildIndex;
  /** Folder of all snapshots; made when absent. */
  snapshots: string;
  now: () => Date;
  onProgress?: (done: number, of: number) => void;
}

/** Left-overs of a publication that was killed are cleared after this time: another one may be at work until then. */
const ABANDONED_MS = 60 * 60 * 1_000;

/**
 * Makes a snapshot of what is declared and makes it the active one. `fresh` is false when this very content was already
 * published, whole and with this model: then nothing is built. A snapshot that is damaged or made with another model gets
 * new index files beside the old ones and changes over in one step. Killed at any instant, it leaves the active snapshot
 * as it was; several publishers at once do no harm.
 */
export async function publish(register: Register, options: PublishOptions): Promise<{ id: string; fresh: boolean }> {
  const { embedder, snapshots } = options;
  await mkdir(snapshots, { recursive: true });
  await clearAbandoned(snapshots);
  const content = writeContent(register);
  const id = sha256(content);
  const whole = await openSnapshot(snapshots, id).catch(() => undefined);
  const fresh = whole?.manifest.model !== embedder.indexId;
  if (fresh) await write(register, content, id, options);
  await setActive(id, options);
  return { id, fresh };
}

async function write(register: Register, content: string, id: string, options: PublishOptions): Promise<void> {
  const { embedder, buildIndex, snapshots, onProgress } = options;
  const final = join(snapshots, id);
  const beside = join(snapshots, `.publishing-${randomBytes(8).toString('hex')}`);
  const index = `index-${randomBytes(8).toString('hex')}`;
  try {
    await mkdir(join(beside, index), { recursive: true });
    await buildIndex(register.statements, embedder, join(beside, index), onProgress);
    await replaceFile(join(beside, CONTENT), content);
    const files: Manifest['files'] = {};
    for (const file of await syncTree(beside)) files[file] = await sumOfFile(join(beside, file));
    const manifest = writeManifest({
      formatVersion: FORMAT_VERSION,
      id,
      model: embedder.indexId,
      index,
      createdAt: options.now().toISOString(),
      counts: {
        practices: register.practices.length,
        statements: register.statements.length,
        french: register.statements.filter(({ text }) => text.fr !== undefined).length,
        english: register.statements.filter(({ text }) => text.en !== undefined).length,
      },
      files,
    });
    await replaceFile(join(beside, MANIFEST), manifest);
    const moved = await rename(beside, final).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM') return false;
        throw error;
      },
    );
    if (!moved) {
      // The folder is there: the new index goes beside the old one, and the manifest, replaced last, changes over.
      await rename(join(beside, index), join(final, index));
      await replaceFile(join(final, CONTENT), content);
      await replaceFile(join(final, MANIFEST), manifest);
    }
    await syncFolder(snapshots);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function setActive(id: string, { snapshots, now }: PublishOptions): Promise<void> {
  const log = await readLog(snapshots).catch(() => []);
  const missing = await unlogged(snapshots, log);
  if (missing !== undefined) await logPublication(snapshots, missing);
  if ((await activeSnapshotId(snapshots).catch(() => undefined)) === id) return;
  // Taken before, so that of two publishers at once the entries stand in the order of their acts.
  const at = now();
  await activate(snapshots, id);
  await logPublication(snapshots, { id, at });
}

/** Clears what killed publications left: half-made snapshots, and index folders that no manifest names. */
async function clearAbandoned(snapshots: string): Promise<void> {
  for (const name of await readdir(snapshots)) {
    const path = join(snapshots, name);
    if (name.startsWith('.publishing-')) await removeIfOld(path);
    if (!isSnapshotId(name)) continue;
    const manifest = readManifest(await readFile(join(path, MANIFEST), 'utf8').catch(() => ''));
    for (const inside of await readdir(path)) {
      if (inside.startsWith('index-') && inside !== manifest?.index) await removeIfOld(join(path, inside));
    }
  }
}

async function removeIfOld(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_MS)
    await rm(path, { recursive: true, force: true });
}
