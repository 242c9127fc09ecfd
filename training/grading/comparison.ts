import type { ClaimChances } from '../../knowledge/pairs/pair-net.ts';
import type { Quantity } from '../../knowledge/quantities/quantities.ts';
import { type Match, matchOf, nearness, type Piece, piecesOf } from './alignment.ts';
import { agree, comparable } from './figures.ts';
import type { TextReading, Word } from './reading.ts';

/** All that an answer may rest on. */
export interface Evidence {
  facts: readonly TextReading[];
  statements: readonly TextReading[];
  customer: TextReading;
}

export interface AnswerClause extends Piece {
  /** The declared clause it is nearest to, and how near, -1..1. */
  nearest: Piece | undefined;
  near: number;
}

export type FigureState = 'declared' | 'asked' | 'clash' | 'unknown';

/** An answer beside the declared words. */
export interface Comparison {
  answer: TextReading;
  evidence: Evidence;
  declared: Word[];
  /** One a word of the answer, in order. */
  matches: Match[];
  customerMatches: Match[];
  clauses: AnswerClause[];
  /** One a figure of the answer. */
  figures: FigureState[];
  /** What each statement makes of each sentence of the answer: one row a sentence, one entry a statement. */
  claims: readonly ClaimChances[][];
}

/** @param claims as `weighClaims` tells them of the answer */
export function compare(answer: TextReading, evidence: Evidence, claims: readonly ClaimChances[][]): Comparison {
  const readings = [...evidence.facts, ...evidence.statements];
  const declared = readings.flatMap(({ words }) => words);
  const declaredPieces = piecesOf(readings);
  const matches = answer.words.map((word) => matchOf(word, declared));
  const clauses = piecesOf([answer]).map((piece): AnswerClause => {
    let [nearest, near]: [Piece | undefined, number] = [undefined, 0];
    for (const other of declaredPieces) {
      const both = (nearness(piece.words, other.words) + nearness(other.words, piece.words)) / 2;
      if (both > near) [nearest, near] = [other, both];
    }
    return { ...piece, nearest, near };
  });
  return {
    answer,
    evidence,
    declared,
    matches,
    customerMatches: answer.words.map((word) => matchOf(word, evidence.customer.words)),
    clauses,
    figures: figureStates(answer, readings, evidence.customer),
    claims,
  };
}

function figureStates(answer: TextReading, declared: readonly TextReading[], customer: TextReading): FigureState[] {
  const known = declared.flatMap(({ figures }) => figures);
  return answer.figures.map((figure) => {
    if (known.some((other) => agree(figure, other, answer.language))) return 'declared';
    if (customer.figures.some((other) => agree(figure, other, answer.language))) return 'asked';
    return known.some((other) => comparable(figure, other)) ? 'clash' : 'unknown';
  });
}

/** Small numbers without a unit ("two things") count what is said as often as what is declared. */
const SMALL = 3;

/**
 * The figures of an answer that nothing declared and nothing asked holds. Small bare numbers are let go where every
 * bare number of the facts is told too.
 */
export function blockingFigures({ answer, evidence, figures }: Comparison): { figure: Quantity; state: FigureState }[] {
  const bare = ({ kind }: Quantity) => kind === 'number';
  const told = evidence.facts
    .flatMap((fact) => fact.figures.filter(bare))
    .every((figure) => answer.figures.some((other) => agree(figure, other, answer.language)));
  return answer.figures
    .map((figure, at) => ({ figure, state: figures[at] as FigureState }))
    .filter(({ state }) => state === 'clash' || state === 'unknown')
    .filter(({ figure }) => !(bare(figure) && figure.value <= SMALL && told));
}

/** Names in an answer that neither the declared words nor the customer's hold. */
export function newNames({ answer, evidence, declared }: Comparison): Word[] {
  const known = new Set([...declared, ...evidence.customer.words].map(({ stem }) => stem));
  return answer.words.filter(({ named, stem }) => named && !known.has(stem));
}
