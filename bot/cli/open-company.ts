import { join } from 'node:path';
import type { Answerer } from '../../knowledge/answering/answer.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { FullEncoder, WordEmbedder } from '../../knowledge/retrieval/embedder.ts';
import type { Configuration } from '../configuration.ts';
import type { Recognise } from '../conversation/read-text.ts';
import type { Served } from '../serving/live-snapshot.ts';

export interface OpenCompany {
  answerer: Answerer;
  register: Register;
  recognise: Recognise;
}

/**
 * What the terminal answers from. In production without `--register`, the active snapshot. Else the register's folder:
 * its published snapshot if there is one of the same content, else one that is kept in `<home>/cache`, so that the
 * second call starts at once. Never changes what a server serves.
 * @param given another encoder of the same vectors than the one that ships with the project
 */
export async function openCompany(
  configuration: Configuration,
  directory: string | undefined,
  onProgress: (done: number, of: number) => void,
  given?: FullEncoder,
): Promise<OpenCompany> {
  const { openServed } = await import('../serving/snapshots.ts');
  const { embedder, recognise } = await openEncoder(given);
  const snapshots = join(configuration.home, 'snapshots');
  const folder = directory ?? (configuration.environment === 'demo' ? configuration.register : undefined);
  if (folder === undefined) {
    const { activeSnapshotId } = await import('../../knowledge/snapshot/active.ts');
    const { NoSnapshotError } = await import('../serving/live-snapshot.ts');
    const active = await activeSnapshotId(snapshots);
    if (active === undefined) throw new NoSnapshotError(snapshots);
    return { ...(await openServed(snapshots, active, embedder)), recognise };
  }
  const { requireRegister } = await import('../../knowledge/register/load-register.ts');
  const { sha256 } = await import('../../knowledge/snapshot/canonical.ts');
  const { writeContent } = await import('../../knowledge/snapshot/content.ts');
  const register = await requireRegister(folder);
  const published = await openServed(snapshots, sha256(writeContent(register)), embedder).catch(() => undefined);
  const served = published ?? (await fromCache(register, join(configuration.home, 'cache'), embedder, onProgress));
  return { ...served, recognise };
}

/** A snapshot that is kept, active or not. @throws as `openSnapshot` */
export async function openKept(snapshots: string, id: string): Promise<OpenCompany> {
  const { embedder, recognise } = await openEncoder();
  const { openServed } = await import('../serving/snapshots.ts');
  return { ...(await openServed(snapshots, id, embedder)), recognise };
}

/** The encoder, and what recognises wishes with it. */
async function openEncoder(given?: FullEncoder) {
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  const { rememberingEncoder } = await import('../../knowledge/retrieval/remembering.ts');
  const { createRecogniser } = await import('../../rights/recognition/recogniser.ts');
  const { recogniseWith } = await import('../requests/recognise.ts');
  const embedder = rememberingEncoder(given ?? (await loadOnnxEmbedder()));
  const recogniser = await createRecogniser(embedder);
  return { embedder, recognise: recogniseWith(() => recogniser) };
}

async function fromCache(
  register: Register,
  cache: string,
  embedder: WordEmbedder,
  onProgress: (done: number, of: number) => void,
): Promise<Served> {
  const { buildIndexFiles } = await import('../../knowledge/retrieval/index-files.ts');
  const { publish } = await import('../../knowledge/snapshot/publish.ts');
  const { openServed } = await import('../serving/snapshots.ts');
  const { id } = await publish(register, {
    embedder,
    buildIndex: buildIndexFiles,
    snapshots: cache,
    now: () => new Date(),
    onProgress,
  });
  return openServed(cache, id, embedder);
}
