import { type Quantity, quantities } from '../../knowledge/quantities/quantities.ts';
import { fold } from '../../knowledge/retrieval/analysis/fold.ts';
import { STOP_WORDS } from '../../knowledge/retrieval/analysis/stop-words.ts';
import { terms } from '../../knowledge/retrieval/analysis/terms.ts';
import type { PieceReader } from '../../knowledge/retrieval/embedder.ts';
import type { Language } from '../../knowledge/statement.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { isNegator } from './polarity.ts';

/** One word of a text with what the encoder holds of it there. */
export interface Word {
  text: string;
  /** Where it stands, in UTF-16 units. */
  start: number;
  end: number;
  /** Folded. */
  key: string;
  /** Folded and stemmed; the key itself for a stop word. */
  stem: string;
  /** Carries a subject: no stop word, no part of a figure. */
  content: boolean;
  /** Index in `clauses`. */
  clause: number;
  /** Whether its clause denies: "not", "never", « sans », « aucun ». */
  denied: boolean;
  negator: boolean;
  /** Index in `figures`, or -1. */
  figure: number;
  /** A capital letter that begins no sentence. */
  named: boolean;
  /** Of length 1. */
  middle: Float32Array;
  last: Float32Array;
}

/** A text read word by word. */
export interface TextReading {
  text: string;
  language: Language;
  words: Word[];
  clauses: Clause[];
  figures: Quantity[];
  /** Whether every word was read: the encoder takes so much at once. */
  whole: boolean;
  /** The encoder's vector of the whole text, of length 1. */
  vector: Float32Array;
}

const WORD = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu;

export async function readWords(text: string, language: Language, reader: PieceReader): Promise<TextReading> {
  let whole = true;
  const pieces = await reader.readPieces(text);
  const clauses = clausesOf(text);
  const figures = quantities(text, language);
  const words: Word[] = [];
  let piece = 0;
  for (const { 0: found, index: start } of text.matchAll(WORD)) {
    const end = start + found.length;
    while (piece < pieces.pieces.length && (pieces.pieces[piece]?.end as number) <= start) piece += 1;
    let to = piece;
    while (to < pieces.pieces.length && (pieces.pieces[to]?.start as number) < end) to += 1;
    if (to === piece) {
      whole = false;
      continue;
    }
    const key = fold(found);
    const figure = figures.findIndex((one) => one.start < end && one.end > start);
    const clause = clauses.findIndex((one) => start < one.end);
    words.push({
      text: found,
      start,
      end,
      key,
      stem: terms(found, language)[0] ?? key,
      content: figure < 0 && key.length > 1 && !STOP_WORDS[language].has(key),
      clause,
      denied: false,
      negator: isNegator(key, language),
      figure,
      named: /^\p{Lu}/u.test(found) && !/(?:^|[.!?:…«"“(]\s*)$/u.test(text.slice(0, start)),
      middle: mean(pieces.middle, piece, to, reader.dimensions),
      last: mean(pieces.last, piece, to, reader.dimensions),
    });
  }
  const denying = new Set(words.filter(({ negator }) => negator).map(({ clause }) => clause));
  for (const word of words) word.denied = denying.has(word.clause);
  return { text, language, words, clauses, figures, whole, vector: pieces.vector };
}

/** The mean of some pieces' rows, at length 1. */
function mean(rows: Float32Array, from: number, to: number, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let row = from; row < to; row += 1)
    for (let i = 0; i < dimensions; i += 1) sum[i] = (sum[i] as number) + (rows[row * dimensions + i] as number);
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1;
  return sum.map((value) => value / length);
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Where the sentences of a text stand. */
export function sentencesOf({ clauses }: TextReading): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end, sentence } of clauses) {
    const last = found[sentence];
    if (last === undefined) found[sentence] = { start, end };
    else last.end = end;
  }
  return found;
}

/** The sentences of a text, folded, with single blanks. */
export function sentenceTexts(reading: TextReading): string[] {
  return sentencesOf(reading).map(({ start, end }) => fold(reading.text.slice(start, end)).replace(/\s+/g, ' ').trim());
}
