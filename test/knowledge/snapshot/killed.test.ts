import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { activeSnapshotId } from '../../../knowledge/snapshot/active.ts';
import { openSnapshot } from '../../../knowledge/snapshot/open.ts';
import { publish } from '../../../knowledge/snapshot/publish.ts';
import { startTypeScript } from '../../support/run-typescript.ts';
import { temporaryFolder } from '../register/files.ts';
import { optionsFor, registerFor } from './fixtures.ts';

const PUBLISH_AND_STOP = fileURLToPath(new URL('./publish-and-stop.ts', import.meta.url));

/** Publishes the register with six years in a process of its own, which stops at a step until it is killed. */
async function killedAt(step: string, snapshots: string): Promise<void> {
  const child = startTypeScript(PUBLISH_AND_STOP, [snapshots, step]);
  const stopped = once(child.stdout as Readable, 'data');
  await Promise.race([stopped, once(child, 'exit').then(() => Promise.reject(new Error(`it ended before ${step}`)))]);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a publication that is killed', () => {
  test.each(['index', 'manifest', 'rename', 'active'])(
    'at the step "%s" leaves the active snapshot whole',
    async (step) => {
      const snapshots = temporaryFolder();
      const { id } = await publish(await registerFor('ten'), optionsFor(snapshots));
      await killedAt(step, snapshots);
      expect(await activeSnapshotId(snapshots)).toBe(id);
      expect((await openSnapshot(snapshots, id)).register.statements).toHaveLength(2);
      // And the next one goes through.
      const next = await publish(await registerFor('six'), optionsFor(snapshots));
      expect(await activeSnapshotId(snapshots)).toBe(next.id);
      await openSnapshot(snapshots, next.id);
      const log = (await readFile(join(snapshots, 'published.jsonl'), 'utf8')).trimEnd().split('\n');
      expect(log.map((line) => JSON.parse(line).id)).toEqual([id, next.id]);
    },
  );
});
