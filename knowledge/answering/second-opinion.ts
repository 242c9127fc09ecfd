import type { PairNet } from '../pairs/pair-net.ts';
import type { PieceStates, WordEmbedder } from '../retrieval/embedder.ts';

/** Whether declared words answer a question, told by a net that has both before it (docs/decisions/0012-pairs-of-texts.md). */
export interface SecondOpinion {
  /**
   * Log odds, -MOST_ODDS..MOST_ODDS, that one of the statements answers.
   * @param statements as the embedder prepares them; at least one
   */
  answers(question: PieceStates, statements: readonly Int8Array[]): Promise<number>;
  /** The same of each statement alone. */
  eachAnswers(question: PieceStates, statements: readonly Int8Array[]): Promise<number[]>;
}

/** Log odds beyond this say no more. */
export const MOST_ODDS = 6;

export function createSecondOpinion(net: PairNet, embedder: WordEmbedder): SecondOpinion {
  async function eachAnswers(question: PieceStates, statements: readonly Int8Array[]): Promise<number[]> {
    const prepared = await embedder.prepare(question);
    const odds: number[] = [];
    for (const statement of statements) {
      const answers = await net.answers(statement, prepared);
      odds.push(Math.max(-MOST_ODDS, Math.min(MOST_ODDS, answers)));
    }
    return odds;
  }
  return {
    eachAnswers,
    answers: async (question, statements) => Math.max(...(await eachAnswers(question, statements))),
  };
}
