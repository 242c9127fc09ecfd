import type { Language } from '../../knowledge/statement.ts';
import { type PlainDate, yearOf } from './plain-date.ts';

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** « 1er mai 2026 », "1 May 2026". */
export function dateInWords(date: PlainDate, language: Language): string {
  const day = Number(date.slice(8, 10));
  const month = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(date.slice(5, 7)) - 1, 1),
  );
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month} ${yearOf(date)}`;
}
