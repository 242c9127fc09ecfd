import type { Answer, ShownStatement } from '../../knowledge/answering/answer.ts';
import type { Comparison } from '../../knowledge/changes/compare.ts';
import { type Bilingual, inLanguage, type Language, type Statement } from '../../knowledge/statement.ts';

/** What was declared before, as a conversation needs it. */
export interface DeclaredPast {
  /** What was declared at the end of a day (YYYY-MM-DD, UTC) beside what a snapshot declares; undefined: nothing is kept. */
  on(day: string, snapshot: string): Promise<{ comparison: Comparison; practices: number } | undefined>;
  /** The day of the oldest publishing that is kept; undefined when there is none. */
  firstDay(): Promise<string | undefined>;
  /** The latest publishing that changed something. */
  latest(): Promise<{ day: string; comparison: Comparison } | undefined>;
}

/** What a question about another day is answered with. */
export interface PastAnswer {
  day: string;
  /** Since when anything is kept, where nothing is of that day. */
  keptSince?: string;
  /** How many practices there were, for a question without a subject; with how many changes since. */
  whole?: { practices: number; changes: number };
  /** What stood there of what is shown today; empty: none of it did. */
  stood: ShownStatement[];
  /** It reads the same today. */
  same: boolean;
}

/** What changed last. */
export interface ChangesAnswer {
  latest?: { day: string; changes: number; titles: Bilingual[] };
}

/** @param answer today's */
export async function pastOf(
  past: DeclaredPast,
  { day, hasSubject }: { day: string; hasSubject: boolean },
  answer: Pick<Answer, 'shown' | 'snapshot'>,
  language: Language,
): Promise<PastAnswer> {
  const found = await past.on(day, answer.snapshot);
  if (found === undefined) {
    const keptSince = await past.firstDay();
    return { day, stood: [], same: false, ...(keptSince !== undefined && { keptSince }) };
  }
  const { changes } = found.comparison;
  if (!hasSubject)
    return {
      day,
      stood: [],
      same: changes.length === 0,
      whole: { practices: found.practices, changes: changes.length },
    };
  const stood = answer.shown.flatMap(({ statement }) => {
    const change = changes.find(({ after }) => after?.ref === statement.ref);
    const before = change === undefined ? statement : change.before;
    return before === undefined ? [] : [shownIn(before, language)];
  });
  const same = changes.every(({ after }) => !answer.shown.some(({ statement }) => statement.ref === after?.ref));
  return { day, stood, same };
}

/** Titles named of what changed last. */
const MOST_TITLES = 3;

export async function changesOf(past: DeclaredPast): Promise<ChangesAnswer> {
  const latest = await past.latest();
  if (latest === undefined) return {};
  const titles = latest.comparison.changes.map(({ before, after }) => (after ?? before)?.title ?? {});
  const distinct = [...new Map(titles.map((title) => [JSON.stringify(title), title])).values()];
  return {
    latest: { day: latest.day, changes: latest.comparison.changes.length, titles: distinct.slice(0, MOST_TITLES) },
  };
}

function shownIn(statement: Statement, wanted: Language): ShownStatement {
  const { language, text } = inLanguage(statement.text, wanted);
  return { statement, language, quote: text };
}
