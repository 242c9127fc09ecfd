import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { activate, activeSnapshotId, watchActive } from '../../../knowledge/snapshot/active.ts';
import { SnapshotDamagedError } from '../../../knowledge/snapshot/snapshot-errors.ts';
import { temporaryFolder } from '../register/files.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

function watching(snapshots: string, current?: string): string[] {
  const seen: string[] = [];
  onTestFinished(watchActive(snapshots, (id) => seen.push(id), current));
  return seen;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the active snapshot', () => {
  test('is absent until something is published', async () => {
    expect(await activeSnapshotId(temporaryFolder())).toBeUndefined();
    expect(await activeSnapshotId(join(temporaryFolder(), 'nowhere'))).toBeUndefined();
  });

  test('is refused when its file holds anything but a name', async () => {
    const snapshots = temporaryFolder();
    await writeFile(join(snapshots, 'active'), '../../etc\n');
    await expect(activeSnapshotId(snapshots)).rejects.toThrow(SnapshotDamagedError);
  });
});

describe('watching the active snapshot', () => {
  test('tells each change once', async () => {
    const snapshots = temporaryFolder();
    await activate(snapshots, A);
    const seen = watching(snapshots);
    await pause(100);
    await activate(snapshots, B);
    await vi.waitFor(() => expect(seen).toEqual([B]), 5_000);
    await activate(snapshots, B);
    await activate(snapshots, C);
    await vi.waitFor(() => expect(seen).toEqual([B, C]), 5_000);
    await pause(1_200);
    expect(seen).toEqual([B, C]);
  });

  test('tells a change that came before it began', async () => {
    const snapshots = temporaryFolder();
    await activate(snapshots, B);
    const seen = watching(snapshots, A);
    await vi.waitFor(() => expect(seen).toEqual([B]), 5_000);
  });

  test('waits for a folder that is not there yet, and passes over a damaged file', async () => {
    const snapshots = temporaryFolder();
    const seen = watching(join(snapshots, 'later'), A);
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(snapshots, 'later'));
    await writeFile(join(snapshots, 'later/active'), 'half a na');
    await pause(1_200);
    expect(seen).toEqual([]);
    await activate(join(snapshots, 'later'), B);
    await vi.waitFor(() => expect(seen).toEqual([B]), 5_000);
  });

  test('is silent once stopped', async () => {
    const snapshots = temporaryFolder();
    await activate(snapshots, A);
    const seen: string[] = [];
    const stop = watchActive(snapshots, (id) => seen.push(id));
    await pause(50);
    stop();
    await activate(snapshots, B);
    await pause(1_200);
    expect(seen).toEqual([]);
  });
});
