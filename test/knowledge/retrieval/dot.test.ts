import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot, Highest } from '../../../knowledge/retrieval/dot.ts';

const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

it('multiplies the row that begins at a place, whatever its length', () => {
  fc.assert(
    fc.property(numbers, fc.nat(9), (values, before) => {
      const vector = Float32Array.from(values, (value) => value / 2);
      const matrix = Float32Array.from([...Array(before).fill(9), ...values, 9]);
      const sum = vector.reduce((total, value, i) => total + value * (matrix[before + i] as number), 0);
      expect(dot(matrix, before, vector)).toBeCloseTo(sum, 6);
    }),
  );
});

it('keeps the highest in the order in which a stable sort puts them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), fc.nat(12), (scores, count) => {
      const highest = new Highest(count);
      scores.forEach((score, row) => {
        highest.offer(row, score);
      });
      const sorted = scores.map((score, row) => ({ score, row })).sort((a, b) => b.score - a.score);
      expect(highest.rows).toEqual(sorted.slice(0, count).map(({ row }) => row));
      expect(highest.scores).toEqual(sorted.slice(0, count).map(({ score }) => score));
    }),
  );
});
