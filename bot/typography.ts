import { type Bilingual, inLanguage, type Language } from '../knowledge/statement.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * The same words with the no-break spaces that French typography asks for before « ; : ! ? » % € » and after « « », so
 * that no line begins with a mark. Only spaces that are there become no-break ones; other languages are left alone.
 */
export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ (?=[;!?%€])/g, NARROW)
    .replace(/ (?=»)/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ (?=:(?:\s|$))/g, NO_BREAK)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`);
}

/** The declared text in the wanted language, else in the other one, typeset. */
export function told(text: Bilingual, wanted: Language): { language: Language; text: string } {
  const declared = inLanguage(text, wanted);
  return { language: declared.language, text: typeset(declared.text, declared.language) };
}
