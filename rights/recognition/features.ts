import { CUE_FEATURES, cueFeatures } from './cues.ts';

/** Numbers a message becomes: what the encoder's layers hold, then its cues. */
export function featureCount(layerNumbers: number): number {
  return layerNumbers + CUE_FEATURES.length;
}

/**
 * A message as numbers for the heads.
 * @param layers as the encoder read the message (knowledge/retrieval/embedder.ts)
 */
export function featuresOf(text: string, layers: Float32Array): Float32Array {
  const features = new Float32Array(featureCount(layers.length));
  features.set(layers);
  features.set(cueFeatures(text), layers.length);
  return features;
}
