import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MemoryMeta } from '../../knowledge/answering/memory.ts';
import type { Facet } from '../../knowledge/facets.ts';
import type { Embedder } from '../../knowledge/retrieval/embedder.ts';
import type { CompanyFile } from '../company-files.ts';

const CLUSTERS = 96;
const ROUNDS = 12;

/**
 * Writes `memory.json` and `memory.bin` (see knowledge/answering/memory.ts) from companies whose questions are answered.
 * The same companies and model give the same files.
 */
export async function writeMemory(
  companies: readonly CompanyFile[],
  embedder: Embedder,
  directory: string,
  onProgress: (done: number, of: number) => void,
): Promise<{ questions: number; answers: number }> {
  const answers: Float32Array[] = [];
  const facets: Facet[] = [];
  const questions: { vector: Float32Array; answer: number }[] = [];
  for (const [done, company] of companies.entries()) {
    onProgress(done, companies.length);
    for (const practice of company.practices) {
      const [fr, en] = await embedder.embedStatements([practice.fr, practice.en]);
      answers.push((fr as Float32Array).map((value, i) => (value + ((en as Float32Array)[i] as number)) / 2));
      facets.push(practice.facet);
      for (const question of practice.questions) {
        questions.push({ vector: await embedder.embedQuestion(question.text), answer: answers.length - 1 });
      }
    }
  }
  const { centroids, clusterOf } = cluster(
    questions.map(({ vector }) => vector),
    embedder.dimensions,
  );
  const order = questions.map((_, i) => i).sort((a, b) => (clusterOf[a] as number) - (clusterOf[b] as number) || a - b);
  const ends = Array.from({ length: CLUSTERS }, (_, c) => order.filter((i) => (clusterOf[i] as number) <= c).length);
  const sorted = order.map((i) => questions[i] as { vector: Float32Array; answer: number });
  const meta: MemoryMeta = {
    model: embedder.id,
    dimensions: embedder.dimensions,
    clusters: CLUSTERS,
    ends,
    answerOf: sorted.map(({ answer }) => answer),
    facets,
  };
  await writeFile(join(directory, 'memory.json'), `${JSON.stringify(meta)}\n`);
  await writeFile(
    join(directory, 'memory.bin'),
    Buffer.concat([floats(centroids), ...inEightBits(sorted.map(({ vector }) => vector)), ...inEightBits(answers)]),
  );
  return { questions: questions.length, answers: answers.length };
}

/** Spherical k-means, begun from evenly spaced questions. */
function cluster(vectors: Float32Array[], dimensions: number): { centroids: Float32Array[]; clusterOf: number[] } {
  let centroids = Array.from(
    { length: CLUSTERS },
    (_, c) => vectors[Math.floor((c * vectors.length) / CLUSTERS)] as Float32Array,
  );
  let clusterOf: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    clusterOf = vectors.map((vector) => nearest(centroids, vector));
    const sums = centroids.map(() => new Float32Array(dimensions));
    vectors.forEach((vector, i) => {
      const sum = sums[clusterOf[i] as number] as Float32Array;
      for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] as number) + (vector[d] as number);
    });
    centroids = sums.map((sum, c) => {
      const length = Math.hypot(...sum);
      return length === 0 ? (centroids[c] as Float32Array) : sum.map((value) => value / length);
    });
  }
  return { centroids, clusterOf };
}

function nearest(centroids: Float32Array[], vector: Float32Array): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  centroids.forEach((centroid, c) => {
    let score = 0;
    for (let d = 0; d < vector.length; d += 1) score += (centroid[d] as number) * (vector[d] as number);
    if (score > bestScore) [best, bestScore] = [c, score];
  });
  return best;
}

function inEightBits(vectors: Float32Array[]): Buffer[] {
  const scales = vectors.map((vector) => Math.max(...vector.map(Math.abs)) / 127);
  const rows = vectors.map((vector, i) =>
    Buffer.from(Int8Array.from(vector, (value) => Math.round(value / (scales[i] as number))).buffer),
  );
  return [Buffer.concat(rows), floats([Float32Array.from(scales)])];
}

function floats(vectors: Float32Array[]): Buffer {
  return Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)));
}
