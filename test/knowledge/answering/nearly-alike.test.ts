import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settleNearlyAlike } from '../../../knowledge/answering/nearly-alike.ts';

const ranked = (...scores: number[]) =>
  scores.map((score, name) => ({ name, score })).sort((a, b) => b.score - a.score);
const names = (settled: readonly { name: number }[]) => settled.map(({ name }) => name);

it('puts the second first where both score nearly alike and it answers far better', async () => {
  expect(names(await settleNearlyAlike(ranked(0.8, 0.77, 0.5), async () => [-3, 3]))).toEqual([1, 0, 2]);
});

it.each([
  ['is far behind', [0.8, 0.7]],
  ['is alone', [0.8]],
])('asks nothing where the second %s', async (_why, scores) => {
  const answers = async () => expect.fail('asked');
  expect(names(await settleNearlyAlike(ranked(...scores), answers))).toEqual(scores.map((_, name) => name));
});

it('leaves the order where it cannot be asked, or where both answer alike', async () => {
  expect(names(await settleNearlyAlike(ranked(0.8, 0.79), async () => undefined))).toEqual([0, 1]);
  expect(names(await settleNearlyAlike(ranked(0.8, 0.79), async () => [2, 2]))).toEqual([0, 1]);
});

it('keeps every practice, whatever is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      fc.double({ min: -6, max: 6, noNaN: true }),
      async (scores, odds) => {
        const before = ranked(...scores);
        const after = await settleNearlyAlike(before, async (some) => some.map((_, i) => (i === 0 ? -odds : odds)));
        expect(new Set(after)).toEqual(new Set(before));
        expect(after.slice(2)).toEqual(before.slice(2));
      },
    ),
  );
});
