import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FACETS, type Facet } from '../facets.ts';
import { assetFile } from '../model-files.ts';
import { dot, Highest } from '../retrieval/dot.ts';
import { matrixOf } from '../retrieval/matrix.ts';

/**
 * What questions put to other registers were about: vectors of questions, each with the vector of the statement that
 * answered it and that statement's facet. It holds no text and is never a source; it only tells the search that "do you
 * spy on me at night?" was, elsewhere, a question about load curves. Built by `npx limpide fit memory`.
 *
 * Questions lie sorted by their nearest centroid, so that a lookup walks through the nearest clusters only.
 */
export interface Memory {
  /** @param vector the question's, of length 1 */
  recall(vector: Float32Array): Recollection;
}

interface Recollection {
  /** Weighted mean of the vectors of the statements that answered the nearest questions; shorter than 1 when they disagree. */
  answer: Float32Array;
  /** Weighted share of each facet among them, summing to 1; absent facets are 0. */
  facets: ReadonlyMap<Facet, number>;
  /** Cosine of the nearest question, -1..1. */
  nearest: number;
}

const NEIGHBOURS = 20;
const TEMPERATURE = 0.05;
const PROBED_CLUSTERS = 12;

const metaSchema = z.strictObject({
  model: z.string(),
  dimensions: z.int().positive(),
  clusters: z.int().positive(),
  /** For each cluster, the row after its last question. */
  ends: z.array(z.int().nonnegative()),
  /** For each question, the row of its answer. */
  answerOf: z.array(z.int().nonnegative()),
  /** For each answer, its facet. */
  facets: z.array(z.enum(FACETS)),
});
export type MemoryMeta = z.infer<typeof metaSchema>;

/** @throws Error when the files are absent, cut, or of another model than `model`. */
export async function loadMemory(model: string): Promise<Memory> {
  const meta = metaSchema.parse(JSON.parse(await readFile(assetFile('answering/memory.json'), 'utf8')));
  if (meta.model !== model) {
    throw new Error(
      `knowledge/answering/memory.json was made with the model ${meta.model}, this program has ${model}: run \`npx limpide fit memory\`.`,
    );
  }
  return openMemory(meta, await readFile(assetFile('answering/memory.bin')));
}

/** `bytes`: the centroids (float32), then the questions, then the answers (8 bits, 127 being 1 / the largest number of the row; see `scales`). */
function openMemory(meta: MemoryMeta, bytes: Buffer): Memory {
  const { dimensions, clusters, ends, answerOf, facets } = meta;
  const sizes = [
    clusters * dimensions * 4,
    answerOf.length * dimensions,
    answerOf.length * 4,
    facets.length * dimensions,
    facets.length * 4,
  ];
  const wanted = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes.byteLength !== wanted) {
    throw new Error(
      `knowledge/answering/memory.bin holds ${bytes.byteLength} bytes instead of ${wanted}: run \`npx limpide fit memory\`.`,
    );
  }
  let at = 0;
  const next = () => {
    const size = sizes.shift() as number;
    const slice = bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + size);
    at += size;
    return slice;
  };
  const centroids = new Float32Array(next());
  const questions = matrixOf(new Int8Array(next()), dimensions);
  const questionScales = new Float32Array(next());
  const answers = new Int8Array(next());
  const answerScales = new Float32Array(next());

  return {
    recall(vector) {
      const probed = new Highest(PROBED_CLUSTERS);
      for (let cluster = 0; cluster < clusters; cluster += 1)
        probed.offer(cluster, dot(centroids, cluster * dimensions, vector));
      const near = new Highest(NEIGHBOURS);
      for (const cluster of probed.rows) {
        const from = cluster === 0 ? 0 : (ends[cluster - 1] as number);
        const scores = questions.dots(vector, from, ends[cluster] as number);
        for (const [i, score] of scores.entries()) near.offer(from + i, score * (questionScales[from + i] as number));
      }
      const top = near.scores[0] ?? 0;
      const weights = near.scores.map((score) => Math.exp((score - top) / TEMPERATURE));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const answer = new Float32Array(dimensions);
      const shares = new Map<Facet, number>();
      near.rows.forEach((row, i) => {
        const weight = (weights[i] as number) / total;
        const answerRow = answerOf[row] as number;
        const scale = weight * (answerScales[answerRow] as number);
        const start = answerRow * dimensions;
        for (let d = 0; d < dimensions; d += 1)
          answer[d] = (answer[d] as number) + scale * (answers[start + d] as number);
        const facet = facets[answerRow] as Facet;
        shares.set(facet, (shares.get(facet) ?? 0) + weight);
      });
      return { answer, facets: shares, nearest: top };
    },
  };
}
