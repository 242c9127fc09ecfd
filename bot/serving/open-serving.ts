import { join } from 'node:path';
import type { Configuration } from '../configuration.ts';
import type { Overrides } from '../running.ts';
import { type LiveSnapshot, openLiveSnapshot } from './live-snapshot.ts';
import type { Log } from './log.ts';
import { isPublished, openServed, publishRegister } from './snapshots.ts';

export interface OpenServingOptions extends Pick<Overrides, 'embedder' | 'retryMs' | 'onPublishing'> {
  log: Log;
  now(): Date;
}

/** Loads the model and the snapshot that is served; a demonstration publishes its register first where it has changed. */
export async function openServing(configuration: Configuration, options: OpenServingOptions): Promise<LiveSnapshot> {
  const { log, now, retryMs, onPublishing } = options;
  const { loadOnnxEmbedder } = await import('../../knowledge/retrieval/onnx-embedder.ts');
  const embedder = options.embedder ?? (await loadOnnxEmbedder());
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
  return openActive().catch(async (error: unknown) => {
    // A demonstration mends what was damaged by publishing its register again.
    if (register === undefined || !upToDate) throw error;
    await publishFrom(register);
    return openActive();
  });
}
