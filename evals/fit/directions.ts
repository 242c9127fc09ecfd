import { randomFrom } from './random.ts';

const ROUNDS = 60;
const SEED = 1;

/**
 * Principal components by orthogonal iteration (Golub & Van Loan, Matrix Computations, 4th ed., 8.2.4). The same points
 * give the same directions.
 * @returns the mean of the points, and the `count` directions of length 1 in which they vary most, with their variances
 */
export function leadingDirections(
  points: readonly Float32Array[],
  count: number,
): { mean: number[]; directions: number[][]; variances: number[] } {
  const size = points[0]?.length ?? 0;
  const mean = new Array<number>(size).fill(0);
  for (const point of points)
    point.forEach((value, i) => {
      mean[i] = (mean[i] as number) + value / points.length;
    });
  const covariance = covarianceOf(points, mean);
  const random = randomFrom(SEED);
  let directions = orthonormal(Array.from({ length: count }, () => Array.from(mean, () => random() - 0.5)));
  for (let round = 0; round < ROUNDS; round += 1)
    directions = orthonormal(directions.map((one) => times(covariance, one)));
  const variances = directions.map((one) => inner(one, times(covariance, one)));
  return { mean, directions, variances };
}

function covarianceOf(points: readonly Float32Array[], mean: readonly number[]): Float64Array[] {
  const size = mean.length;
  const covariance = Array.from(mean, () => new Float64Array(size));
  const centred = new Float64Array(size);
  for (const point of points) {
    for (let i = 0; i < size; i += 1) centred[i] = (point[i] as number) - (mean[i] as number);
    for (let i = 0; i < size; i += 1) {
      const row = covariance[i] as Float64Array;
      const value = (centred[i] as number) / points.length;
      for (let j = 0; j < size; j += 1) row[j] = (row[j] as number) + value * (centred[j] as number);
    }
  }
  return covariance;
}

/** Gram-Schmidt, in order. */
function orthonormal(vectors: readonly number[][]): number[][] {
  const made: number[][] = [];
  for (const vector of vectors) {
    const rest = [...vector];
    for (const before of made) {
      const share = inner(before, rest);
      for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] as number) - share * (before[i] as number);
    }
    const length = Math.sqrt(inner(rest, rest)) || 1;
    made.push(rest.map((value) => value / length));
  }
  return made;
}

const times = (matrix: readonly Float64Array[], vector: readonly number[]) => matrix.map((row) => inner(row, vector));

function inner(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
