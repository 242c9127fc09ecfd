import type { PairNet } from '../pairs/pair-net.ts';
import type { PieceReader, PieceReading, PieceStates } from '../retrieval/embedder.ts';
import { keepLatest } from '../retrieval/keep-latest.ts';
import { inLanguage, type Language, type Statement } from '../statement.ts';
import type { Chances } from './decision.ts';

/** Whether declared words answer a question, told by a net that has both before it (docs/decisions/0012-pairs-of-texts.md). */
export interface SecondOpinion {
  /** Log odds, -MOST_ODDS..MOST_ODDS, that one of the statements answers; at least one. */
  answers(question: { states: PieceStates; language: Language }, statements: readonly Statement[]): Promise<number>;
}

/**
 * Reading a statement costs more than all else in an answer: the opinion is asked only where the scores are in two minds
 * about answering, which is where it changes most.
 */
const DOUBT = { from: 0.5, to: 0.9 };
/** Log odds beyond this say no more. */
const MOST_ODDS = 6;
/** Readings of declared words that are kept; some 0.2 MB each. */
const KEPT = 100;
/** Beyond so many statements, those read for one question seldom come again for the next. */
export const MOST_STATEMENTS = 500;

export function isDoubtful({ first }: Chances): boolean {
  return first >= DOUBT.from && first <= DOUBT.to;
}

export function createSecondOpinion(net: PairNet, reader: PieceReader): SecondOpinion {
  const declared = keepLatest<PieceReading>(KEPT);
  return {
    async answers({ states, language }, statements) {
      const chances: number[] = [];
      for (const statement of statements) {
        const words = inLanguage(statement.text, language).text;
        const read = await declared(words, () => reader.readPieces(words));
        chances.push((await net.judge('question', read, states)).answered);
      }
      return logOdds(Math.max(...chances));
    },
  };
}

/** @param chance 0..1 */
function logOdds(chance: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(chance / (1 - chance))));
}
