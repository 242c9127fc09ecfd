import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../knowledge/retrieval/embedder.ts';
import { exactIndex } from '../../../knowledge/retrieval/exact-index.ts';
import { openHnswIndex, writeHnswIndex } from '../../../knowledge/retrieval/hnswlib-index.ts';
import type { VectorIndex } from '../../../knowledge/retrieval/vector-index.ts';

const DIMENSIONS = 32;
const ROWS = 600;
const vectors = Array.from({ length: ROWS }, (_, row) => unit(row + 1));
const shape = { id: 'test', dimensions: DIMENSIONS } as Embedder;
const directory = await mkdtemp(join(tmpdir(), 'limpide-index-'));
afterAll(() => rm(directory, { recursive: true }));

const OPENERS: Record<string, () => Promise<VectorIndex>> = {
  exact: async () => {
    const matrix = new Float32Array(ROWS * DIMENSIONS);
    for (const [row, vector] of vectors.entries()) matrix.set(vector, row * DIMENSIONS);
    return exactIndex(matrix, DIMENSIONS);
  },
  'a written and reopened graph': async () => {
    await writeHnswIndex(vectors, shape, directory);
    return openHnswIndex(shape, directory);
  },
};

describe.each(Object.entries(OPENERS))('a vector index: %s', (_, open) => {
  it('holds every vector', async () => {
    expect((await open()).size).toBe(ROWS);
  });

  it('finds each vector first, with cosine 1', async () => {
    const index = await open();
    for (const row of [0, 17, 333, ROWS - 1]) {
      const [first] = await index.search(vectors[row] as Float32Array, 3);
      expect(first?.row).toBe(row);
      expect(first?.cosine).toBeCloseTo(1, 5);
    }
  });

  it('gives hits by falling cosine, as many as asked', async () => {
    const hits = await (await open()).search(unit(9_999), 25);
    expect(hits).toHaveLength(25);
    expect(hits.map(({ cosine }) => cosine)).toEqual(hits.map(({ cosine }) => cosine).sort((a, b) => b - a));
  });

  it('gives every vector when more are asked than it holds', async () => {
    expect(await (await open()).search(unit(5), ROWS + 50)).toHaveLength(ROWS);
  });

  it('misses few of the nearest ten', async () => {
    const [index, exact] = await Promise.all([open(), (OPENERS.exact as () => Promise<VectorIndex>)()]);
    let found = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const question = unit(50_000 + seed);
      const [near, truth] = await Promise.all([index.search(question, 10), exact.search(question, 10)]);
      found += near.filter(({ row }) => truth.some((one) => one.row === row)).length;
    }
    expect(found).toBeGreaterThanOrEqual(390);
  });
});

it('refuses a matrix that is not whole rows', () => {
  expect(() => exactIndex(new Float32Array(33), DIMENSIONS)).toThrow(/33 numbers cannot hold rows of 32/);
});

/** A vector of length 1 that depends on the seed alone. */
function unit(seed: number): Float32Array {
  const vector = Float32Array.from(
    { length: DIMENSIONS },
    (_, i) => (Math.sin(seed * 12.9898 + i * 78.233) * 43_758.5453) % 1,
  );
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
