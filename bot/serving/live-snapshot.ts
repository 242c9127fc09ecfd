import type { Answerer } from '../../knowledge/answering/answer.ts';
import type { Register } from '../../knowledge/register/register.ts';
import { activeSnapshotId, watchActive } from '../../knowledge/snapshot/active.ts';
import type { Log } from './log.ts';

/** What answers: one snapshot, opened and checked. */
export interface Served {
  id: string;
  register: Register;
  answerer: Answerer;
}

export interface LiveSnapshotOptions {
  /** Folder of the snapshots. */
  snapshots: string;
  /** Opens and checks one. Throws when it is damaged or made with another model. */
  open(id: string): Promise<Served>;
  log: Log;
  /** How long until a refused snapshot is looked at again; it may have been mended under the same name. */
  retryMs?: number;
}

/** Nothing was published yet. Stops the start. */
export class NoSnapshotError extends Error {
  override readonly name = 'NoSnapshotError';
  readonly code = 'no_snapshot';
  constructor(snapshots: string) {
    super(`No snapshot is published in ${snapshots}. Publish the register first: limpide register publish DIR`);
  }
}

export interface LiveSnapshot {
  /** The snapshot to answer from; asked once a turn, so that a turn ends with the one it began with. */
  current(): Served;
  close(): void;
}

/**
 * Serves the active snapshot and goes over to each new one. One that cannot be opened is refused with a logged error,
 * and the one before serves on.
 * @throws NoSnapshotError when none is published, or what `open` throws: there is nothing to serve instead.
 */
export async function openLiveSnapshot({
  snapshots,
  open,
  log,
  retryMs = 5000,
}: LiveSnapshotOptions): Promise<LiveSnapshot> {
  const active = await activeSnapshotId(snapshots);
  if (active === undefined) throw new NoSnapshotError(snapshots);
  let served = await open(active);
  let refused: string | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function goOver(id: string): Promise<void> {
    clearTimeout(retry);
    if (closed || id === served.id) return;
    try {
      const next = await open(id);
      const wanted = await activeSnapshotId(snapshots).catch(() => id);
      if (closed || wanted !== id) return;
      log.info({ snapshot: id, before: served.id }, 'a new snapshot is served');
      served = next;
      refused = undefined;
    } catch (error) {
      // The message names the file and the remedy; nothing in it comes from a person.
      if (refused !== id)
        log.error({ refused: id, serving: served.id, reason: (error as Error).message }, 'a new snapshot was refused');
      refused = id;
      retry = setTimeout(() => inOrder(id), retryMs);
      retry.unref();
    }
  }

  let last = Promise.resolve();
  const inOrder = (id: string) => {
    last = last.then(() => goOver(id));
  };
  const unwatch = watchActive(snapshots, inOrder, served.id);
  return {
    current: () => served,
    close() {
      closed = true;
      clearTimeout(retry);
      unwatch();
    },
  };
}
