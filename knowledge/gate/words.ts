import { fold } from '../retrieval/analysis/fold.ts';
import type { Language } from '../statement.ts';
import { lemmaOf } from './lemma.ts';

/** One word or sign of a text. */
export interface Word {
  /** As written. */
  text: string;
  /** Folded, without elision. */
  folded: string;
  stem: string;
  /** A sign of punctuation. */
  sign: boolean;
  start: number;
  end: number;
}

const PIECE =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?|[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const ELIDED = /^(?:l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quelqu|presqu)(?=['’]\p{L})/iu;
const TAKEN_APART = /(?<=n['’]t)$|(?=n['’]t$)|(?=['’](?:s|re|ve|ll|d|m)$)/iu;

/**
 * The words and signs of a text in their order: French elisions ("l'", "qu'") and English contractions ("n't", "'s")
 * stand as words of their own.
 */
export function wordsOf(text: string, language: Language): Word[] {
  const words: Word[] = [];
  const add = (piece: string, start: number) => {
    if (piece === '') return;
    const folded = fold(piece).replace(/^'|'$/g, '');
    const sign = !/[\p{L}\p{N}]/u.test(piece);
    words.push({
      text: piece,
      folded,
      stem: sign ? piece : lemmaOf(folded, language),
      sign,
      start,
      end: start + piece.length,
    });
  };
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    let start = index;
    for (const part of partsOf(piece, language)) {
      add(part, start);
      start += part.length;
    }
  }
  return words;
}

function partsOf(piece: string, language: Language): string[] {
  if (!/['’]/.test(piece)) return [piece];
  if (language === 'en') return piece.split(TAKEN_APART).filter((part) => part !== '');
  const elided = ELIDED.exec(piece)?.[0];
  return elided === undefined
    ? [piece]
    : [piece.slice(0, elided.length + 1), ...partsOf(piece.slice(elided.length + 1), language)];
}
