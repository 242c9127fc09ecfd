/** Figures of fewer people are not shown: they would tell of one. */
export const FEWEST_PEOPLE = 5;

/**
 * Whether figures of a group may be shown beside those of all: neither the group nor the rest, which follows from both,
 * may be one to four people.
 */
export function mayShow(group: number, all: number): boolean {
  const rest = all - group;
  return group >= FEWEST_PEOPLE && (rest === 0 || rest >= FEWEST_PEOPLE);
}
