import type { VectorHit, VectorIndex } from './vector-index.ts';

/** Compares with every vector: exact, and the fastest up to a few thousand vectors. `matrix` holds them row after row. */
export function exactIndex(matrix: Float32Array, dimensions: number): VectorIndex {
  const size = matrix.length / dimensions;
  if (!Number.isInteger(size)) {
    throw new RangeError(
      `A matrix of ${matrix.length} numbers cannot hold rows of ${dimensions}: the vectors file is cut or of another model.`,
    );
  }
  return {
    size,
    async search(vector, count) {
      const hits: VectorHit[] = [];
      for (let row = 0; row < size; row += 1) hits.push({ row, cosine: dot(matrix, row * dimensions, vector) });
      return hits.sort((a, b) => b.cosine - a.cosine).slice(0, count);
    },
  };
}

/** Dot product of a vector with the row of a matrix that begins at `start`. */
export function dot(matrix: Float32Array, start: number, vector: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (matrix[start + i] as number) * (vector[i] as number);
  return sum;
}
