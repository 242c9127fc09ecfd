/** Log odds beyond this say no more. */
const MOST = 6;

/** @param chance 0..1 @returns -MOST..MOST */
export function logOdds(chance: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.log(chance / (1 - chance))));
}
