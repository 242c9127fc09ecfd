import type { Language } from '../../../knowledge/statement.ts';
import { typeset } from '../../typography.ts';
import type { DeskWords } from './words.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';

export const DESK_WORDS: Record<Language, DeskWords> = { fr: typesetAll(fr), en };

/** The same words with the no-break spaces of French typography, those of functions too. */
function typesetAll<T>(words: T): T {
  if (typeof words === 'string') return typeset(words, 'fr') as T;
  if (typeof words === 'function') return ((...facts: unknown[]) => typesetAll(words(...facts))) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, typesetAll(value)])) as T;
}
