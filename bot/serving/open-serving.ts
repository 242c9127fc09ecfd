import { join } from 'node:path';
import type { Embedder, PieceReader } from '../../knowledge/retrieval/embedder.ts';
import { rememberingEncoder } from '../../knowledge/retrieval/remembering.ts';
import type { Recogniser } from '../../rights/recognition/recogniser.ts';
import type { Configuration } from '../configuration.ts';
import type { Overrides } from '../running.ts';
import { type LiveSnapshot, openLiveSnapshot } from './live-snapshot.ts';
import type { Log } from './log.ts';
import { isPublished, openServed, publishRegister } from './snapshots.ts';

export interface OpenServingOptions extends Pick<Overrides, 'embedder' | 'retryMs' | 'onPublishing'> {
  log: Log;
  now(): Date;
}

/** What is served, and what tells wishes from the rest; one encoder reads for both. */
export interface Serving {
  live: LiveSnapshot;
  recogniser: Recogniser;
  embedder: Pick<Embedder, 'embedQuestion'>;
  /** Tells single words apart; absent where a stand-in cannot. */
  pieces?: PieceReader;
}

/** Loads the model and the snapshot that is served; a demonstration publishes its register first where it has changed. */
export async function openServing(configuration: Configuration, options: OpenServingOptions): Promise<Serving> {
  const { log, now, retryMs, onPublishing } = options;
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  const { createRecogniser } = await import('../../rights/recognition/recogniser.ts');
  const encoder = options.embedder ?? (await loadOnnxEmbedder());
  const embedder = rememberingEncoder(encoder);
  const recogniser = await createRecogniser(embedder);
  const snapshots = join(configuration.home, 'snapshots');
  const register = configuration.environment === 'demo' ? configuration.register : undefined;
  const publishFrom = (directory: string) => publishRegister(directory, snapshots, embedder, now, onPublishing);
  const openActive = () =>
    openLiveSnapshot({
      snapshots,
      open: (id) => openServed(snapshots, id, embedder),
      log,
      ...(retryMs !== undefined && { retryMs }),
    });
  const upToDate = register === undefined || (await isPublished(register, snapshots));
  if (!upToDate) await publishFrom(register);
  const live = await openActive().catch(async (error: unknown) => {
    // A demonstration mends what was damaged by publishing its register again.
    if (register === undefined || !upToDate) throw error;
    await publishFrom(register);
    return openActive();
  });
  return {
    live,
    recogniser,
    embedder,
    ...('readPieces' in encoder && { pieces: encoder as typeof encoder & PieceReader }),
  };
}
