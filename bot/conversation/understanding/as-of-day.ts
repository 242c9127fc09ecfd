import { type Quantity, quantities } from '../../../knowledge/quantities/quantities.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { subjectWords } from './words.ts';

/** A question about what was declared on another day. */
export interface AsOfDay {
  /** YYYY-MM-DD, not after today. */
  day: string;
  /** The question without its date. */
  question: string;
  /** It names a subject; without one, all that was declared is meant. */
  hasSubject: boolean;
}

/** Words for what a company declares, in the past. */
const DECLARED =
  /(?<!\p{L})(?:declared|did (?:you|they|it|\p{Lu}\p{L}+) (?:declare|state|say|promise|publish)|(?:was|were) (?:stated|published|in force|said|promised)|used to (?:declare|say)|stood (?:in|on)|déclar(?:é|ée|és|ées|iez|ait|aient)|disiez|disait|promettiez|annonciez|indiquiez|affichiez|publié(?:e|s|es)?|(?:était|étaient) (?:en vigueur|dit|dite|écrit|écrite|prévu|prévue|annoncé|annoncée))(?!\p{L})/iu;

/** What stands before a date and goes with it. */
const BEFORE_DATE =
  /(?:\s*[,(]?\s*(?:(?:back )?(?:as of|as at|as on|on|in|by|at|until|before)(?: the)?|(?:à la date|en date|au jour) du|en date de|le|au|en|du|jusqu['’]au|avant le|dès le))?\s*$/iu;

/** Words about declaring, which are no subject. */
const NO_SUBJECT =
  /^(?:declare[ds]?|declaring|state[ds]?|said|publish(?:ed)?|promised?|force|practices?|policy|privacy|day|date|time|vigueur|declar\p{L}*|disiez|disait|promettiez|annonc\p{L}*|indiquiez|affichiez|publie\p{L}*|ecrite?|prevue?|pratiques?|politique|confidentialite|jour|quoi)$/u;

/** Undefined when a question is about today, or its date is no day that has been. */
export function asOfDay(question: string, language: Language, today: Date): AsOfDay | undefined {
  if (!DECLARED.test(question)) return undefined;
  const dates = quantities(question, language).filter(({ kind, unit }) => kind === 'date' && unit !== 'year');
  const [date] = dates;
  if (date === undefined || dates.length > 1) return undefined;
  const day = dayOf(date, today);
  if (day === undefined || day > today.toISOString().slice(0, 10)) return undefined;
  const before = question.slice(0, date.start).replace(BEFORE_DATE, '');
  const rest = `${before}${question.slice(date.end)}`.replace(/\s+(?=[?.,!])/g, ' ').trim();
  return { day, question: rest, hasSubject: hasSubject(rest) };
}

const WHAT_CHANGED =
  /(?<!\p{L})(?:what(?:['’]s| is| has| have you| did you)? (?:been )?(?:changed?|new)|(?:what|which) changes|(?:any|the)(?: \p{L}+)? changes|anything (?:new|changed)|changed (?:lately|recently|since)|qu['’]est-ce qui (?:a|aurait) changé|qu['’]avez-vous changé|qu['’]est-ce que vous avez changé|quoi de neuf|qu['’]y a-t-il de (?:neuf|nouveau)|(?:derniers|récents|quels) changements|changements récents|a changé (?:récemment|dernièrement|depuis)|du nouveau)(?!\p{L})/iu;
const NO_SUBJECT_OF_CHANGE =
  /^(?:avez|change[ds]?|changing|new|recent|recently|lately|latest|last|update[ds]?|chang\p{L}*|nouveau\p{L}*|neuf|rece\p{L}*|dernier\p{L}*|dernierement|mise|jour|month|week|mois|semaine)$/u;

/** Whether a question is about what changed lately in all that is declared. */
export function asksWhatChanged(question: string): boolean {
  return (
    WHAT_CHANGED.test(question) &&
    subjectWords(question).every((word) => NO_SUBJECT.test(word) || NO_SUBJECT_OF_CHANGE.test(word))
  );
}

function hasSubject(text: string): boolean {
  return subjectWords(text).some((word) => !NO_SUBJECT.test(word));
}

/** The day that a date means: the last one that has been, where no year is named; a month, its last day. */
function dayOf({ unit, value }: Quantity, today: Date): string | undefined {
  if (unit === 'day') return isoDay(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  if (unit === 'month') {
    const [year, month] = [Math.floor(value / 100), value % 100];
    const last = isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
    const now = today.toISOString().slice(0, 10);
    return last !== undefined && last > now && last.slice(0, 7) === now.slice(0, 7) ? now : last;
  }
  if (unit !== 'month-day') return undefined;
  const [month, day] = [Math.floor(value / 100), value % 100];
  const thisYear = isoDay(today.getUTCFullYear(), month, day);
  return thisYear !== undefined && thisYear <= today.toISOString().slice(0, 10)
    ? thisYear
    : isoDay(today.getUTCFullYear() - 1, month, day);
}

/** Undefined for a day that no calendar has. */
function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
