import type { Facet } from '../facets.ts';
import type { Bilingual, Language, Statement } from '../statement.ts';

/**
 * - `answered`: the declared statements answer the question.
 * - `closest`: what is nearest is shown, under a frame that says that it may not answer; counts as not answered.
 * - `asked_back`: which of two or three practices is meant, by their titles.
 * - `not_declared`: nothing declared answers; no quote, up to two neighbouring titles.
 */
export const OUTCOMES = ['answered', 'closest', 'asked_back', 'not_declared'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Question {
  /** What the person asked, as one question; any length, cut at 256 tokens by the embedding model. */
  text: string;
  /** Language to prefer when the statement is declared in both. */
  language: Language;
  /** What came before, when the question only makes sense with it. It helps to search; it is never a source. */
  context?: { question: string; practices: string[] };
  /** Search within this practice only (a choice was pressed). */
  practice?: string;
}

/** A statement shown, in the language it is shown in. */
export interface ShownStatement {
  statement: Statement;
  language: Language;
  quote: string;
}

interface Neighbour {
  practice: string;
  title: Bilingual;
  facet: Facet;
}

interface Scores {
  /** Calibrated chance, 0..1, that the first statement answers the question. */
  confidence: number;
  /** Calibrated chance, 0..1, that one of the first three practices does. */
  declared: number;
  /** Cosine of question and first statement, -1..1. */
  dense: number;
  /** Share, 0..1, of the question's weighted words that the first statement covers. */
  lexical: number;
}

export interface Answer {
  outcome: Outcome;
  /** What is shown, best first: empty for `asked_back` and `not_declared`. */
  shown: ShownStatement[];
  /** For `asked_back` the practices to choose from (2 or 3); for `not_declared` neighbours (0 to 2); else empty. */
  neighbours: Neighbour[];
  /** Practices by falling score, at most 10: for evaluation. */
  ranked: string[];
  scores: Scores;
  /** Name of the snapshot that answered. */
  snapshot: string;
  /** Milliseconds spent: embedding the question, and the whole. */
  ms: { embed: number; total: number };
}

/** Asked back because nothing is surely declared, rather than because several practices are. */
export function isUnsure({ outcome, scores }: Pick<Answer, 'outcome' | 'scores'>): boolean {
  return outcome === 'asked_back' && scores.declared < 0.5;
}

/** Answers from one snapshot. Throws only on a broken installation, never because of what the person wrote. */
export interface Answerer {
  readonly snapshot: string;
  answer(question: Question): Promise<Answer>;
}
