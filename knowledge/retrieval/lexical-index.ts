import MiniSearch from 'minisearch';
import { LANGUAGES, type Language, type Statement } from '../statement.ts';
import { terms } from './analysis/terms.ts';

export interface LexicalHit {
  /** Row of the statement. */
  row: number;
  /** BM25+ score, 0 and above, comparable within one question only. */
  bm25: number;
  /** Share, 0..1, of the question's weighted words that the statement holds. */
  coverage: number;
}

export interface LexicalIndex {
  /** Hits by falling BM25+ score, at most `limit`; empty when no word meets. */
  search(question: string, language: Language, limit: number): LexicalHit[];
}

/** A word in more than this share of a large register says too little to be worth walking through its postings. */
const COMMON_SHARE = 0.02;
const SMALL_REGISTER = 2_000;
const MIN_LENGTH_FOR_ERRORS = 5;

/**
 * BM25+ over the statements, one index a language, with that language's analysis; a question meets the statements
 * declared in its language, and those declared only in the other one through that one's index.
 */
export function buildLexicalIndex(statements: readonly Statement[]): LexicalIndex {
  const indexes = Object.fromEntries(LANGUAGES.map((language) => [language, new LanguageIndex(statements, language)])) as Record<
    Language,
    LanguageIndex
  >;
  return {
    search(question, language, limit) {
      const own = indexes[language].search(question, limit);
      const other = language === 'fr' ? 'en' : 'fr';
      const foreign = indexes[other].search(question, limit).filter(({ row }) => statements[row]?.text[language] === undefined);
      return [...own, ...foreign].sort((a, b) => b.bm25 - a.bm25).slice(0, limit);
    },
  };
}

class LanguageIndex {
  readonly #index: MiniSearch<{ row: number; text: string }>;
  readonly #language: Language;
  readonly #holders = new Map<string, number>();
  readonly #size: number;

  constructor(statements: readonly Statement[], language: Language) {
    this.#language = language;
    this.#index = new MiniSearch({
      idField: 'row',
      fields: ['text'],
      tokenize: (text) => terms(text, language),
      processTerm: (term) => term,
    });
    let size = 0;
    statements.forEach((statement, row) => {
      const text = statement.text[language];
      if (text === undefined) return;
      size += 1;
      const whole = `${statement.title[language] ?? ''} ${text}`;
      this.#index.add({ row, text: whole });
      for (const term of new Set(terms(whole, language))) this.#holders.set(term, (this.#holders.get(term) ?? 0) + 1);
    });
    this.#size = size;
  }

  search(question: string, limit: number): LexicalHit[] {
    const asked = [...new Set(terms(question, this.#language))];
    const telling = this.#telling(asked);
    if (telling.length === 0 || this.#size === 0) return [];
    const whole = asked.reduce((sum, term) => sum + this.#weight(term), 0);
    const results = this.#index.search(telling.join(' '), {
      tokenize: (text) => text.split(' '),
      fuzzy: (term) => (this.#holders.has(term) || term.length < MIN_LENGTH_FOR_ERRORS ? false : 0.2),
      prefix: (term) => !this.#holders.has(term) && term.length >= MIN_LENGTH_FOR_ERRORS,
    });
    return results.slice(0, limit).map((result) => ({
      row: result.id as number,
      bm25: result.score,
      coverage: result.queryTerms.reduce((sum, term) => sum + this.#weight(term), 0) / whole,
    }));
  }

  /** Leaves out very common words in a large register, unless nothing else is left. */
  #telling(asked: string[]): string[] {
    if (this.#size <= SMALL_REGISTER) return asked;
    const rare = asked.filter((term) => (this.#holders.get(term) ?? 0) <= this.#size * COMMON_SHARE);
    return rare;
  }

  /** Inverse document frequency of BM25, ln(1 + (N - n + 0.5) / (n + 0.5)); a word that nothing holds weighs most. */
  #weight(term: string): number {
    const holders = this.#holders.get(term) ?? 0;
    return Math.log(1 + (this.#size - holders + 0.5) / (holders + 0.5));
  }
}
