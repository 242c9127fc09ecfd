import type { WordedQuestion } from '../retrieval/embedder.ts';
import { WORD_NUMBERS, WORD_UNIT } from '../retrieval/word-space.ts';

/**
 * How the words of a question meet those of one declared text: each word piece of the question is compared with every
 * piece of the text, and its nearest counts (late interaction: Khattab & Zaharia, ColBERT, 2020). A vector of the whole
 * text tells that both are about the same thing; this tells whether a single word, the one that names what is asked, is
 * met by nothing.
 */
export interface Meeting {
  /** Mean cosine over the question's pieces, -1..1. */
  mean: number;
  /** The same, rare pieces counting for more. */
  weighted: number;
  /** Mean over the three pieces that are met least, and the least. */
  leastThree: number;
  least: number;
  /** How much of a rare piece is not met, 0..2: the worst of the question's pieces, and the second. */
  missed: number;
  missedNext: number;
  /** Mean rarity of the question's pieces, 0..1. */
  rarity: number;
}

/** @param text WORD_NUMBERS a word piece; at least one piece */
export function meet({ words, rarities }: Pick<WordedQuestion, 'words' | 'rarities'>, text: Int8Array): Meeting {
  const met = Array.from(rarities, (_, piece) => nearest(words, piece * WORD_NUMBERS, text));
  const misses = met.map((cosine, piece) => (1 - cosine) * (rarities[piece] as number)).sort((a, b) => b - a);
  const rarity = sum(rarities);
  const rising = [...met].sort((a, b) => a - b);
  const three = rising.slice(0, 3);
  return {
    mean: sum(met) / met.length,
    weighted: sum(met.map((cosine, piece) => cosine * (rarities[piece] as number))) / (rarity || 1),
    leastThree: sum(three) / three.length,
    least: rising[0] as number,
    missed: misses[0] as number,
    missedNext: misses[1] ?? 0,
    rarity: rarity / met.length,
  };
}

/** Cosine of the piece of `words` that begins at `at` with the nearest piece of the text. */
function nearest(words: Int8Array, at: number, text: Int8Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < text.length; start += WORD_NUMBERS) {
    let product = 0;
    for (let i = 0; i < WORD_NUMBERS; i += 1) product += (words[at + i] as number) * (text[start + i] as number);
    if (product > most) most = product;
  }
  return most / WORD_UNIT ** 2;
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
