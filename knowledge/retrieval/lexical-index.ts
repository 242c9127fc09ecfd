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

export interface LexicalResult {
  /** By falling BM25+ score; empty when no word meets. */
  hits: LexicalHit[];
  /** Share, 0..1, of the question's weighted words that no statement of its language holds, even misspelt. */
  unknown: number;
}

export interface LexicalIndex {
  /** At most `limit` hits. */
  search(question: string, language: Language, limit: number): LexicalResult;
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
  const indexes = Object.fromEntries(
    LANGUAGES.map((language) => [language, new LanguageIndex(statements, language)]),
  ) as Record<Language, LanguageIndex>;
  return {
    search(question, language, limit) {
      const own = indexes[language].search(question, limit);
      const other = language === 'fr' ? 'en' : 'fr';
      const foreign = indexes[other]
        .search(question, limit)
        .hits.filter(({ row }) => statements[row]?.text[language] === undefined);
      const hits = [...own.hits, ...foreign].sort((a, b) => b.bm25 - a.bm25).slice(0, limit);
      return { hits, unknown: own.unknown };
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
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
    });
    let size = 0;
    statements.forEach((statement, row) => {
      const text = statement.text[language];
      if (text === undefined) return;
      size += 1;
      const found = terms(`${statement.title[language] ?? ''} ${text}`, language);
      this.#index.add({ row, text: found.join(' ') });
      for (const term of new Set(found)) this.#holders.set(term, (this.#holders.get(term) ?? 0) + 1);
    });
    this.#size = size;
  }

  search(question: string, limit: number): LexicalResult {
    const asked = [...new Set(terms(question, this.#language))];
    const telling = this.#telling(asked);
    if (telling.length === 0 || this.#size === 0) return { hits: [], unknown: asked.length === 0 ? 0 : 1 };
    const whole = this.#weightOf(asked);
    const results = this.#index.search(telling.join(' '), {
      fuzzy: (term) => (this.#holders.has(term) || term.length < MIN_LENGTH_FOR_ERRORS ? false : 0.2),
      prefix: (term) => !this.#holders.has(term) && term.length >= MIN_LENGTH_FOR_ERRORS,
    });
    const met = new Set(results.flatMap(({ queryTerms }) => queryTerms));
    const unknown = asked.filter((term) => !met.has(term) && !this.#holders.has(term));
    return {
      hits: results.slice(0, limit).map(({ id, score, queryTerms }) => ({
        row: id as number,
        bm25: score,
        coverage: this.#weightOf(queryTerms) / whole,
      })),
      unknown: this.#weightOf(unknown) / whole,
    };
  }

  #weightOf(terms: readonly string[]): number {
    return terms.reduce((sum, term) => sum + this.#weight(term), 0);
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
