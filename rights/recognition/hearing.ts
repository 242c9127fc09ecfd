import type { OpenReader, OpenReading } from '../../knowledge/retrieval/embedder.ts';
import { featureCount, featuresOf } from './features.ts';
import { type Heads, loadHeads, OUTPUTS, type Output } from './heads.ts';
import { loadTunedLayers } from './tuned.ts';

/** Chances, 0..1, of all that may be heard in a text. */
export type Chances = Record<Output, number>;

/** Hears what a text wishes and tells, as one text. */
export interface Hearing {
  readonly thresholds: Heads['thresholds'];
  /** @param reading the encoder's reading of exactly this text, if the caller has it already */
  hear(text: string, reading?: OpenReading): Promise<Chances>;
}

/** Where the heads are surer than this that there is nothing, the tuned layers are not asked: most of a reading's time is saved. */
const CERTAIN = 0.01;
const WISH = OUTPUTS.indexOf('wish');
/** Heard by the heads alone: the tuned layers hear fewer of other hands' incidents (docs/decisions/0010). */
const INCIDENT = OUTPUTS.indexOf('incident');

/**
 * Two opinions: the heads', over what the layers of the encoder hold and over cues, and that of layers tuned to wishes.
 * They err on different messages, so that together they are right more often than either.
 * @throws Error when the trained files are absent or were fitted with another encoder
 */
export async function createHearing(embedder: OpenReader): Promise<Hearing> {
  return hearingOf(embedder, await loadHeads(embedder.id));
}

/** The same with heads that are at hand. */
export async function hearingOf(embedder: OpenReader, heads: Heads): Promise<Hearing> {
  const tuned = await loadTunedLayers(embedder.id);
  const expected = featureCount(embedder.layerNumbers);
  return {
    thresholds: heads.thresholds,
    async hear(text, reading) {
      const { layers, lower } = reading ?? (await embedder.readQuestion(text));
      const features = featuresOf(text, layers);
      if (features.length !== expected)
        throw new Error(`The encoder's layers hold ${features.length} numbers, not ${expected}.`);
      const first = heads.chances(features);
      const chances = (first[WISH] as number) < CERTAIN ? first : meanChances(first, await tuned(lower));
      return Object.fromEntries(OUTPUTS.map((output, i) => [output, chances[i] as number])) as Chances;
    },
  };
}

/** Two opinions become one in the middle of their logits: one that is sure outweighs one that is not. */
function meanChances(chances: Float32Array, logits: Float32Array): Float32Array {
  return chances.map((chance, i) => {
    if (i === INCIDENT) return chance;
    const bounded = Math.min(1 - 1e-6, Math.max(1e-6, chance));
    const logit = Math.log(bounded / (1 - bounded));
    return 1 / (1 + Math.exp(-(logit + (logits[i] as number)) / 2));
  });
}
