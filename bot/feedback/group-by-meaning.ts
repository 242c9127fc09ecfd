/** Things with a vector of length 1 each, put together when they mean alike. */
export interface Meant {
  vector: Float32Array;
}

/**
 * Average likeness (cosine) above which two groups are one. On questions to three companies that nothing was fitted on,
 * put by what answers them: docs/decisions/0072-feedback.md.
 */
const ALIKE = 0.5;
/** So many of the first are grouped: the work grows with the square. */
const MOST = 2_000;

/**
 * Groups by average linkage: the two most alike groups become one until none are alike enough. Largest first, the most
 * central member first in each; the order of what comes in decides ties.
 */
export function groupByMeaning<T extends Meant>(all: readonly T[]): T[][] {
  const list = all.slice(0, MOST);
  const sums = list.map(({ vector }) => Float64Array.from(vector));
  const groups: (T[] | undefined)[] = list.map((one) => [one]);
  const likeness = (a: number, b: number) =>
    dot(sums[a] as Float64Array, sums[b] as Float64Array) / ((groups[a]?.length ?? 1) * (groups[b]?.length ?? 1));
  const best = list.map((_, index) => nearest(index));

  function nearest(index: number): { to: number; likeness: number } {
    let found = { to: -1, likeness: Number.NEGATIVE_INFINITY };
    for (let other = 0; other < groups.length; other += 1) {
      if (other === index || groups[other] === undefined) continue;
      const alike = likeness(index, other);
      if (alike > found.likeness) found = { to: other, likeness: alike };
    }
    return found;
  }

  for (;;) {
    let from = -1;
    for (const [index, group] of groups.entries()) {
      if (group === undefined) continue;
      if (from < 0 || (best[index]?.likeness ?? 0) > (best[from]?.likeness ?? 0)) from = index;
    }
    const pair = from < 0 ? undefined : best[from];
    if (pair === undefined || pair.to < 0 || pair.likeness < ALIKE) break;
    const [into, gone] = from < pair.to ? [from, pair.to] : [pair.to, from];
    const sum = sums[into] as Float64Array;
    for (const [i, value] of (sums[gone] as Float64Array).entries()) sum[i] = (sum[i] as number) + value;
    groups[into] = [...(groups[into] ?? []), ...(groups[gone] ?? [])];
    groups[gone] = undefined;
    for (const [index, group] of groups.entries()) {
      if (group === undefined) continue;
      if (index === into || best[index]?.to === into || best[index]?.to === gone) best[index] = nearest(index);
      else if (likeness(index, into) > (best[index]?.likeness ?? 0))
        best[index] = { to: into, likeness: likeness(index, into) };
    }
  }
  const whole = groups.flatMap((group, index) =>
    group === undefined ? [] : [{ group, sum: sums[index] as Float64Array }],
  );
  return whole
    .map(({ group, sum }) => [...group].sort((a, b) => dot(b.vector, sum) - dot(a.vector, sum)))
    .sort((a, b) => b.length - a.length);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
