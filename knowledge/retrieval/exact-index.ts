import { dot, Highest } from './dot.ts';
import { matrixOf } from './matrix.ts';
import type { VectorHit, VectorIndex } from './vector-index.ts';

/** From so many vectors on, comparing four numbers at once is worth a copy of them. */
const MANY = 500;

/** Compares with every vector: exact, and the fastest up to a few thousand vectors. `matrix` holds them row after row. */
export function exactIndex(matrix: Float32Array, dimensions: number): VectorIndex {
  const size = matrix.length / dimensions;
  if (!Number.isInteger(size)) {
    throw new RangeError(
      `A matrix of ${matrix.length} numbers cannot hold rows of ${dimensions}: the vectors file is cut or of another model.`,
    );
  }
  const cosinesWith = size >= MANY ? alongside(matrix, dimensions, size) : oneByOne(matrix, dimensions, size);
  return {
    size,
    async search(vector, count) {
      const nearest = new Highest(count);
      const cosines = cosinesWith(vector);
      for (let row = 0; row < size; row += 1) nearest.offer(row, cosines[row] as number);
      return nearest.rows.map((row, place): VectorHit => ({ row, cosine: nearest.scores[place] as number }));
    },
  };
}

type Cosines = (vector: Float32Array) => Float32Array;

function alongside(numbers: Float32Array, dimensions: number, size: number): Cosines {
  const matrix = matrixOf(numbers, dimensions);
  return (vector) => matrix.dots(vector, 0, size);
}

function oneByOne(numbers: Float32Array, dimensions: number, size: number): Cosines {
  return (vector) => Float32Array.from({ length: size }, (_, row) => dot(numbers, row * dimensions, vector));
}
