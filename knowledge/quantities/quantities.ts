import type { Language } from '../statement.ts';
import { type Folded, foldWithPlaces } from './folded.ts';
import { type Numeral, numerals } from './numbers.ts';
import { MEASURES, MONTHS, RATE_WORDS, TIME_UNITS } from './units.ts';

export type QuantityKind = 'duration' | 'rate' | 'measure' | 'date' | 'time' | 'number';

/** A figure of a text in a form that can be compared: "two years" and « 24 mois » are equal. */
export interface Quantity {
  kind: QuantityKind;
  /**
   * Of a duration or a rate: hours, months or working days (these three are never compared with one another). Of a measure: in its unit. Of a date: its digits in the
   * order year, month, day (20260301; 202603; 2026; 301 for "1 March"). Of a time of day: hours.
   */
  value: number;
  /** hour, month, working-day; EUR, %, MB…; of a date: day, month, year, month-day; else empty. */
  unit: string;
  /** The words of the text. */
  text: string;
  /** Where they stand in it, in UTF-16 units. */
  start: number;
  end: number;
}

/** Whether two figures say the same. Days and months are never equal: a month has no fixed number of days. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit && Math.abs(a.value - b.value) < 1e-6;
}

type Found = Omit<Quantity, 'text'>;

/** Digits in the address of a page or of a mailbox count nothing. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/gi;

/**
 * The figures of a text in their order, none overlapping: durations ("two years", « sous 72 h », "a month"), rates
 * ("every week", « par mois »), measures (percentages, money, sizes), dates, times of day, and the numbers left.
 * Articles count only before a unit of time; "first" and "a third" are not read.
 */
export function quantities(text: string, language: Language): Quantity[] {
  const folded = foldWithPlaces(text.replace(ADDRESS, (address) => ' '.repeat(address.length)));
  const taken: Found[] = [];
  const free = ({ start, end }: { start: number; end: number }) =>
    taken.every((other) => end <= other.start || start >= other.end);
  const take = (found: Found[]) => {
    for (const one of found) if (free(one)) taken.push(one);
  };
  const numbers = numerals(folded.text, language);
  take(dates(folded.text, language));
  take(times(folded.text));
  take(rates(folded.text, language, numbers));
  take(durations(folded.text, language, numbers.filter(free)));
  take(measures(folded.text, numbers.filter(free)));
  take(numbers.filter(free).map(({ value, start, end }) => plainNumber(folded.text, value, start, end)));
  return taken.sort((a, b) => a.start - b.start).map((found) => inOriginal(text, folded, found));
}

function inOriginal(text: string, folded: Folded, { start, end, ...rest }: Found): Quantity {
  const [from, to] = [folded.at(start), folded.at(end)];
  return { ...rest, text: text.slice(from, to), start: from, end: to };
}

function plainNumber(folded: string, value: number, start: number, end: number): Found {
  const year = Number.isInteger(value) && value >= 1900 && value < 2100 && /^\d{4}$/.test(folded.slice(start, end));
  return year ? { kind: 'date', value, unit: 'year', start, end } : { kind: 'number', value, unit: '', start, end };
}

const alternatives = (patterns: readonly { pattern: string }[]) => patterns.map(({ pattern }) => pattern).join('|');
const ADJECTIVE: Record<Language, string> = {
  fr: '(?:(?:\\(\\d+\\)|petits?|bonnes?|longs?|premiere?s?|dernieres?|derniers?|pleine?s?|autres?) )?',
  en: '(?:(?:\\(\\d+\\)|full|whole|calendar|consecutive|more|further|additional|other|extra|complete|long|first|last|past|short) )?',
};
const WORKING_BEFORE = '(?:working|business)[ -]';
const WORKING_AFTER = ' ouvr(?:es?|ables?)\\b';
const HALF_AFTER: Record<Language, RegExp> = { fr: /^ et demie?\b/, en: /^ and a half\b/ };

/** "A second" is as often "another" as a unit. */
const UNITS_ALONE = {
  fr: alternatives(TIME_UNITS.fr.slice(1)),
  en: alternatives(TIME_UNITS.en.slice(1)),
};

