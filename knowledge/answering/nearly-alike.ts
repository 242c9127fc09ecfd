/** Practices whose scores are at most this far below the first one's may come before it. */
const ALIKE = 0.05;
/** So many of them at most, the first included: each costs a judgement. */
const MOST = 2;
/** What one unit of log odds is worth in score (docs/decisions/0012-pairs-of-texts.md). */
const WORTH = 0.015;

/**
 * Where the first practices score nearly alike, puts them in the order of their scores and of what a second opinion
 * makes of them.
 * @param ranked by falling score
 * @param answers log odds that each of some answers; undefined where that cannot be asked
 */
export async function settleNearlyAlike<Ranked extends { score: number }>(
  ranked: readonly Ranked[],
  answers: (some: readonly Ranked[]) => Promise<readonly number[] | undefined>,
): Promise<readonly Ranked[]> {
  const [first] = ranked;
  const alike = ranked.slice(0, MOST).filter(({ score }) => first !== undefined && score >= first.score - ALIKE);
  const odds = alike.length < MOST ? undefined : await answers(alike);
  if (odds === undefined) return ranked;
  const settled = alike
    .map((one, i) => ({ one, total: one.score + WORTH * (odds[i] as number) }))
    .sort((a, b) => b.total - a.total);
  return [...settled.map(({ one }) => one), ...ranked.slice(alike.length)];
}
