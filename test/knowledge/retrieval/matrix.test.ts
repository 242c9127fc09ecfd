import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import wabt from 'wabt';
import { packageFile } from '../../../knowledge/package-file.ts';
import { matrixOf } from '../../../knowledge/retrieval/matrix.ts';

const KINDS = {
  '32 bits': (values: number[]) => Float32Array.from(values, (value) => value / 127),
  '8 bits': (values: number[]) => Int8Array.from(values),
};
const byte = fc.integer({ min: -127, max: 127 });

it.each(Object.entries(KINDS))('multiplies a vector with the rows asked for, and no other: %s', (_, numbersOf) => {
  const shapes = fc
    .record({ rows: fc.integer({ min: 1, max: 9 }), steps: fc.integer({ min: 1, max: 6 }) })
    .chain(({ rows, steps }) =>
      fc.record({
        width: fc.constant(8 * steps),
        values: fc.array(byte, { minLength: rows * 8 * steps, maxLength: rows * 8 * steps }),
        vector: fc.array(byte, { minLength: 8 * steps, maxLength: 8 * steps }),
        from: fc.integer({ min: 0, max: rows }),
        to: fc.integer({ min: 0, max: rows }),
      }),
    )
    .filter(({ from, to }) => from <= to);
  fc.assert(
    fc.property(shapes, ({ width, values, vector, from, to }) => {
      const numbers = numbersOf(values);
      const asked = Float32Array.from(vector, (value) => value / 64);
      const products = matrixOf(numbers, width).dots(asked, from, to);
      expect(products.length).toBe(to - from);
      products.forEach((product, i) => {
        const row = numbers.subarray((from + i) * width, (from + i + 1) * width);
        expect(product).toBeCloseTo(
          asked.reduce((sum, value, at) => sum + value * (row[at] as number), 0),
          2,
        );
      });
    }),
    { numRuns: 60 },
  );
});

it('keeps two matrices apart', () => {
  const [ones, twos] = [1, 2].map((value) => matrixOf(new Float32Array(16).fill(value), 8));
  const vector = new Float32Array(8).fill(1);
  const products = ones?.dots(vector, 0, 2);
  expect([...(twos?.dots(vector, 0, 2) ?? [])]).toEqual([16, 16]);
  expect([...(products ?? [])]).toEqual([8, 8]);
});

it('refuses rows that it cannot step through', () => {
  expect(() => matrixOf(new Float32Array(12), 12)).toThrow(
    /12 numbers are no rows of 12, which must be a multiple of 8/,
  );
  expect(() => matrixOf(new Int8Array(12), 8)).toThrow(RangeError);
});

it('runs what its text is compiled to', async () => {
  const { parseWat } = await wabt();
  const text = readFileSync(packageFile('knowledge/retrieval/dots.wat'), 'utf8');
  const { buffer } = parseWat('dots.wat', text, { simd: true }).toBinary({});
  expect(Buffer.from(buffer).equals(readFileSync(packageFile('knowledge/retrieval/dots.wasm')))).toBe(true);
});