/** How each language counts time, as patterns that begin where a number has ended. */
const TIME: Record<Language, { after: RegExp; alone: RegExp }> = {
  fr: {
    after: new RegExp(`^[ -]?(?:de )?${ADJECTIVE.fr}(${alternatives(TIME_UNITS.fr)})\\b(${WORKING_AFTER})?`),
    alone: new RegExp(`(?<![\\p{L}\\d])(une? |une? demi[e]?-|demi[e]?-)(${UNITS_ALONE.fr})\\b`, 'gu'),
  },
  en: {
    after: new RegExp(`^[ -]?(?:of )?${ADJECTIVE.en}(${WORKING_BEFORE})?(${alternatives(TIME_UNITS.en)})\\b`),
    alone: new RegExp(
      `(?<![\\p{L}\\d])(an? |one |a single |half an? |an? half[ -]|half[ -])(?:full |whole |calendar )?(${UNITS_ALONE.en})\\b`,
      'gu',
    ),
  },
};

function unitOf(word: string, language: Language, list = TIME_UNITS) {
  return list[language].find(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(word));
}

function durations(folded: string, language: Language, numbers: readonly Numeral[]): Found[] {
  const found: Found[] = [];
  for (const { value, start, end } of numbers) {
    const match = TIME[language].after.exec(folded.slice(end));
    if (match === null) continue;
    const [whole, one = '', two = ''] = match;
    const unit = unitOf(language === 'fr' ? one : two, language);
    if (unit === undefined) continue;
    const working = (language === 'fr' ? two : one) !== '' && unit.size === 24;
    const half = HALF_AFTER[language].exec(folded.slice(end + whole.length))?.[0] ?? '';
    const count = value + (half === '' ? 0 : 0.5);
    found.push({
      kind: 'duration',
      value: working ? count : count * unit.size,
      unit: working ? 'working-day' : unit.unit,
      start,
      end: end + whole.length + half.length,
    });
  }
  for (const { 0: whole, 1: article = '', 2: word = '', index } of folded.matchAll(TIME[language].alone)) {
    const unit = unitOf(word, language);
    if (unit === undefined) continue;
    const end = index + whole.length;
    const half = HALF_AFTER[language].exec(folded.slice(end))?.[0] ?? '';
    const count = article.includes('demi') || article.includes('half') ? 0.5 : half === '' ? 1 : 1.5;
    found.push({ kind: 'duration', value: count * unit.size, unit: unit.unit, start: index, end: end + half.length });
  }
  return found;
}

const PER: Record<Language, RegExp> = {
  fr: /(?:par|chaque|tous les|toutes les|une fois l'|une fois par) ?$/,
  en: /(?:per|every|each|once an?|once every) $/,
};

function rates(folded: string, language: Language, numbers: readonly Numeral[]): Found[] {
  const found: Found[] = [];
  const add = (size: number, unit: string, start: number, end: number) =>
    found.push({ kind: 'rate', value: size, unit, start, end });
  const words = new RegExp(`(?<![\\p{L}\\d])(?:${alternatives(RATE_WORDS[language])})\\b`, 'gu');
  for (const { 0: word, index } of folded.matchAll(words)) {
    const unit = unitOf(word, language, RATE_WORDS);
    if (unit !== undefined) add(unit.size, unit.unit, index, index + word.length);
  }
  const units = new RegExp(`(?<![\\p{L}\\d-])(?:other )?(${alternatives(TIME_UNITS[language])})\\b`, 'gu');
  for (const { 0: whole, 1: word = '', index } of folded.matchAll(units)) {
    const unit = unitOf(word, language);
    if (unit === undefined) continue;
    const number = numbers.find(({ end }) => /^[ -]$/.test(folded.slice(end, index)));
    const start = number?.start ?? index;
    const per = PER[language].exec(folded.slice(0, start));
    if (per === null) continue;
    const count = number?.value ?? (whole.startsWith('other') ? 2 : 1);
    add(count * unit.size, unit.unit, per.index, index + whole.length);
  }
  return found;
}

const MEASURE_AFTER = new RegExp(
  `^ ?(?:(?:million|milliard)s? (?:d'|de )?)?(${alternatives(MEASURES)})(?![\\p{L}\\d])`,
  'u',
);
const CURRENCY_BEFORE = /([€£$]) ?$/;

function measures(folded: string, numbers: readonly Numeral[]): Found[] {
  return numbers.flatMap(({ value, start, end }): Found[] => {
    const before = CURRENCY_BEFORE.exec(folded.slice(0, start));
    const after = MEASURE_AFTER.exec(folded.slice(end));
    const sign = before?.[1] ?? after?.[1];
    if (sign === undefined) return [];
    const unit = MEASURES.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(sign));
    if (unit === undefined) return [];
    return [
      {
        kind: 'measure',
        value: value * unit.size,
        unit: unit.unit,
        start: before?.index ?? start,
        end: before ? end : end + (after?.[0].length ?? 0),
      },
    ];
  });
}

