/** Share, 0..1, of values that hold; 0 of nothing. */
export function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which `portion` (0..1) of the values lie, nearest rank; 0 of nothing. */
export function percentile(values: readonly number[], portion: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(portion * sorted.length) - 1))] as number;
}

/** Chance, 0..1, that a positive scores above a negative, ties counting half (Mann-Whitney); 0.5 when either is empty. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5;
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ];
  all.sort((a, b) => a.score - b.score);
  let sum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i += 1) if (all[i]?.positive) sum += rank;
    from = to;
  }
  return (sum - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
}

/** Rounded to four places, for print. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A copy of JSON-like data with every number rounded to four places. */
export function roundedAll<T>(data: T): T {
  return JSON.parse(JSON.stringify(data, (_, value) => (typeof value === 'number' ? rounded(value) : value))) as T;
}
