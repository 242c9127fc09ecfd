import { type Quantity, sameQuantity } from '../quantities/quantities.ts';
import { fold } from '../retrieval/analysis/fold.ts';
import type { Language } from '../statement.ts';
import type { Reading } from './reading.ts';

/** How a figure limits: "within two days" is not "after two days". */
const LIMITS: Record<Language, [limits: string, before: RegExp, after: RegExp][]> = {
  en: [
    [
      'most',
      /(?:within|up to|at most|no more than|not more than|maximum of|no longer than|in under|inside)(?: the| a| an)? (?:next |following |first )?$/,
      /^(?: \S+){0,3},? (?:at most|maximum|at the (?:most|latest)|or less)\b/,
    ],
    ['most at', /(?:^|\s)in(?: the| about)? $/, /^$/],
    ['less', /(?:less than|fewer than|under|below|not yet) $/, /^ (?:or under)\b/],
    ['more', /(?:more than|over|above|beyond|exceeding|longer than) $/, /^$/],
    [
      'least',
      /(?:at least|no less than|minimum of|a minimum|from the age of|aged?) $/,
      /^ (?:or more|and over|at least)\b/,
    ],
    ['about', /(?:about|around|roughly|approximately|nearly|almost|some|close to) $/, /^ or so\b/],
    [
      'after',
      /(?:after|following|later than|past)(?: the| a| an)? $/,
      /^ (?:after|later|from|following|of the end|past|on)\b/,
    ],
    ['before', /(?:before|by)(?: the)? $/, /^ (?:before|ahead|earlier|beforehand|prior)\b/],
    ['every', /(?:every|each|per) $/, /^$/],
  ],
  fr: [
    [
      'most',
      /(?:sous|dans les|dans la|d'ici|au plus|maximum|jusqu'a|au maximum|pas plus de|moins? que|en moins de)(?: un| une)? $/,
      /^(?: \S+){0,3},? (?:au plus|au maximum|maximum|au plus tard)\b/,
    ],
    ['most at', /(?:^|\s)(?:en|dans) $/, /^$/],
    ['less', /(?:moins de|inferieure? a|en dessous de|au-dessous de|pas encore) $/, /^$/],
    ['more', /(?:plus de|superieure? a|au-dela de|au-dessus de|depasse) $/, /^ passes?\b/],
    [
      'least',
      /(?:au moins|au minimum|minimum|des(?: l'age de)?|a partir de) $/,
      /^ (?:au moins|minimum|ou plus|revolus)\b/,
    ],
    ['about', /(?:environ|pres de|presque|quelque|a peu pres) $/, /^ environ\b/],
    [
      'after',
      /(?:apres|au bout de|passe|au terme de|a l'issue de|suivant)(?: les?| la| des| un| une| d')? ?$/,
      /^ (?:apres|plus tard|suivant|a compter|a partir|a dater|de plus)\b/,
    ],
    ['before', /(?:avant)(?: les?| la)? $/, /^ (?:avant|plus tot|auparavant)\b/],
    ['every', /(?:chaque|tou(?:te)?s les|par) $/, /^$/],
  ],
};

/** Limits that a count can have; only a length of time is "after" or "every". */
const COUNTED: ReadonlySet<string> = new Set(['most', 'less', 'more', 'least', 'about', 'at']);

/** The limits of a figure, a few that one expression may mean; `at` alone is a plain figure. */
function limitsOf({ text, language }: Reading, { kind, start, end }: Quantity): Set<string> {
  if (kind === 'rate' || kind === 'date' || kind === 'time') return new Set(['at']);
  const before = fold(text.slice(Math.max(0, start - 30), start));
  const after = fold(text.slice(end, end + 40));
  const found = LIMITS[language].filter(
    ([, ahead, behind]) => endsWith(before, ahead) || (behind.source !== '^$' && behind.test(after)),
  );
  const limits = found.flatMap(([some]) => some.split(' ')).filter((limit) => kind !== 'number' || COUNTED.has(limit));
  return new Set(limits.length === 0 ? ['at'] : limits);
}

/** Whether a text ends with an expression whose first word is whole. */
function endsWith(text: string, expression: RegExp): boolean {
  const found = expression.exec(text);
  return found !== null && !/\p{L}$/u.test(text.slice(0, found.index));
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((limit) => other.has(limit));

export interface FigurePair {
  claim: Quantity;
  source: Quantity;
}

/** Pairs equal figures with equal limits; what is left over on either side is told. */
export function compareFigures(
  claim: Reading,
  source: Reading,
): { pairs: FigurePair[]; novel: Quantity[]; unsaid: Quantity[] } {
  const pairs: FigurePair[] = [];
  const left = [...source.figures];
  const novel: Quantity[] = [];
  for (const figure of claim.figures) {
    const limits = limitsOf(claim, figure);
    const equal = (other: Quantity) => same(figure, other) && meet(limits, limitsOf(source, other));
    const at = left.findIndex(equal);
    const again = source.figures.find(equal);
    const found = at === -1 ? again : left[at];
    if (found === undefined) novel.push(figure);
    else pairs.push({ claim: figure, source: found });
    if (at !== -1) left.splice(at, 1);
  }
  return { pairs, novel, unsaid: left };
}

/** As figures are equal; « 7 h » may be a time of day or a length of time. */
function same(one: Quantity, other: Quantity): boolean {
  if (sameQuantity(one, other)) return true;
  const hours = ({ kind, unit }: Quantity) => kind === 'time' || (kind === 'duration' && unit === 'hour');
  return one.kind !== other.kind && hours(one) && hours(other) && one.value === other.value;
}
