import type { Bilingual, Language } from '../../knowledge/statement.ts';

/** A practice's title in the wanted language, else in the other one; its id where the register gives it no title. */
export function titleIn(title: Bilingual, wanted: Language, practice: string): { text: string; language: Language } {
  const other = wanted === 'fr' ? 'en' : 'fr';
  const own = title[wanted];
  if (own !== undefined) return { text: own, language: wanted };
  return { text: title[other] ?? practice, language: title[other] === undefined ? wanted : other };
}
