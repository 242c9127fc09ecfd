export interface BackOff {
  /** Before the second attempt. */
  firstMs: number;
  /** The longest wait between two attempts. */
  longestMs: number;
  /** After so many attempts a job is a dead letter. */
  attempts: number;
}

/** Tries for about two days: eleven attempts within the first 85 minutes, then one an hour or sooner. */
export const BACK_OFF: BackOff = { firstMs: 5_000, longestMs: 3_600_000, attempts: 60 };

/**
 * How long to wait after the attempt of this number (from 1), in milliseconds: doubled each time, and somewhere between
 * half of that and all of it, so that what failed together does not come back together.
 * @param chance in [0, 1)
 */
export function waitAfter(attempt: number, { firstMs, longestMs }: BackOff, chance: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return Math.round(whole * (0.5 + chance / 2));
}
