import { terms } from '../retrieval/analysis/terms.ts';
import { declaredIn, type Statement } from '../statement.ts';

/** Least likeness (cosine of weighted words, 0..1) of two statements that are taken for one that was reworded. */
const LIKE = 0.42;
/** Added where both stand under the same title. */
const SAME_TITLE = 0.08;
/** Words in more than this share of the statements do not bring two of them together. */
const COMMON = 0.2;

export interface Pair {
  before?: Statement;
  after?: Statement;
}

/**
 * Which statement became which: the same reference first, then equal words, then words that are alike (the ids of prose
 * change with its words). Each is in one pair; what has no counterpart stands alone. In the order of `after`, with what
 * is gone after what stood before it.
 */
export function matchStatements(before: readonly Statement[], after: readonly Statement[]): Pair[] {
  const counterpart = new Map<Statement, Statement>();
  const taken = new Set<Statement>();
  const pair = (old: Statement, now: Statement) => {
    counterpart.set(now, old);
    taken.add(old);
  };
  const byReference = new Map(before.map((one) => [one.ref, one]));
  for (const now of after) {
    const old = byReference.get(now.ref);
    if (old !== undefined && shareLanguage(old, now)) pair(old, now);
  }
  const left = { before: before.filter((one) => !taken.has(one)), after: after.filter((one) => !counterpart.has(one)) };
  const byWords = new Map(left.before.map((one) => [wordsOf(one), one]));
  for (const now of left.after) {
    const old = byWords.get(wordsOf(now));
    if (old !== undefined && !taken.has(old)) pair(old, now);
  }
  for (const { old, now } of likely(
    left.before.filter((one) => !taken.has(one)),
    left.after.filter((one) => !counterpart.has(one)),
  )) {
    if (!taken.has(old) && !counterpart.has(now)) pair(old, now);
  }
  return inOrder(before, after, counterpart, taken);
}

const wordsOf = ({ text }: Statement) => JSON.stringify([text.fr, text.en]);
const shareLanguage = (a: Statement, b: Statement) =>
  declaredIn(a).some((language) => declaredIn(b).includes(language));

/** Candidates, the most alike first. */
function likely(before: readonly Statement[], after: readonly Statement[]) {
  const vectors = weighted([...before, ...after]);
  const holders = new Map<string, Statement[]>();
  for (const one of before) {
    for (const term of vectors.get(one)?.keys() ?? []) holders.set(term, [...(holders.get(term) ?? []), one]);
  }
  const found: { old: Statement; now: Statement; likeness: number }[] = [];
  for (const now of after) {
    const own = vectors.get(now) ?? new Map<string, number>();
    const met = new Map<Statement, number>();
    for (const [term, weight] of own) {
      for (const old of holders.get(term) ?? []) {
        met.set(old, (met.get(old) ?? 0) + weight * (vectors.get(old)?.get(term) ?? 0));
      }
    }
    for (const [old, cosine] of met) {
      const likeness = cosine + (sameTitle(old, now) ? SAME_TITLE : 0);
      if (likeness >= LIKE) found.push({ old, now, likeness });
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

const sameTitle = (a: Statement, b: Statement) =>
  (a.title.fr !== undefined && a.title.fr === b.title.fr) || (a.title.en !== undefined && a.title.en === b.title.en);

/** Each statement's words, weighted by how rare they are, of length 1. */
function weighted(statements: readonly Statement[]): Map<Statement, Map<string, number>> {
  const words = new Map(
    statements.map((one) => [
      one,
      new Set(
        declaredIn(one).flatMap((language) =>
          terms(one.text[language] ?? '', language).map((term) => `${language} ${term}`),
        ),
      ),
    ]),
  );
  const counts = new Map<string, number>();
  for (const set of words.values()) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = Math.max(4, COMMON * statements.length);
  const vectors = new Map<Statement, Map<string, number>>();
  for (const [statement, set] of words) {
    const kept = [...set].filter((term) => (counts.get(term) ?? 0) <= most);
    const weights = kept.map((term) => Math.log(1 + statements.length / (counts.get(term) ?? 1)));
    const length = Math.hypot(...weights) || 1;
    vectors.set(statement, new Map(kept.map((term, i) => [term, (weights[i] as number) / length])));
  }
  return vectors;
}

function inOrder(
  before: readonly Statement[],
  after: readonly Statement[],
  counterpart: ReadonlyMap<Statement, Statement>,
  taken: ReadonlySet<Statement>,
): Pair[] {
  const gone = new Map<Statement | undefined, Statement[]>();
  let last: Statement | undefined;
  for (const one of before) {
    if (taken.has(one)) last = one;
    else gone.set(last, [...(gone.get(last) ?? []), one]);
  }
  const alone = (list: Statement[] = []) => list.map((one) => ({ before: one }));
  const pairs: Pair[] = alone(gone.get(undefined));
  for (const now of after) {
    const old = counterpart.get(now);
    pairs.push(old === undefined ? { after: now } : { before: old, after: now });
    if (old !== undefined) pairs.push(...alone(gone.get(old)));
  }
  return pairs;
}
