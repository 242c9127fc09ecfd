import { average, type Match, matchOf } from './alignment.ts';
import type { AnswerClause, Comparison } from './comparison.ts';
import { isAbsolute, isCondition, opposites } from './polarity.ts';
import type { TextReading, Word } from './reading.ts';

/** Names of the numbers of `wordFeatures`, in order. */
export const WORD_FEATURES = [
  'content',
  'middle',
  'last',
  'same',
  'customer-middle',
  'customer-same',
  'figure',
  'figure-declared',
  'figure-asked',
  'figure-clash',
  'figure-unknown',
  'figure-bare-unknown',
  'named',
  'named-new',
  'around-2',
  'around-4',
  'around-same',
  'clause-middle',
  'clause-least',
  'clause-same',
  'clause-near',
  'sentence-middle',
  'sentence-same',
  'sentence-near',
  'negator',
  'denied',
  'denied-otherwise',
  'denied-otherwise-near',
  'negator-new',
  'opposite',
  'opposite-new',
  'absolute-new',
  'condition-new',
  'asked',
  'first-sentence',
  'last-sentence',
  'place',
  'length',
  'clause-words',
  'clause-new-words',
  'facts-middle',
  'nearest-denied',
  'nearest-asked-about',
] as const;

/** Numbers of each word of the answer, in the order of WORD_FEATURES. */
export function wordFeatures(comparison: Comparison): number[][] {
  const { answer, matches, customerMatches, clauses, evidence, declared } = comparison;
  const { words, language } = answer;
  const factWords = evidence.facts.flatMap((fact) => fact.words);
  const declaredStems = new Set(declared.map(({ stem }) => stem));
  const customerStems = new Set(evidence.customer.words.map(({ stem }) => stem));
  const lastSentence = answer.clauses.at(-1)?.sentence ?? 0;
  const both = (at: number) => ((matches[at] as Match).middle + (matches[at] as Match).last) / 2;
  const inClause = answer.clauses.map((_, clause) =>
    words.flatMap((word, at) => (word.content && word.clause === clause ? [at] : [])),
  );
  const inSentence = new Map<number, number[]>();
  answer.clauses.forEach(({ sentence }, clause) => {
    inSentence.set(sentence, [...(inSentence.get(sentence) ?? []), ...(inClause[clause] as number[])]);
  });
  const nearOfSentence = new Map<number, number>();
  answer.clauses.forEach(({ sentence }, clause) => {
    nearOfSentence.set(sentence, Math.max(nearOfSentence.get(sentence) ?? 0, clauses[clause]?.near ?? 0));
  });
  const same = (at: number) => Number((matches[at] as Match).same);
  return words.map((word, at) => {
    const match = matches[at] as Match;
    const customer = customerMatches[at] as Match;
    const clause = clauses[word.clause] as AnswerClause;
    const { sentence, asked } = answer.clauses[word.clause] as TextReading['clauses'][number];
    const figure = word.figure < 0 ? undefined : comparison.figures[word.figure];
    const bare =
      word.figure >= 0 &&
      answer.figures[word.figure]?.kind === 'number' &&
      (answer.figures[word.figure]?.value ?? 0) <= 3;
    const around = (width: number) => {
      const near: number[] = [];
      for (let i = at - width; i <= at + width; i += 1) {
        const other = words[i];
        if (other?.content && answer.clauses[other.clause]?.sentence === sentence) near.push(i);
      }
      return near;
    };
    const otherwise = clause.nearest !== undefined && clause.denied !== clause.nearest.denied;
    const against = opposites(word.key);
    const opposed =
      against.length > 0 && (clause.nearest?.words ?? []).some(({ key }) => against.some((side) => side.test(key)));
    const fresh = !declaredStems.has(word.stem);
    const clauseWords = inClause[word.clause] as number[];
    const sentenceWords = inSentence.get(sentence) as number[];
    return [
      word.content,
      match.middle,
      match.last,
      match.same,
      customer.middle,
      customerStems.has(word.stem),
      word.figure >= 0,
      figure === 'declared',
      figure === 'asked',
      figure === 'clash',
      figure === 'unknown' && !bare,
      (figure === 'unknown' || figure === 'clash') && bare,
      word.named,
      word.named && fresh && !customerStems.has(word.stem),
      average(around(2).map(both), 0.6),
      average(around(4).map(both), 0.6),
      average(around(3).map(same), 0.5),
      average(clauseWords.map(both), 0.6),
      Math.min(0.9, ...clauseWords.map(both)),
      average(clauseWords.map(same), 0.5),
      clause.near,
      average(sentenceWords.map(both), 0.6),
      average(sentenceWords.map(same), 0.5),
      nearOfSentence.get(sentence) ?? 0,
      word.negator,
      word.denied,
      otherwise,
      otherwise ? clause.near : 0,
      word.negator && otherwise,
      opposed,
      opposed && fresh,
      isAbsolute(word.key, language) && fresh,
      isCondition(word.key, language) && fresh,
      asked,
      sentence === 0,
      sentence === lastSentence && sentence > 0,
      at / words.length,
      Math.min(word.key.length, 14) / 10,
      Math.log(1 + clauseWords.length),
      clauseWords.filter((i) => both(i) < 0.6).length / 4,
      nearnessOf(word, factWords),
      match.nearest?.denied ?? false,
      word.content && fresh && customerStems.has(word.stem),
    ].map(Number);
  });
}

function nearnessOf(word: Word, others: readonly Word[]): number {
  const { middle, last } = matchOf(word, others);
  return (middle + last) / 2;
}
