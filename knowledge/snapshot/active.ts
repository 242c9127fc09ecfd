import { type FSWatcher, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './durable.ts';
import { isSnapshotId } from './manifest.ts';
import { SnapshotDamagedError } from './snapshot-errors.ts';

export const ACTIVE = 'active';
const POLL_MS = 1_000;

/** Name of the snapshot to serve; undefined when none was published. Throws SnapshotDamagedError when the file holds no name. */
export async function activeSnapshotId(snapshots: string): Promise<string | undefined> {
  const text = await readFile(join(snapshots, ACTIVE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const id = text.trim();
  if (!isSnapshotId(id)) throw new SnapshotDamagedError(ACTIVE, 'it does not hold the name of a snapshot');
  return id;
}

export async function activate(snapshots: string, id: string): Promise<void> {
  await replaceFile(join(snapshots, ACTIVE), `${id}\n`);
}

/**
 * Calls back with the new name, once a change, when another snapshot becomes active. Looks every second, and at once where
 * the system tells of changes. `current`: the name already served (a change since then is told too). A missing or
 * damaged `active` file is no change. Does not keep the process alive. Returns a function that stops watching.
 */
export function watchActive(snapshots: string, onChange: (id: string) => void, current?: string): () => void {
  let known = current;
  let stopped = false;
  let baseline = current === undefined;
  const look = async () => {
    const id = await activeSnapshotId(snapshots).catch(() => undefined);
    if (stopped || id === undefined || id === known) {
      baseline = false;
      return;
    }
    known = id;
    if (!baseline) onChange(id);
    baseline = false;
  };
  // One look after the other, so that an old reading never overtakes a new one.
  let last = look();
  const next = () => {
    last = last.then(look, look);
  };
  const timer = setInterval(next, POLL_MS).unref();
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(snapshots, { persistent: false }, next);
    watcher.on('error', () => watcher?.close());
  } catch {
    // The folder is not there yet or cannot be watched: looking every second is enough.
  }
  return () => {
    stopped = true;
    clearInterval(timer);
    watcher?.close();
  };
}
