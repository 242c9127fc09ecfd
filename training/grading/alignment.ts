import { dot, type TextReading, type Word } from './reading.ts';

/** What a word of one text finds nearest to it in another. */
export interface Match {
  /** Nearest word; undefined when the other text has none. */
  nearest: Word | undefined;
  /** Cosines with it, of the middle and the last layer; 0 when there is none. */
  middle: number;
  last: number;
  /** Whether the other text holds the same stem. */
  same: boolean;
}

/** The nearest word of `others` for a word: content words among content words, others among all that are no figures. */
export function matchOf(word: Word, others: readonly Word[]): Match {
  let [nearest, best, middle, last, same]: [Word | undefined, number, number, number, boolean] = [
    undefined,
    -1,
    0,
    0,
    false,
  ];
  for (const other of others) {
    if (other.figure >= 0 || (word.content && !other.content)) continue;
    if (other.stem === word.stem) same = true;
    const [m, l] = [dot(word.middle, other.middle), dot(word.last, other.last)];
    if (m + l > best) [nearest, best, middle, last] = [other, m + l, m, l];
  }
  return { nearest, middle, last, same };
}

/** A clause of declared words, or of an answer, as a set of words. */
export interface Piece {
  reading: TextReading;
  clause: number;
  words: Word[];
  denied: boolean;
}

export function piecesOf(readings: readonly TextReading[]): Piece[] {
  return readings.flatMap((reading) =>
    reading.clauses.map((_, clause) => {
      const words = reading.words.filter((word) => word.clause === clause);
      return { reading, clause, words, denied: words.some(({ negator }) => negator) };
    }),
  );
}

export const content = (words: readonly Word[]) => words.filter((word) => word.content);

export function average(numbers: readonly number[], otherwise = 0): number {
  return numbers.length === 0 ? otherwise : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Mean over the content words of `words` of the cosine with the nearest word of `others`. */
export function nearness(words: readonly Word[], others: readonly Word[]): number {
  return average(
    content(words).map((word) => {
      const { middle, last } = matchOf(word, others);
      return (middle + last) / 2;
    }),
  );
}