const TIME_OF_DAY =
  /(?<![\p{L}\d])(?:(\d{1,2})(?:[.:](\d{2}))? ?([ap])\.?m\.?(?![\p{L}])|(\d{1,2}) ?h ?(\d{2})\b|(\d{1,2}):(\d{2})\b|(noon|midday|(?<!apres[ -])midi|midnight|minuit)\b|(?<=\b(?:a|entre|vers) )(\d{1,2}) ?(?:h|heures)\b)/gu;

function times(folded: string): Found[] {
  return [...folded.matchAll(TIME_OF_DAY)].flatMap((match): Found[] => {
    const [whole, twelve, past, half, french, minutes, clock, seconds, named, spoken] = match;
    const start = match.index;
    const end = start + whole.length;
    let hours = Number(twelve ?? french ?? clock ?? spoken ?? (/^mid(?:night)|^minuit/.test(named ?? '') ? 0 : 12));
    if (half !== undefined) hours = (hours % 12) + (half === 'p' ? 12 : 0);
    hours += Number(past ?? minutes ?? seconds ?? 0) / 60;
    return hours <= 24 ? [{ kind: 'time', value: hours, unit: '', start, end }] : [];
  });
}

const DATE: Record<Language, RegExp> = { fr: datePattern('fr'), en: datePattern('en') };

function datePattern(language: Language): RegExp {
  const month = `(${MONTHS[language].join('|')})\\.?`;
  const day = '(\\d{1,2})(?: ?(?:er|st|nd|rd|th))?';
  const year = '(\\d{4})';
  return new RegExp(
    `(?<![\\p{L}\\d])(?:${year}-(\\d{2})-(\\d{2})|(\\d{1,2})[/.](\\d{1,2})[/.]${year}|${day} (?:of )?${month}(?:,? ${year})?|${month} ${day}(?:,? ${year})?(?!\\d)|${month} ${year})(?![\\p{L}\\d])`,
    'gu',
  );
}

function dates(folded: string, language: Language): Found[] {
  return [...folded.matchAll(DATE[language])].flatMap((match): Found[] => {
    const [whole, y1, m1, d1, d2, m2, y2, d3, n3, y3, n4, d4, y4, n5, y5] = match;
    const name = n3 ?? n4 ?? n5;
    const named = name === undefined ? undefined : monthOf(name, language);
    const year = Number(y1 ?? y2 ?? y3 ?? y4 ?? y5 ?? 0);
    const month = Number(m1 ?? m2 ?? named ?? 0);
    const day = Number(d1 ?? d2 ?? d3 ?? d4 ?? 0);
    if (month < 1 || month > 12 || day > 31) return [];
    const unit = day === 0 ? 'month' : year === 0 ? 'month-day' : 'day';
    const value = unit === 'month' ? year * 100 + month : year * 10_000 + month * 100 + day;
    return [{ kind: 'date', value, unit, start: match.index, end: match.index + whole.length }];
  });
}

function monthOf(name: string, language: Language): number {
  return 1 + MONTHS[language].findIndex((month) => new RegExp(`^(?:${month})$`).test(name));
}
