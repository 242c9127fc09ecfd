import type { Facet } from './facets.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in one language or both; at least one is present. */
export type Bilingual = { [language in Language]?: string };

/** The unit of retrieval, citation, quiz and receipt. */
export interface Statement {
  /** `practice#id`, unique in a register. */
  ref: string;
  practice: string;
  /** Unique within the practice. */
  id: string;
  facet: Facet;
  /** The declared words, in each language they are declared in. */
  text: Bilingual;
  /** The title of the practice. */
  title: Bilingual;
  /** Revision of the practice, from 1. */
  revision: number;
  /** ISO date (YYYY-MM-DD) since when this revision holds; absent when the register does not say. */
  since?: string;
  source: { file: string; locator: string };
}

/** The languages the statement is declared in, French first. */
export function declaredIn(statement: Statement): Language[] {
  return LANGUAGES.filter((language) => statement.text[language] !== undefined);
}

/** The text in the wanted language, else in the other one. */
export function inLanguage(text: Bilingual, wanted: Language): { language: Language; text: string } {
  const other = wanted === 'fr' ? 'en' : 'fr';
  const own = text[wanted];
  if (own !== undefined) return { language: wanted, text: own };
  const foreign = text[other];
  if (foreign === undefined) throw new Error('A declared text has neither French nor English');
  return { language: other, text: foreign };
}
