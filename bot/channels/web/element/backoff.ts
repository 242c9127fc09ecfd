const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait, in milliseconds, before trying again after `failures` failures in a row (from 0):
 * doubling from half a second to 15 s, less up to a third by chance so that clients do not return all at once.
 * @param chance 0..1
 */
export function backoffMs(failures: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(full * (1 - chance / 3));
}
