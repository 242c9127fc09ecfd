import { createAnswerer } from '../../knowledge/answering/answerer.ts';
import { requireRegister } from '../../knowledge/register/load-register.ts';
import type { Embedder } from '../../knowledge/retrieval/embedder.ts';
import { buildIndexFiles } from '../../knowledge/retrieval/index-files.ts';
import { openSnapshot } from '../../knowledge/snapshot/open.ts';
import { publish } from '../../knowledge/snapshot/publish.ts';
import type { Served } from './live-snapshot.ts';

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

/** Makes the register of a folder the active snapshot, and gives its name; builds nothing when that content was published before. */
export async function publishRegister(
  directory: string,
  snapshots: string,
  embedder: Embedder,
  now: () => Date,
  onProgress?: (done: number, of: number) => void,
): Promise<string> {
  const register = await requireRegister(directory);
  const { id } = await publish(register, {
    embedder,
    buildIndex: buildIndexFiles,
    snapshots,
    now,
    ...(onProgress && { onProgress }),
  });
  return id;
}

/** Opens a snapshot, checks every file of it, and makes it ready to answer. */
export async function openServed(snapshots: string, id: string, embedder: Embedder): Promise<Served> {
  const snapshot = await openSnapshot(snapshots, id);
  if (snapshot.manifest.model !== embedder.id) throw new SnapshotModelError(id, snapshot.manifest.model, embedder.id);
  const answerer = await createAnswerer(snapshot, embedder);
  // One question before anyone asks: what cannot answer is refused, and the first person does not wait for the warming up.
  await answerer.answer({ text: 'Combien de temps gardez-vous mes données ?', language: 'fr' });
  return { id, register: snapshot.register, answerer };
}
