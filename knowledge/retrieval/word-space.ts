import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { assetFile } from '../model-files.ts';
import { matrixOf } from './matrix.ts';

/** Numbers of a word piece in the encoder's last layer. */
export const STATE_NUMBERS = 384;
export const WORD_NUMBERS = 64;
/** What 1 is stored as, so that a word's vector takes a byte a number. */
export const WORD_UNIT = 127;

/**
 * A smaller space for single words: what the encoder's last layer holds of each word piece, less what all words have in
 * common, along the directions in which words differ most; and how rare each piece is in declared statements. Fitted by
 * `npx limpide fit words`; figures in docs/decisions/0002-search.md.
 */
export interface WordSpace {
  /** Names what was fitted: `words@<first 12 hex digits of its SHA-256>`. */
  readonly id: string;
  /**
   * @param states STATE_NUMBERS a word piece
   * @returns WORD_NUMBERS a word piece, each of length WORD_UNIT, in 8 bits
   */
  project(states: Float32Array): Int8Array;
  /** How rare a word piece is, from 0 (in every statement) to 1 (in none), by its number in the vocabulary. */
  rarity(piece: number): number;
}

export const WORD_SPACE_FILE = 'retrieval/words.bin';
/** What a rarity of 1 is stored as. */
export const RARITY_UNIT = 255;

/** @throws Error when the file is absent or cut. */
export async function loadWordSpace(): Promise<WordSpace> {
  return openWordSpace(await readFile(assetFile(WORD_SPACE_FILE)));
}

/**
 * `bytes`: the mean of all words (STATE_NUMBERS), then the directions, one after another (STATE_NUMBERS each), float32;
 * then a byte for each piece of the vocabulary, its rarity in parts of RARITY_UNIT.
 */
function openWordSpace(bytes: Buffer): WordSpace {
  const floats = STATE_NUMBERS * (1 + WORD_NUMBERS) * 4;
  if (bytes.byteLength <= floats) {
    throw new Error(
      `knowledge/${WORD_SPACE_FILE} holds ${bytes.byteLength} bytes, fewer than ${floats}: restore it from the release, or run \`npx limpide fit words\`.`,
    );
  }
  const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + floats));
  const rarities = bytes.subarray(floats);
  const mean = numbers.subarray(0, STATE_NUMBERS);
  const directions = matrixOf(numbers.subarray(STATE_NUMBERS), STATE_NUMBERS);
  const along = (state: Float32Array) => directions.dots(state, 0, WORD_NUMBERS);
  const centre = along(mean).slice();
  return {
    id: `words@${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`,
    project(states) {
      const pieces = states.length / STATE_NUMBERS;
      const words = new Int8Array(pieces * WORD_NUMBERS);
      const word = new Float64Array(WORD_NUMBERS);
      for (let piece = 0; piece < pieces; piece += 1) {
        const state = states.subarray(piece * STATE_NUMBERS, (piece + 1) * STATE_NUMBERS);
        const numbers = along(state);
        for (let d = 0; d < WORD_NUMBERS; d += 1) word[d] = (numbers[d] as number) - (centre[d] as number);
        const scale = WORD_UNIT / (Math.hypot(...word) || 1);
        for (let d = 0; d < WORD_NUMBERS; d += 1)
          words[piece * WORD_NUMBERS + d] = Math.round((word[d] as number) * scale);
      }
      return words;
    },
    rarity: (piece) => (rarities[piece] ?? RARITY_UNIT) / RARITY_UNIT,
  };
}
