import snowball from 'snowball-stemmers';
import type { Language } from '../../statement.ts';
import { fold } from './fold.ts';
import { numberWord } from './number-words.ts';
import { STOP_WORDS } from './stop-words.ts';

const STEMMERS = { fr: snowball.newStemmer('french'), en: snowball.newStemmer('english') };
const ELISION = /^(?:l|d|j|m|n|s|t|c|qu|jusqu|lorsqu|puisqu|quelqu|presqu)'(?=\p{L})/u;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const CACHE_LIMIT = 50_000;
const cache = { fr: new Map<string, string>(), en: new Map<string, string>() };

/**
 * The words of a text that can carry its subject: folded, without elisions, possessives and stop words, stemmed with
 * the language's Snowball stemmer; numbers in words become digits ("deux ans" and "2 ans" meet).
 */
export function terms(text: string, language: Language): string[] {
  const found: string[] = [];
  for (const [word] of fold(text).matchAll(WORD)) {
    for (const part of split(word, language)) {
      const digits = numberWord(part, language);
      if (digits !== undefined) found.push(digits);
      else if (part.length > 1 && !STOP_WORDS[language].has(part)) found.push(stemOf(part, language));
    }
  }
  return found;
}

function split(word: string, language: Language): string[] {
  if (!word.includes("'")) return [word];
  if (language === 'fr') return word.replace(ELISION, '').split("'");
  return word.replace(/'s$/, '').split("'");
}

/** The stem of a folded word; a word with a digit stays whole. */
export function stemOf(word: string, language: Language): string {
  const known = cache[language].get(word);
  if (known !== undefined) return known;
  const stemmed = /\d/.test(word) ? word : STEMMERS[language].stem(word);
  if (cache[language].size >= CACHE_LIMIT) cache[language].clear();
  cache[language].set(word, stemmed);
  return stemmed;
}
