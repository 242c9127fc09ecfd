import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ACTIVE, activeSnapshotId } from './active.ts';
import { writeDurably } from './durable.ts';
import { isSnapshotId } from './manifest.ts';
import { SnapshotDamagedError } from './snapshot-errors.ts';

const LOG = 'published.jsonl';

const entrySchema = z.strictObject({ id: z.string().refine(isSnapshotId), at: z.iso.datetime() });

/** From `at` on, this snapshot was the active one. */
export interface Publication {
  id: string;
  at: Date;
}

/**
 * Every change of the active snapshot, oldest first. What became active without being logged (the process was killed in
 * between) counts from the time of the `active` file.
 */
export async function publications(snapshots: string): Promise<Publication[]> {
  const list = await readLog(snapshots);
  const missing = await unlogged(snapshots, list);
  return missing === undefined ? list : [...list, missing];
}

/** The snapshot that was active at an instant; undefined when nothing was declared yet. */
export async function declaredOn(snapshots: string, instant: Date): Promise<string | undefined> {
  const before = (await publications(snapshots)).filter(({ at }) => at.getTime() <= instant.getTime());
  return before.at(-1)?.id;
}

/** The active snapshot, when the log does not end with it. */
export async function unlogged(snapshots: string, log: Publication[]): Promise<Publication | undefined> {
  const id = await activeSnapshotId(snapshots).catch(() => undefined);
  if (id === undefined || log.at(-1)?.id === id) return undefined;
  return { id, at: (await stat(join(snapshots, ACTIVE))).mtime };
}

/** The lines of the log, oldest first. A last line cut short is left out; any other damage throws SnapshotDamagedError. */
export async function readLog(snapshots: string): Promise<Publication[]> {
  const lines = (await readText(join(snapshots, LOG))).split('\n');
  const list = lines.flatMap((line, i) => {
    if (line === '') return [];
    const entry = parseEntry(line);
    if (entry !== undefined) return [entry];
    if (i === lines.length - 1) return [];
    throw new SnapshotDamagedError(
      LOG,
      `line ${i + 1} is not an entry`,
      'Restore this file from a backup, or correct the line.',
    );
  });
  return list.sort((a, b) => a.at.getTime() - b.at.getTime());
}

export async function logPublication(snapshots: string, { id, at }: Publication): Promise<void> {
  const path = join(snapshots, LOG);
  const text = await readText(path);
  // A line cut short by a power cut goes, so that it does not swallow the new one.
  const cut = text !== '' && !text.endsWith('\n');
  if (cut && parseEntry(text.slice(text.lastIndexOf('\n') + 1)) === undefined) {
    await truncate(path, Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
  } else if (cut) await writeDurably(path, '\n', 'a');
  await writeDurably(path, `${JSON.stringify({ id, at: at.toISOString() })}\n`, 'a');
}

function parseEntry(line: string): Publication | undefined {
  try {
    const { id, at } = entrySchema.parse(JSON.parse(line));
    return { id, at: new Date(at) };
  } catch {
    return undefined;
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
