import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByMeaning } from '../../../bot/feedback/group-by-meaning.ts';

const at = (degrees: number) => {
  const angle = (degrees * Math.PI) / 180;
  return { name: String(degrees), vector: Float32Array.of(Math.cos(angle), Math.sin(angle)) };
};
const names = (groups: { name: string }[][]) => groups.map((group) => group.map(({ name }) => name));

describe('grouping by meaning', () => {
  it('puts together what points the same way, the largest group and the most central member first', () => {
    const groups = names(groupByMeaning([at(0), at(180), at(22), at(10), at(190)]));
    expect(groups.map((group) => group.length)).toEqual([3, 2]);
    expect(groups[0]?.[0]).toBe('10');
    expect(groups[1]?.sort()).toEqual(['180', '190']);
  });

  it('leaves alone what is alike to nothing', () => {
    expect(names(groupByMeaning([at(0), at(90), at(180), at(270)]))).toHaveLength(4);
    expect(groupByMeaning([])).toEqual([]);
  });

  it('loses nothing and doubles nothing, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 359 }), { maxLength: 40 }), (angles) => {
        const all = angles.map(at);
        const groups = groupByMeaning(all);
        expect(groups.flat().sort()).toHaveLength(all.length);
        expect(new Set(groups.flat())).toEqual(new Set(all));
        for (let i = 1; i < groups.length; i += 1)
          expect((groups[i - 1] ?? []).length).toBeGreaterThanOrEqual((groups[i] ?? []).length);
      }),
    );
  });
});
