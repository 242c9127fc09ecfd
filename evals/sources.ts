import type { Sources } from '../knowledge/answering/candidates.ts';
import type { Memory } from '../knowledge/answering/memory.ts';
import type { WordEmbedder, WordedQuestion } from '../knowledge/retrieval/embedder.ts';
import { exactIndex } from '../knowledge/retrieval/exact-index.ts';
import type { VectorSet } from '../knowledge/retrieval/index-files.ts';
import { buildLexicalIndex } from '../knowledge/retrieval/lexical-index.ts';
import { type PieceIndex, piecesInMemory } from '../knowledge/retrieval/piece-index.ts';
import { declaredIn, type Statement } from '../knowledge/statement.ts';

/** What answers are found in, from statements that are in no snapshot. */
export async function sourcesOf(
  statements: readonly Statement[],
  embedder: WordEmbedder,
  memory: Memory,
): Promise<Sources> {
  const texts = statements.flatMap((statement, row) =>
    declaredIn(statement).map((language) => ({ statement: row, language, text: statement.text[language] as string })),
  );
  const vectors: Float32Array[] = [];
  const words: Int8Array[] = [];
  const prepared: Int8Array[] = [];
  for await (const worded of embedder.wordStatements(texts.map(({ text }) => text))) {
    vectors.push(worded.vector);
    words.push(worded.words);
    prepared.push(await embedder.prepare(worded.states));
  }
  return assemble(
    statements,
    texts,
    vectors,
    { words: piecesInMemory(words), prepared: piecesInMemory(prepared) },
    memory,
  );
}

/** The same without the statements of some practices: as if the company had never declared them. */
export function without(sources: Sources, practices: ReadonlySet<string>): Sources {
  const { statements, vectors, memory } = sources;
  const dimensions = vectors.matrix.length / vectors.rows.length;
  const kept = statements.map((_, row) => row).filter((row) => !practices.has((statements[row] as Statement).practice));
  const newRow = new Map(kept.map((row, i) => [row, i]));
  const rows: { statement: number; language: 'fr' | 'en' }[] = [];
  const matrix: Float32Array[] = [];
  const before: number[] = [];
  for (const [at, row] of vectors.rows.entries()) {
    const statement = newRow.get(row.statement);
    if (statement === undefined) continue;
    rows.push({ statement, language: row.language });
    before.push(at);
    matrix.push(vectors.matrix.subarray(at * dimensions, (at + 1) * dimensions));
  }
  return assemble(
    kept.map((row) => statements[row] as Statement),
    rows,
    matrix,
    { words: renumbered(vectors.words, before), prepared: vectors.prepared && renumbered(vectors.prepared, before) },
    memory,
  );
}

/** @param before for each row, the row that it was in `pieces` */
function renumbered(pieces: PieceIndex, before: readonly number[]): PieceIndex {
  return { of: (rows) => pieces.of(rows.map((row) => before[row] as number)) };
}

function assemble(
  statements: readonly Statement[],
  rows: readonly { statement: number; language: 'fr' | 'en' }[],
  vectors: readonly Float32Array[],
  pieces: Pick<VectorSet, 'words' | 'prepared'>,
  memory: Memory,
): Sources {
  const dimensions = vectors[0]?.length ?? 1;
  const matrix = new Float32Array(vectors.length * dimensions);
  for (const [row, vector] of vectors.entries()) matrix.set(vector, row * dimensions);
  return {
    statements,
    memory,
    lexical: buildLexicalIndex(statements),
    vectors: {
      matrix,
      rows: rows.map(({ statement, language }) => ({ statement, language })),
      index: exactIndex(matrix, dimensions),
      ...pieces,
    },
  };
}

/** Remembers how questions were read, for questions asked again of changed registers. */
export function remembering(embedder: WordEmbedder): WordEmbedder {
  const known = new Map<string, Promise<WordedQuestion>>();
  const wordQuestion = (text: string) => {
    const worded = known.get(text) ?? embedder.wordQuestion(text);
    known.set(text, worded);
    return worded;
  };
  return { ...embedder, wordQuestion, embedQuestion: async (text) => (await wordQuestion(text)).vector };
}
