import type { PairNet } from '../pairs/pair-net.ts';
import type { PieceStates, WordEmbedder } from '../retrieval/embedder.ts';

/** Whether declared words answer a question, told by a net that has both before it (docs/decisions/0012-pairs-of-texts.md). */
export interface SecondOpinion {
  /**
   * Log odds, -MOST_ODDS..MOST_ODDS, that each of some statements answers.
   * @param statements as the embedder prepares them
   */
  answers(question: PieceStates, statements: readonly Int8Array[]): Promise<number[]>;
}

/** Log odds beyond this say no more. */
export const MOST_ODDS = 6;

export function createSecondOpinion(net: PairNet, embedder: WordEmbedder): SecondOpinion {
  const known = new WeakMap<PieceStates, Promise<Int8Array>>();
  return {
    async answers(question, statements) {
      const prepared = known.get(question) ?? embedder.prepare(question);
      known.set(question, prepared);
      const odds: number[] = [];
      for (const statement of statements) {
        const answers = await net.answers(statement, await prepared);
        odds.push(Math.max(-MOST_ODDS, Math.min(MOST_ODDS, answers)));
      }
      return odds;
    },
  };
}
