import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { activeSnapshotId } from '../../../knowledge/snapshot/active.ts';
import { MANIFEST, readManifest } from '../../../knowledge/snapshot/manifest.ts';
import { snapshotIds } from './find-snapshot.ts';
import { columns, failed, print, printJson, snapshotsFolder, styled } from './terminal.ts';

/** Prints the snapshots, newest first; returns the exit code. Their files are not verified: `show` does that. */
export async function list(options: { json?: boolean }): Promise<0 | 1 | 2> {
  try {
    const snapshots = snapshotsFolder();
    const active = await activeSnapshotId(snapshots);
    const found = await Promise.all(
      (await snapshotIds(snapshots)).map(async (id) => {
        const manifest = readManifest(await readFile(join(snapshots, id, MANIFEST), 'utf8').catch(() => ''));
        if (manifest === undefined) return { id, active: id === active, damaged: true, createdAt: '' };
        return {
          id,
          active: id === active,
          damaged: false,
          createdAt: manifest.createdAt,
          counts: manifest.counts,
          model: manifest.model,
        };
      }),
    );
    found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    if (options.json) printJson(found);
    else if (found.length === 0) print(`Nothing is published in ${snapshots}.`);
    else {
      const rows = found.map((one) => [
        one.active ? '*' : ' ',
        one.id,
        one.createdAt.slice(0, 19).replace('T', ' '),
        'counts' in one ? `${one.counts.practices} practices, ${one.counts.statements} statements` : 'damaged',
      ]);
      for (const [i, line] of columns(rows).entries()) print(found[i]?.active ? styled('green', line) : line);
    }
    return 0;
  } catch (error) {
    return failed(error);
  }
}
