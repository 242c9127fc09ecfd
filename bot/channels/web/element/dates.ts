import type { Language } from '../../../../knowledge/statement.ts';

/**
 * An ISO date written out: "1er mars 2026", "1 March 2026".
 * The French first of the month is an ordinal, which Intl does not write. Not a date: returned as it is.
 */
export function longDate(iso: string, language: Language): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return language === 'fr' ? written.replace(/^1(?=\s)/u, '1er') : written;
}
