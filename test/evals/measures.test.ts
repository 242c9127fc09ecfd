import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc, percentile, share } from '../../evals/measures.ts';
import { rankingFigures } from '../../evals/ranking.ts';

describe('the area under the ROC curve', () => {
  it('is 1 when every positive scores above every negative, 0 the other way round, 0.5 for ties and for nothing', () => {
    expect(auroc([2, 3], [0, 1])).toBe(1);
    expect(auroc([0, 1], [2, 3])).toBe(0);
    expect(auroc([1, 1], [1, 1])).toBe(0.5);
    expect(auroc([], [1])).toBe(0.5);
  });

  it('is the share of pairs in the right order, ties half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        let won = 0;
        for (const p of positives) for (const n of negatives) won += p > n ? 1 : p === n ? 0.5 : 0;
        expect(auroc(positives, negatives)).toBeCloseTo(won / (positives.length * negatives.length), 10);
      }),
    );
  });
});

describe('percentiles and shares', () => {
  it('take the nearest rank', () => {
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
    expect(percentile([], 0.5)).toBe(0);
  });
  it('are 0 of nothing', () => {
    expect(share([], () => true)).toBe(0);
  });
});

it('ranks by group: first, in the first three, one over the place', () => {
  const right = new Set(['b']);
  expect(
    rankingFigures([
      { group: 'x', ranked: ['b', 'a'], right },
      { group: 'x', ranked: ['a', 'c', 'd', 'b'], right },
      { group: 'y', ranked: ['a'], right },
    ]),
  ).toEqual({ x: { n: 2, hit1: 0.5, hit3: 0.5, mrr: 0.625 }, y: { n: 1, hit1: 0, hit3: 0, mrr: 0 } });
});
