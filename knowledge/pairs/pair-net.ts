import { packageFile } from '../package-file.ts';
import { loadNet } from '../retrieval/onnx-layers.ts';
import { PREPARED_NUMBERS } from './preparing.ts';

/** What a declared statement makes of a sentence that is said on its strength; chances, 0..1, that sum to 1. */
export interface ClaimChances {
  supported: number;
  contradicted: number;
  unsaid: number;
}

/** Reads two texts side by side, piece by piece (docs/decisions/0012-pairs-of-texts.md). */
export interface PairNet {
  /**
   * Log odds that a statement answers a question; 0 where either is without a piece.
   * @param statement what `Preparing` gives of a text read as a statement
   * @param question of one read as a question
   */
  answers(statement: Int8Array, question: Int8Array): Promise<number>;
  /** Whether a statement says what a claim says; even chances where either is without a piece. `claim`: read as a question. */
  weighs(statement: Int8Array, claim: Int8Array): Promise<ClaimChances>;
}

/** As RELATIONS of evals/fit/pair_net.py names them. */
const RELATIONS = { claim: Float32Array.of(1, 0), question: Float32Array.of(0, 1) };
const VERDICTS = 5;

/** @throws Error when the file is absent or damaged */
export async function loadPairNet(): Promise<PairNet> {
  const net = await loadNet(packageFile('knowledge/pairs/pairs.onnx'), 'logits', VERDICTS);
  const rows = (numbers: Int8Array) => ({ numbers, width: PREPARED_NUMBERS });
  async function logits(statement: Int8Array, text: Int8Array, relation: Float32Array): Promise<Float32Array> {
    if (statement.length === 0 || text.length === 0) return new Float32Array(VERDICTS);
    return net({
      statement: rows(statement),
      text: rows(text),
      relation: { numbers: relation, width: relation.length },
    });
  }
  return {
    async answers(statement, question) {
      const [, , , unanswered = 0, answered = 0] = await logits(statement, question, RELATIONS.question);
      return answered - unanswered;
    },
    async weighs(statement, claim) {
      const odds = await logits(statement, claim, RELATIONS.claim);
      const [supported = 0, contradicted = 0, unsaid = 0] = odds.subarray(0, 3).map(Math.exp);
      const sum = supported + contradicted + unsaid;
      return { supported: supported / sum, contradicted: contradicted / sum, unsaid: unsaid / sum };
    },
  };
}
