import type { WordEmbedder } from '../retrieval/embedder.ts';
import { keepLatest } from '../retrieval/keep-latest.ts';
import type { ClaimChances, PairNet } from './pair-net.ts';

/** Tells what declared statements make of sentences. */
export interface ClaimReader {
  /** One row a sentence, in it one entry a statement, in order. */
  weigh(sentences: readonly string[], statements: readonly string[]): Promise<ClaimChances[][]>;
}

/** Statements that are kept as the net knows them, the latest ones. */
const KEPT = 300;

export function createClaimReader(net: PairNet, embedder: WordEmbedder): ClaimReader {
  const known = keepLatest<Int8Array>(KEPT);

  async function prepared(statement: string): Promise<Int8Array> {
    for await (const { states } of embedder.wordStatements([statement])) return embedder.prepare(states);
    return new Int8Array();
  }

  return {
    async weigh(sentences, statements) {
      const declared: Int8Array[] = [];
      for (const statement of statements) declared.push(await known(statement, () => prepared(statement)));
      const rows: ClaimChances[][] = [];
      for (const sentence of sentences) {
        const claim = await embedder.prepare((await embedder.wordQuestion(sentence)).states);
        const row: ClaimChances[] = [];
        for (const statement of declared) row.push(await net.weighs(statement, claim));
        rows.push(row);
      }
      return rows;
    },
  };
}
