import { average, content, matchOf, nearness } from './alignment.ts';
import type { WordChances } from './chances.ts';
import type { Comparison } from './comparison.ts';
import { agree, comparable } from './figures.ts';
import { opposites } from './polarity.ts';
import { dot, type TextReading, type Word } from './reading.ts';

export const FACT_FEATURES = [
  'middle',
  'last',
  'least',
  'second-least',
  'same',
  'sentence-near',
  'clause-near',
  'vector',
  'sentence-pooled',
  'pooled-last',
  'figures',
  'figures-agree',
  'figures-clash',
  'figures-absent',
  'figure-in-place',
  'figure-elsewhere',
  'denied',
  'denied-otherwise',
  'denied-otherwise-near',
  'opposite',
  'contradicting',
  'contradicting-mean',
  'invented',
  'reverse',
  'words',
  'answer-words',
  'answer-share',
  'names',
  'names-found',
  'sentence-contradicting',
  'least-times-near',
  'clause-figure-clash',
  'denied-otherwise-sentence',
] as const;

/** Where a fact is told in an answer. */
export interface Place {
  /** Index of the clause nearest to the fact, and of its sentence; -1 when the answer has no words. */
  clause: number;
  sentence: number;
}

export function placeOf(
  fact: TextReading,
  { answer, clauses }: Comparison,
): Place & { near: number; sentenceNear: number; second: number } {
  const nears = clauses.map((clause) => nearness(fact.words, clause.words));
  const best = nears.reduce((top, value, i) => (value > (nears[top] ?? -1) ? i : top), 0);
  const sentences = [...new Set(answer.clauses.map(({ sentence }) => sentence))];
  const bySentence = sentences.map((sentence) =>
    nearness(
      fact.words,
      answer.words.filter((word) => answer.clauses[word.clause]?.sentence === sentence),
    ),
  );
  const order = bySentence.map((near, i) => ({ near, i })).sort((a, b) => b.near - a.near);
  return {
    clause: nears.length === 0 ? -1 : best,
    sentence: sentences[order[0]?.i ?? -1] ?? -1,
    near: nears[best] ?? 0,
    sentenceNear: order[0]?.near ?? 0,
    second: order[1]?.near ?? 0,
  };
}

/** Numbers of one fact beside the answer, in the order of FACT_FEATURES. */
export function factFeatures(fact: TextReading, comparison: Comparison, chances: readonly WordChances[]): number[] {
  const { answer, clauses } = comparison;
  const place = placeOf(fact, comparison);
  const matches = content(fact.words).map((word) => matchOf(word, answer.words));
  const both = matches.map(({ middle, last }) => (middle + last) / 2).sort((a, b) => a - b);
  const clause = clauses[place.clause];
  const inSentence = (word: Word) => answer.clauses[word.clause]?.sentence === place.sentence;
  const sentenceWords = answer.words.filter(inSentence);
  const sentenceClauses = clauses.filter(({ clause: at }) => answer.clauses[at]?.sentence === place.sentence);
  const told = (test: (word: Word) => boolean) =>
    answer.words.flatMap((word, at) => (test(word) ? [chances[at] as WordChances] : []));
  const inClause = told((word) => word.clause === place.clause);
  const figures = figuresOf(fact, comparison);
  const denied = fact.words.some(({ negator }) => negator);
  const sentenceDenied = sentenceClauses.some((one) => one.denied);
  const otherwise = clause !== undefined && denied !== clause.denied;
  const against = content(fact.words).flatMap(({ key }) => opposites(key).map((side) => ({ key, side })));
  const opposed = against.some(
    ({ key, side }) =>
      sentenceWords.some((word) => side.test(word.key)) &&
      !sentenceWords.some((word) => word.key.startsWith(key.slice(0, 4))),
  );
  const names = fact.words.filter((word) => word.named && word.figure < 0);
  return [
    average(
      matches.map(({ middle }) => middle),
      0.5,
    ),
    average(
      matches.map(({ last }) => last),
      0.5,
    ),
    both[0] ?? 0.5,
    both[1] ?? both[0] ?? 0.5,
    average(
      matches.map(({ same }) => Number(same)),
      0.5,
    ),
    place.sentenceNear,
    place.near,
    dot(fact.vector, answer.vector),
    dot(pooled(fact.words, 'middle'), pooled(sentenceWords, 'middle')),
    dot(pooled(fact.words, 'last'), pooled(sentenceWords, 'last')),
    Math.min(fact.figures.length, 3),
    figures.agree,
    figures.clash,
    figures.absent,
    figures.inPlace,
    figures.elsewhere,
    denied,
    otherwise,
    otherwise ? place.near : 0,
    opposed,
    Math.max(0, ...inClause.map(({ contradicting }) => contradicting)),
    average(inClause.map(({ contradicting }) => contradicting)),
    Math.max(0, ...inClause.map(({ invented }) => invented)),
    nearness(clause?.words ?? [], fact.words),
    Math.log(1 + fact.words.length),
    Math.log(1 + answer.words.length),
    average(
      both.map((value) => Number(value > 0.7)),
      0.5,
    ),
    names.length > 0,
    names.length === 0 ? 1 : average(names.map((name) => Number(answer.words.some(({ stem }) => stem === name.stem)))),
    Math.max(0, ...told(inSentence).map(({ contradicting }) => contradicting)),
    (both[0] ?? 0.5) * place.near,
    answer.words.some(
      (word) => word.clause === place.clause && word.figure >= 0 && comparison.figures[word.figure] === 'clash',
    ),
    denied !== sentenceDenied,
  ].map(Number);
}

function figuresOf(fact: TextReading, { answer }: Comparison) {
  const { language } = answer;
  const found = fact.figures.map((figure) => {
    const agrees = answer.figures.some((other) => agree(figure, other, language));
    const rivals = answer.figures.filter((other) => comparable(figure, other) || agree(figure, other, language));
    const around = contextOf(fact, figure);
    const nearest = rivals
      .map((rival) => ({ rival, near: nearness(around, contextOf(answer, rival)) }))
      .sort((a, b) => b.near - a.near)[0]?.rival;
    return {
      agrees,
      clash: !agrees && rivals.length > 0,
      inPlace: nearest !== undefined && agree(figure, nearest, language),
      elsewhere: nearest !== undefined && !agree(figure, nearest, language),
    };
  });
  const share = (holds: (one: (typeof found)[number]) => boolean) => average(found.map((one) => Number(holds(one))));
  return {
    agree: found.length === 0 ? 1 : share(({ agrees }) => agrees),
    clash: share(({ clash }) => clash),
    absent: share(({ agrees, clash }) => !agrees && !clash),
    inPlace: found.length === 0 ? 1 : share(({ inPlace }) => inPlace),
    elsewhere: share(({ elsewhere }) => elsewhere),
  };
}

/** The words around a figure. */
function contextOf({ words }: TextReading, { start, end }: { start: number; end: number }): Word[] {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return words.slice(Math.max(0, first - 6), last + 7).filter((word) => word.content);
}

function pooled(words: readonly Word[], layer: 'middle' | 'last'): Float32Array {
  const sum = new Float32Array(words[0]?.[layer].length ?? 0);
  for (const word of content(words))
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + (word[layer][i] as number);
  const length = Math.sqrt(dot(sum, sum)) || 1;
  return sum.map((value) => value / length);
}
