import type { Facet } from '../facets.ts';
import { dot } from '../retrieval/dot.ts';
import type { WordedQuestion } from '../retrieval/embedder.ts';
import type { VectorSet } from '../retrieval/index-files.ts';
import type { LexicalIndex } from '../retrieval/lexical-index.ts';
import { declaredIn, type Language, type Statement } from '../statement.ts';
import { type FactKind, factsAsked, holdsFact } from './fact-kinds.ts';
import { type Meeting, meet } from './meeting.ts';
import type { Memory } from './memory.ts';
import { namesIn, namesLacking } from './names.ts';

/** What is known of how well one statement meets a question; every score is kept. */
export interface Candidate {
  /** Row of the statement in the register. */
  row: number;
  /** Best and mean cosine over the languages the statement is declared in, -1..1. */
  denseBest: number;
  denseMean: number;
  /** Dot product, -1..1, with the mean of what answered like questions elsewhere; shorter where these disagree. */
  recalled: number;
  /** The same as a cosine. */
  recalledCosine: number;
  /** Share, 0..1, of the question's weighted words. */
  coverage: number;
  /** BM25+ as a share of the best statement's, times that statement's coverage, 0..1. */
  words: number;
  /** Share, 0..1, of the like questions that were about the statement's facet. */
  facet: number;
  /** Kinds of fact that the question plainly asks for and the statement visibly lacks. */
  factsLacking: number;
  /** Names in the question that the statement does not mention. */
  namesLacking: number;
}

export interface Gathered {
  candidates: Candidate[];
  /** Cosine of the nearest question elsewhere. */
  nearestQuestion: number;
  /** Cosine of the question with what answered like questions elsewhere. */
  recalledQuestion: number;
  /** Share, 0..1, of the question's weighted words that some statement covers at best; 0 when no word meets. */
  topCoverage: number;
  /** Kinds of fact that the question plainly asks for. */
  factsAsked: number;
  /** Names in the question. */
  names: number;
  /** Share, 0..1, of the question's weighted words that no statement holds. */
  unknown: number;
}

export interface Sources {
  statements: readonly Statement[];
  vectors: VectorSet;
  lexical: LexicalIndex;
  memory: Memory;
}

const DENSE_CANDIDATES = 96;
const LEXICAL_CANDIDATES = 48;

/**
 * Gathers the statements that may answer, from meaning and from words, and all their scores.
 * @param vector the question's, of length 1
 * @param only row numbers that may be candidates, when the search is narrowed
 */
export async function gather(
  sources: Sources,
  question: { text: string; language: Language; vector: Float32Array },
  only?: ReadonlySet<number>,
): Promise<Gathered> {
  const { statements, vectors, memory } = sources;
  const { vector } = question;
  const { hits: lexicalHits, unknown } = sources.lexical.search(question.text, question.language, LEXICAL_CANDIDATES);
  const denseHits = await vectors.index.search(vector, DENSE_CANDIDATES);
  const recollection = memory.recall(vector);

  const rows = new Set(only ?? []);
  if (only === undefined) {
    for (const { row } of denseHits) rows.add((vectors.rows[row] as { statement: number }).statement);
    for (const { row } of lexicalHits) rows.add(row);
  }
  const asked = factsAsked(question.text, question.language);
  const names = namesIn(question.text);
  const lexicalOf = new Map(lexicalHits.map((hit) => [hit.row, hit]));
  const top = lexicalHits[0];
  const length = Math.hypot(...recollection.answer) || 1;
  const candidates = [...rows].map((row): Candidate => {
    const own = vectorRowsOf(vectors, row).map((at) => ({
      dense: dot(vectors.matrix, at * vector.length, vector),
      recalled: dot(vectors.matrix, at * vector.length, recollection.answer),
    }));
    const lexical = lexicalOf.get(row);
    const recalled = mean(own.map((one) => one.recalled));
    return {
      row,
      denseBest: Math.max(...own.map((one) => one.dense)),
      denseMean: mean(own.map((one) => one.dense)),
      recalled,
      recalledCosine: recalled / length,
      coverage: lexical?.coverage ?? 0,
      words: lexical === undefined || top === undefined ? 0 : (lexical.bm25 / top.bm25) * top.coverage,
      facet: recollection.facets.get(statements[row]?.facet as Facet) ?? 0,
      factsLacking: asked.filter((kind) => !holds(statements[row] as Statement, kind)).length,
      namesLacking: namesLacking(names, statements[row] as Statement),
    };
  });
  return {
    candidates,
    nearestQuestion: recollection.nearest,
    recalledQuestion: dot(recollection.answer, 0, vector) / length,
    topCoverage: Math.max(0, ...lexicalHits.map(({ coverage }) => coverage)),
    factsAsked: asked.length,
    names: names.length,
    unknown,
  };
}

/** How the words of a question meet those of one statement, in the question's language when it is declared in it. */
export async function meetingOf(
  { vectors }: Sources,
  question: WordedQuestion & { language: Language },
  statement: number,
): Promise<Meeting> {
  const [text] = await vectors.words.of([rowIn(vectors, statement, question.language)]);
  return meet(question, text as Int8Array);
}

/**
 * What a pair net is to know of some statements, each in `language` when it is declared in it.
 * @param statements rows in the register
 * @returns undefined where the register is too large for it to be kept
 */
export async function preparedOf(
  { vectors }: Sources,
  statements: readonly number[],
  language: Language,
): Promise<Int8Array[] | undefined> {
  return vectors.prepared?.of(statements.map((statement) => rowIn(vectors, statement, language)));
}

const factsOf = new WeakMap<Statement, Map<FactKind, boolean>>();

function holds(statement: Statement, kind: FactKind): boolean {
  const known = factsOf.get(statement) ?? new Map<FactKind, boolean>();
  const held =
    known.get(kind) ??
    declaredIn(statement).some((language) => holdsFact(statement.text[language] as string, kind, language));
  factsOf.set(statement, known.set(kind, held));
  return held;
}

/** The row of the vectors of a statement's text in `language`, or in the other one. */
function rowIn(vectors: VectorSet, statement: number, language: Language): number {
  const rows = vectorRowsOf(vectors, statement);
  return rows.find((at) => vectors.rows[at]?.language === language) ?? (rows[0] as number);
}

const rowsByStatement = new WeakMap<VectorSet, number[][]>();

/** Rows of the vectors of a statement's texts. */
function vectorRowsOf(vectors: VectorSet, statement: number): number[] {
  let rows = rowsByStatement.get(vectors);
  if (rows === undefined) {
    rows = [];
    for (const [at, { statement: row }] of vectors.rows.entries()) {
      const own = rows[row];
      if (own === undefined) rows[row] = [at];
      else own.push(at);
    }
    rowsByStatement.set(vectors, rows);
  }
  return rows[statement] ?? [];
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
