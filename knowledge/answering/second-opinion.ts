import type { PairNet } from '../pairs/pair-net.ts';
import type { PieceStates, WordEmbedder } from '../retrieval/embedder.ts';

/** Whether declared words answer a question, told by a net that has both before it (docs/decisions/0012-pairs-of-texts.md). */
export interface SecondOpinion {
  /**
   * Log odds, -MOST_ODDS..MOST_ODDS, that one of the statements answers.
   * @param statements as the embedder prepares them; at least one
   */
  answers(question: PieceStates, statements: readonly Int8Array[]): Promise<number>;
}

/** Log odds beyond this say no more. */
const MOST_ODDS = 6;

export function createSecondOpinion(net: PairNet, embedder: WordEmbedder): SecondOpinion {
  return {
    async answers(question, statements) {
      const prepared = await embedder.prepare(question);
      let best = -MOST_ODDS;
      for (const statement of statements) best = Math.max(best, await net.answers(statement, prepared));
      return Math.min(MOST_ODDS, best);
    },
  };
}
