import type { PieceReader } from '../retrieval/embedder.ts';

/**
 * What each word means where it stands: one vector of length 1 a word, from a layer in the middle of the encoder, where
 * words of one meaning stand nearest; zeros for words beyond what the encoder reads.
 */
export async function wordVectors(words: readonly string[], reader: PieceReader): Promise<Float32Array[]> {
  const { pieces, middle } = await reader.readPieces(words.join(' '));
  const means = words.map(() => new Float32Array(reader.dimensions));
  const ends: number[] = [];
  for (const word of words) ends.push((ends.at(-1) ?? -1) + 1 + word.length);
  let word = 0;
  for (const [place, { start }] of pieces.entries()) {
    while (start >= (ends[word] ?? Number.POSITIVE_INFINITY)) word += 1;
    const mean = means[word];
    if (mean === undefined) break;
    for (let i = 0; i < mean.length; i += 1)
      mean[i] = (mean[i] as number) + (middle[place * mean.length + i] as number);
  }
  return means.map(normalised);
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
