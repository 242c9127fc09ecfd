import { sentencesOf } from '../register/markdown/sentences.ts';
import type { GlossaryEntry } from '../register/register.ts';
import { fold } from '../retrieval/analysis/fold.ts';
import type { Language } from '../statement.ts';
import { HARD_WORDS, HEDGES, NEGATIONS, PASSIVES } from './words.ts';

/** Advice on how plainly a text is written; none of it is a fault. */
export interface PlainRemark {
  kind: 'long-sentence' | 'negations' | 'passives' | 'hedge' | 'jargon';
  /** The words it is about, folded for single words, as written for sentences. */
  quote: string;
  /** Words of the sentence, its negations, or the passives of the text. */
  count?: number;
  /** A plainer word. */
  plain?: string;
}

/** Longest sentence that most people take in at once, in words. */
const MOST_WORDS = 22;
/** In one sentence. */
const MOST_NEGATIONS = 2;
/** In one text. */
const MOST_PASSIVES = 1;

/**
 * What would make a text plainer: sentences of more than 22 words, more than 2 negations in one, more than one passive,
 * hedges, hard words with plain ones (a general list, and the company's glossary). A word is named once.
 */
export function plainRemarks(text: string, language: Language, glossary: readonly GlossaryEntry[] = []): PlainRemark[] {
  const remarks: PlainRemark[] = [];
  for (const sentence of sentencesOf(text, language)) {
    const words = countWords(sentence);
    if (words > MOST_WORDS) remarks.push({ kind: 'long-sentence', quote: sentence, count: words });
    const negations = matches(sentence, NEGATIONS[language]).length;
    if (negations > MOST_NEGATIONS) remarks.push({ kind: 'negations', quote: sentence, count: negations });
  }
  const passives = matches(text, PASSIVES[language]);
  if (passives.length > MOST_PASSIVES)
    remarks.push({ kind: 'passives', quote: passives.join(', '), count: passives.length });
  for (const quote of new Set(matches(text, HEDGES[language]))) remarks.push({ kind: 'hedge', quote });
  const hard = new Set<string>();
  for (const { pattern, plain } of [...ownWords(glossary, language), ...HARD_WORDS[language]]) {
    const [quote] = matches(text, pattern);
    if (quote !== undefined && !hard.has(quote)) remarks.push({ kind: 'jargon', quote, plain });
    if (quote !== undefined) hard.add(quote);
  }
  return remarks;
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function matches(text: string, pattern: RegExp): string[] {
  return [...fold(text).matchAll(pattern)].map(([found]) => found);
}

function ownWords(glossary: readonly GlossaryEntry[], language: Language) {
  return glossary.flatMap(({ term, plain }) => {
    const [hard, easy] = [term[language], plain[language]];
    if (hard === undefined || easy === undefined) return [];
    const escaped = fold(hard).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return [{ pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'gu'), plain: easy }];
  });
}
