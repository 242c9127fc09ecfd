import type { Sources } from '../knowledge/answering/candidates.ts';
import { dot } from '../knowledge/retrieval/dot.ts';
import type { Language, Statement } from '../knowledge/statement.ts';

/** Practices by the cosine of question and statement alone, the better language counting. */
export function denseRanking({ statements, vectors }: Sources, vector: Float32Array): string[] {
  const best = new Map<string, number>();
  for (const [at, { statement }] of vectors.rows.entries()) {
    const { practice } = statements[statement] as Statement;
    best.set(practice, Math.max(best.get(practice) ?? -1, dot(vectors.matrix, at * vector.length, vector)));
  }
  return [...best].sort((a, b) => b[1] - a[1]).map(([practice]) => practice);
}

/** Practices by BM25+ alone; those that share no word with the question are absent. */
export function lexicalRanking(
  { statements, lexical }: Sources,
  question: { text: string; language: Language },
): string[] {
  const { hits } = lexical.search(question.text, question.language, statements.length);
  return [...new Set(hits.map(({ row }) => (statements[row] as Statement).practice))];
}
