/** The value of the list that differs by the fewest letters, if by at most two in five of them: for "did you mean". */
export function nearest(value: string, list: readonly string[]): string | undefined {
  const wanted = value.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.round(wanted.length * 0.4)) + 1;
  for (const candidate of list) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance. Long values are never near to anything: 80 characters are compared at most. */
function editDistance(a: string, b: string): number {
  if (a.length > 80 || b.length > 80) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
