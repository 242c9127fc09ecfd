import { writeFile } from 'node:fs/promises';
import type { Encoder } from '../../knowledge/retrieval/onnx-embedder.ts';
import { RARITY_UNIT, STATE_NUMBERS, WORD_NUMBERS } from '../../knowledge/retrieval/word-space.ts';
import type { CompanyFile } from '../company-files.ts';
import { leadingDirections } from './directions.ts';

/** Directions are scaled by their variance to this power, which keeps a few of them from drowning the rest. */
const WHITENING = -0.25;

/**
 * Writes the space of words (see knowledge/retrieval/word-space.ts) from the companies' statements. The same companies
 * and model give the same file.
 */
export async function writeWordSpace(
  companies: readonly CompanyFile[],
  encoder: Encoder,
  path: string,
  onProgress: (done: number, of: number) => void,
): Promise<{ texts: number; words: number }> {
  const texts = companies.flatMap(({ practices }) => practices.flatMap(({ fr, en }) => [fr, en]));
  const states: Float32Array[] = [];
  const holders = new Uint32Array(encoder.vocabulary);
  for (const [done, text] of texts.entries()) {
    onProgress(done, texts.length);
    const {
      states: { last },
      pieces,
    } = await encoder.states('statement', text);
    for (let at = 0; at < last.length; at += STATE_NUMBERS) states.push(last.slice(at, at + STATE_NUMBERS));
    for (const piece of new Set(pieces)) holders[piece] = (holders[piece] as number) + 1;
  }
  const { mean, directions, variances } = leadingDirections(states, WORD_NUMBERS);
  const scaled = directions.flatMap((direction, d) =>
    direction.map((value) => value * (variances[d] as number) ** WHITENING),
  );
  await writeFile(
    path,
    Buffer.concat([Buffer.from(Float32Array.from([...mean, ...scaled]).buffer), rarities(holders, texts.length)]),
  );
  return { texts: texts.length, words: states.length };
}

/** Inverse document frequency of BM25, as a share of that of a piece which no text holds. */
function rarities(holders: Uint32Array, texts: number): Buffer {
  const rarity = (held: number) => Math.log(1 + (texts - held + 0.5) / (held + 0.5));
  return Buffer.from(Uint8Array.from(holders, (held) => Math.round((rarity(held) / rarity(0)) * RARITY_UNIT)));
}
