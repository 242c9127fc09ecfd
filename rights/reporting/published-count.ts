/**
 * What of a count may be published. Nothing that is published depends on the exact value of a count from 1 to 9: whatever
 * it is, the same report comes out, so that no sum or difference of what stands in it tells more than "fewer than ten".
 */
export type PublishedCount =
  | { kind: 'none' }
  /** 1 to 9. */
  | { kind: 'few' }
  /** 10 or more, to the nearest 5. */
  | { kind: 'rounded'; value: number }
  /** A total with a part below ten: what the parts that are shown allow. */
  | { kind: 'range'; low: number; high: number }
  /** Not shown: with what is shown beside it, it would say more of a count below ten. */
  | { kind: 'withheld' };

/** Smallest count that is shown as a number. */
export const LEAST_SHOWN = 10;
const ROUNDED_TO = 5;

/** @throws RangeError when it is no count */
export function publishCount(count: number): PublishedCount {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  if (count === 0) return { kind: 'none' };
  if (count < LEAST_SHOWN) return { kind: 'few' };
  return { kind: 'rounded', value: Math.round(count / ROUNDED_TO) * ROUNDED_TO };
}

/**
 * A total: of the raw counts, rounded on its own, where each of its parts is shown. With a part below ten, what the parts
 * allow: a total rounded from the raw counts would, less the other parts, give that one away.
 */
export function publishTotal(counts: readonly number[], parts: readonly PublishedCount[]): PublishedCount {
  if (parts.some(({ kind }) => kind === 'withheld')) return { kind: 'withheld' };
  if (!parts.some(({ kind }) => kind === 'few')) return publishCount(counts.reduce((sum, count) => sum + count, 0));
  const bounds = parts.map(boundsOf);
  const low = bounds.reduce((sum, part) => sum + part.low, 0);
  const high = bounds.reduce((sum, part) => sum + part.high, 0);
  return high < LEAST_SHOWN ? { kind: 'few' } : { kind: 'range', low, high };
}

/** The least and the most that a reader can think a published count is. */
export function boundsOf(count: PublishedCount): { low: number; high: number } {
  switch (count.kind) {
    case 'none':
      return { low: 0, high: 0 };
    case 'few':
      return { low: 1, high: LEAST_SHOWN - 1 };
    case 'rounded':
      return { low: Math.max(LEAST_SHOWN, count.value - 2), high: count.value + 2 };
    case 'range':
      return { low: count.low, high: count.high };
    case 'withheld':
      return { low: 0, high: Number.POSITIVE_INFINITY };
  }
}

/** Whether it is known, from what is published, to be ten or more. */
export function atLeastTen(...counts: readonly PublishedCount[]): boolean {
  return counts.some((count) => boundsOf(count).low >= LEAST_SHOWN);
}
