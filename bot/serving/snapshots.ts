import { createAnswerer } from '../../knowledge/answering/answerer.ts';
import { requireRegister } from '../../knowledge/register/load-register.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { WordEmbedder } from '../../knowledge/retrieval/embedder.ts';
import { buildIndexFiles } from '../../knowledge/retrieval/index-files.ts';
import { activeSnapshotId } from '../../knowledge/snapshot/active.ts';
import { openSnapshot } from '../../knowledge/snapshot/open.ts';
import { publish } from '../../knowledge/snapshot/publish.ts';
import type { Served } from './live-snapshot.ts';
import { publishedAs, rememberPublished, stampOf } from './register-stamp.ts';

/** The snapshot was made with another embedding model: its vectors mean nothing to this one. */
class SnapshotModelError extends Error {
  override readonly name = 'SnapshotModelError';
  readonly code = 'snapshot_model';
  constructor(id: string, found: string, expected: string) {
    super(
      `The snapshot ${id} was made with the model ${found}; this version of Limpide has ${expected}. Publish the register again: limpide register publish DIR`,
    );
  }
}

/** Whether the active snapshot is what the register of a folder was published as, to the byte of its files. */
export async function isPublished(directory: string, snapshots: string): Promise<boolean> {
  const stamp = await stampOf(directory).catch(() => undefined);
  if (stamp === undefined) return false;
  const [known, active] = await Promise.all([publishedAs(snapshots, stamp), activeSnapshotId(snapshots)]);
  return known !== undefined && known === active;
}

/** Makes the register of a folder the active snapshot, and gives its name; builds nothing when that content was published before. */
export async function publishRegister(
  directory: string,
  snapshots: string,
  embedder: WordEmbedder,
  now: () => Date,
  onProgress?: (done: number, of: number) => void,
): Promise<string> {
  const stamp = await stampOf(directory).catch(() => undefined);
  const register = await requireRegister(directory);
  const { id } = await publish(register, {
    embedder,
    buildIndex: buildIndexFiles,
    snapshots,
    now,
    ...(onProgress && { onProgress }),
  });
  if (stamp !== undefined) await rememberPublished(snapshots, stamp, id);
  return id;
}

/** Opens a snapshot, checks every file of it, and makes it ready to answer. */
export async function openServed(snapshots: string, id: string, embedder: WordEmbedder): Promise<Served> {
  const snapshot = await openSnapshot(snapshots, id);
  if (snapshot.manifest.model !== embedder.indexId)
    throw new SnapshotModelError(id, snapshot.manifest.model, embedder.indexId);
  const answerer = await createAnswerer(snapshot, embedder);
  // One question before anyone asks: what cannot answer is refused, and the first person does not wait for the warming up.
  await answerer.answer({ text: 'Combien de temps gardez-vous mes données ?', language: 'fr' });
  return { id, register: snapshot.register, answerer };
}

/** What was declared in a snapshot, for as long as it is kept; the last ones asked for are remembered. */
export function registersOf(
  snapshots: string,
  current: () => Pick<Served, 'id' | 'register'>,
): (id: string) => Promise<Register | undefined> {
  const remembered = new Map<string, Register>();
  return async (id) => {
    const now = current();
    if (now.id === id) return now.register;
    const known = remembered.get(id);
    if (known) return known;
    const register = await openSnapshot(snapshots, id).then(
      (snapshot) => snapshot.register,
      () => undefined,
    );
    if (register) remembered.set(id, register);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return register;
  };
}

const REMEMBERED = 8;
