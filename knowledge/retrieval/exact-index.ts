import { dot, Highest } from './dot.ts';
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
      const nearest = new Highest(count);
      for (let row = 0; row < size; row += 1) nearest.offer(row, dot(matrix, row * dimensions, vector));
      return nearest.rows.map((row, place): VectorHit => ({ row, cosine: nearest.scores[place] as number }));
    },
  };
}
