import { syllable } from 'syllable';
import { sentencesOf } from '../register/markdown/sentences.ts';
import { fold } from '../retrieval/analysis/fold.ts';
import type { Language } from '../statement.ts';
import { countWords } from './remarks.ts';

export interface Readability {
  formula: string;
  /** 0 (hard) to 100 (easy); may leave these bounds. Says little of a short text: in 20 words one long word moves it by 11 points. */
  score: number;
  words: number;
  sentences: number;
  syllables: number;
}

const FORMULAS: Record<Language, string> = {
  fr: 'Kandel-Moles: 207 - 1.015 words/sentence - 73.6 syllables/word',
  en: 'Flesch: 206.835 - 1.015 words/sentence - 84.6 syllables/word',
};

/**
 * How easy a text is to read by the formula of its language (Flesch 1948; Kandel and Moles 1958), or undefined for a
 * text without words. Texts of 100 words and more: a formula looks at lengths only.
 */
export function readability(text: string, language: Language): Readability | undefined {
  const words = countWords(text);
  if (words === 0) return undefined;
  const sentences = Math.max(1, sentencesOf(text, language).length);
  const syllables = text.split(/[^\p{L}\p{N}'’]+/u).reduce((sum, word) => sum + syllablesOf(word, language), 0);
  const [base, weight] = language === 'fr' ? [207, 73.6] : [206.835, 84.6];
  const score = base - (1.015 * words) / sentences - (weight * syllables) / words;
  return { formula: FORMULAS[language], score: Math.round(score * 10) / 10, words, sentences, syllables };
}

/** French: groups of vowels, without a final e, es or ent (right for some 95 % of running words). */
function syllablesOf(word: string, language: Language): number {
  if (word === '') return 0;
  if (/\d/.test(word)) return 1;
  if (language === 'en') return Math.max(1, syllable(word));
  const plain = fold(word).replace(/(?<=[^aeiouy])(?:e|es|ent)$/, '');
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 0);
}
