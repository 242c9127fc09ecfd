import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Replaces a file in one step: a reader sees the old content or the new one; after a power cut too. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const beside = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    await writeDurably(beside, content, 'wx');
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Writes (`w`, `wx`) or appends (`a`) and waits until the disk has it. */
export async function writeDurably(path: string, content: string, flag: 'wx' | 'a'): Promise<void> {
  const file = await open(path, flag, 0o644);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has all files below a folder; returns their paths relative to it, with `/`, sorted. */
export async function syncTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await syncFolder(path);
    else {
      const file = await open(path, 'r');
      await file.sync().finally(() => file.close());
      files.push(relative(folder, path).split(sep).join('/'));
    }
  }
  await syncFolder(folder);
  return files.sort();
}

/** Waits until the disk has a folder's entries; does nothing on systems that cannot. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
