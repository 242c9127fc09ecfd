import { NUMBER_WORDS } from '../../quantities/number-words.ts';
import type { Language } from '../../statement.ts';

/** The digits of a number written as one word ("quinze" -> "15"), else undefined. */
export function numberWord(word: string, language: Language): string | undefined {
  return NUMBER_WORDS[language][word]?.toString();
}
