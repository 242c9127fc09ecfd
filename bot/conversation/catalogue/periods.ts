import type { Language } from '../../../knowledge/statement.ts';

type Unit = 'Y' | 'M' | 'W' | 'D';

const UNITS: Record<Unit, Record<Language, [one: string, several: string]>> = {
  Y: { fr: ['an', 'ans'], en: ['year', 'years'] },
  M: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  W: { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] },
  D: { fr: ['jour', 'jours'], en: ['day', 'days'] },
};

const AND: Record<Language, string> = { fr: ' et ', en: ' and ' };

/** An ISO 8601 duration in words (`P1Y6M` -> "1 an et 6 mois"); undefined when it has no whole years, months, weeks or days. */
export function periodInWords(period: string, language: Language): string | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period);
  if (match === null) return undefined;
  const words = (['Y', 'M', 'W', 'D'] as const).flatMap((unit, index) => {
    const count = Number(match[index + 1] ?? 0);
    const [one, several] = UNITS[unit][language];
    return count === 0 ? [] : [`${count} ${count > 1 ? several : one}`];
  });
  return words.length === 0 ? undefined : words.join(AND[language]);
}

/** An ISO date (YYYY-MM-DD) in words: "1er mars 2026", "1 March 2026". */
export function dateInWords(date: string, language: Language): string {
  const words = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
