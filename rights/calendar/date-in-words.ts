import type { Language } from '../../knowledge/statement.ts';
import { type PlainDate, yearOf } from './plain-date.ts';

const MONTHS: Record<Language, readonly string[]> = {
  fr: monthsIn('fr-FR'),
  en: monthsIn('en-GB'),
};

/** « 1er mai 2026 », "1 May 2026". */
export function dateInWords(date: PlainDate, language: Language): string {
  const day = Number(date.slice(8, 10));
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1];
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month} ${yearOf(date)}`;
}

function monthsIn(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)));
}
