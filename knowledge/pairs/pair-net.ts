import { packageFile } from '../package-file.ts';
import { loadNet } from '../retrieval/onnx-layers.ts';
import { PREPARED_NUMBERS } from './preparing.ts';

/** Reads a question beside a statement, piece by piece (docs/decisions/0012-pairs-of-texts.md). */
export interface PairNet {
  /**
   * Log odds that a statement answers a question; 0 where either is without a piece.
   * @param statement what `Preparing` gives of a text read as a statement
   * @param question of one read as a question
   */
  answers(statement: Int8Array, question: Int8Array): Promise<number>;
}

/** @throws Error when the file is absent or damaged */
export async function loadPairNet(): Promise<PairNet> {
  const net = await loadNet(packageFile('knowledge/pairs/pairs.onnx'), 'log_odds', 1);
  const rows = (numbers: Int8Array) => ({ numbers, width: PREPARED_NUMBERS });
  return {
    async answers(statement, question) {
      if (statement.length === 0 || question.length === 0) return 0;
      const [odds] = await net({ statement: rows(statement), question: rows(question) });
      return odds as number;
    },
  };
}
