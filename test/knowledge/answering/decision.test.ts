import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCalibration } from '../../../knowledge/answering/calibration.ts';
import { decide } from '../../../knowledge/answering/decision.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';

const { worth } = await loadCalibration((await loadOnnxEmbedder()).indexId);

const odds = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => ({ first: Math.min(a, b), later: Math.abs(a - b), none: 1 - Math.max(a, b) }));

describe('the decision', () => {
  it('answers when the first practice surely does, and declines when surely none does', () => {
    expect(decide({ first: 1, later: 0, none: 0 }, 3, worth)).toBe('answered');
    expect(decide({ first: 0, later: 0, none: 1 }, 3, worth)).toBe('not_declared');
  });

  it('asks back when one of several surely does, never when there is one', () => {
    expect(decide({ first: 0.5, later: 0.5, none: 0 }, 3, worth)).toBe('asked_back');
    fc.assert(
      fc.property(odds, (chances) => {
        expect(decide(chances, 1, worth)).not.toBe('asked_back');
      }),
    );
  });

  it('never turns to declining because an answer got likelier at the expense of none', () => {
    fc.assert(
      fc.property(odds, fc.double({ min: 0, max: 1, noNaN: true }), (chances, part) => {
        const moved = chances.none * part;
        const surer = { first: chances.first + moved, later: chances.later, none: chances.none - moved };
        if (decide(chances, 3, worth) !== 'not_declared') expect(decide(surer, 3, worth)).not.toBe('not_declared');
        if (decide(chances, 3, worth) === 'answered') expect(decide(surer, 3, worth)).toBe('answered');
      }),
    );
  });
});
