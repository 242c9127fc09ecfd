import type { Sources } from '../knowledge/answering/candidates.ts';
import type { Memory } from '../knowledge/answering/memory.ts';
import type { Embedder } from '../knowledge/retrieval/embedder.ts';
import { exactIndex } from '../knowledge/retrieval/exact-index.ts';
import { buildLexicalIndex } from '../knowledge/retrieval/lexical-index.ts';
import { declaredIn, type Statement } from '../knowledge/statement.ts';

/** What answers are found in, from statements that are in no snapshot. */
export async function sourcesOf(
  statements: readonly Statement[],
  embedder: Embedder,
  memory: Memory,
): Promise<Sources> {
  const texts = statements.flatMap((statement, row) =>
    declaredIn(statement).map((language) => ({ statement: row, language, text: statement.text[language] as string })),
  );
  const vectors = await embedder.embedStatements(texts.map(({ text }) => text));
  return assemble(statements, texts, vectors, memory);
}

/** The same without the statements of some practices: as if the company had never declared them. */
export function without(sources: Sources, practices: ReadonlySet<string>): Sources {
  const { statements, vectors, memory } = sources;
  const dimensions = vectors.matrix.length / vectors.rows.length;
  const kept = statements.map((_, row) => row).filter((row) => !practices.has((statements[row] as Statement).practice));
  const newRow = new Map(kept.map((row, i) => [row, i]));
  const rows: { statement: number; language: 'fr' | 'en' }[] = [];
  const matrix: Float32Array[] = [];
  for (const [at, row] of vectors.rows.entries()) {
    const statement = newRow.get(row.statement);
    if (statement === undefined) continue;
    rows.push({ statement, language: row.language });
    matrix.push(vectors.matrix.subarray(at * dimensions, (at + 1) * dimensions));
  }
  return assemble(
    kept.map((row) => statements[row] as Statement),
    rows,
    matrix,
    memory,
  );
}

function assemble(
  statements: readonly Statement[],
  rows: readonly { statement: number; language: 'fr' | 'en' }[],
  vectors: readonly Float32Array[],
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
    },
  };
}

/** Remembers the vectors of questions, for questions asked again of changed registers. */
export function remembering(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    ...embedder,
    embedQuestion(text) {
      const vector = known.get(text) ?? embedder.embedQuestion(text);
      known.set(text, vector);
      return vector;
    },
  };
}
