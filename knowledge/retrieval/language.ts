import { franc } from 'franc-min';
import type { Language } from '../statement.ts';
import { FUNCTION_WORDS, TELLING_LETTERS } from './function-words.ts';

/** ISO 639-3 codes the trigram model chooses between: French, English, and what else a customer in Europe may write. */
const CANDIDATES = ['fra', 'eng', 'spa', 'deu', 'ita', 'por', 'nld', 'pol', 'ron', 'swe', 'tur', 'hun', 'ces'];

/** Below this many words with no telling word, the trigram model is wrong more often than the conversation's language. */
const FEWEST_WORDS = 4;

/** A language other than French or English is believed from this much evidence on. */
const FOREIGN_EVIDENCE = 1.5;

/** One of French and English wins by words alone when it has this many times the evidence of the other. */
const CLEAR = 1.3;

const LISTS = Object.entries(FUNCTION_WORDS).map(([language, words]) => ({
  language,
  words: new Set<string>(words.split(/\s+/)),
}));

/**
 * The language of a message: French, English, or another one.
 * Words that only one language uses decide; where they do not, a trigram model does, and very short texts without a
 * telling word take `fallback` (the conversation's language). Figures: docs/decisions/0007-language-detection.md.
 */
export function detectLanguage(text: string, fallback: Language): Language | 'other' {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return fallback;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return 'other';

  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}]+(?:[-'][\p{L}\p{M}]+)*/gu) ?? [];
  const found = evidence(words);
  const french = found.get('fr') ?? 0;
  const english = found.get('en') ?? 0;
  const foreign = Math.max(
    ...[...found].filter(([language]) => language !== 'fr' && language !== 'en').map(([, weight]) => weight),
    0,
  );
  const own = Math.max(french, english);

  if (foreign > own && foreign >= FOREIGN_EVIDENCE) return 'other';
  if (french > english * CLEAR) return 'fr';
  if (english > french * CLEAR) return 'en';
  if (words.length < FEWEST_WORDS) return fallback;
  const guess = franc(text, { minLength: 1, only: own > 0 ? CANDIDATES.slice(0, 2) : CANDIDATES });
  if (guess === 'fra') return 'fr';
  if (guess === 'eng') return 'en';
  return guess === 'und' || own > 0 ? fallback : 'other';
}

/** Weight of each language's own words and letters in the text. */
function evidence(words: string[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = (language: string, weight: number) => found.set(language, (found.get(language) ?? 0) + weight);
  for (const word of words) {
    for (const piece of new Set([word, ...word.split(/['-]/)])) {
      const holders = LISTS.filter(({ words: list }) => list.has(piece));
      for (const { language } of holders) add(language, 1 / holders.length);
    }
    for (const { pattern, language, weight } of TELLING_LETTERS) {
      const hits = word.match(pattern)?.length ?? 0;
      if (hits > 0) add(language, hits * weight);
    }
  }
  return found;
}
