import { average } from './alignment.ts';
import { type FactChances, logit, type WordChances } from './chances.ts';
import { CLAIM_FEATURES, claimFeatures } from './claims.ts';
import { blockingFigures, type Comparison, newNames } from './comparison.ts';
import type { TextReading } from './reading.ts';

export const ANSWER_FEATURES = [
  'least-found',
  'second-least-found',
  'found',
  'share-not-found',
  'most-contradicted',
  'contradicted',
  'invented-2',
  'invented-4',
  'invented-7',
  'invented',
  'invented-words',
  'contradicting-1',
  'contradicting-3',
  'contradicting-6',
  'contradicting',
  'figures-clash',
  'figures-unknown',
  'new-names',
  'unclear',
  'word-length',
  'long-words',
  'sentence-words',
  'persons',
  'near',
  'far-words',
  'words',
  'words-to-facts',
  'farthest-clause',
  ...CLAIM_FEATURES,
] as const;

const PERSONS = new Set(['you', 'your', 'vous', 'votre', 'vos', 'we', 'nous', 'our', 'on', 'notre', 'i', 'je']);

/** Numbers of a whole answer, in the order of ANSWER_FEATURES, from what was told of its words and of the facts. */
export function answerFeatures(
  comparison: Comparison,
  words: readonly WordChances[],
  facts: readonly FactChances[],
  unclear: number,
): number[] {
  const { answer, evidence, matches } = comparison;
  const found = facts.map((fact) => fact.found).sort((a, b) => a - b);
  const contradicted = facts.map((fact) => fact.contradicted);
  const invented = words.map((word) => word.invented);
  const contradicting = words.map((word) => word.contradicting);
  const figures = blockingFigures(comparison);
  const near = matches.flatMap(({ middle, last }, at) => (answer.words[at]?.content ? [(middle + last) / 2] : []));
  const factWords = evidence.facts.reduce((sum, fact) => sum + fact.words.length, 0);
  const farthest = comparison.clauses
    .filter(
      (clause) => clause.words.filter(({ content }) => content).length > 1 && !answer.clauses[clause.clause]?.asked,
    )
    .map((clause) => 1 - clause.near);
  return [
    logit(found[0] ?? 0.5),
    logit(found[1] ?? found[0] ?? 0.5),
    logit(average(found)),
    average(found.map((chance) => Number(chance < 0.5))),
    logit(Math.max(0, ...contradicted)),
    logit(average(contradicted)),
    highest(invented, 2),
    highest(invented, 4),
    highest(invented, 7),
    average(invented),
    invented.filter((chance) => chance > 0.5).length / 10,
    highest(contradicting, 1),
    highest(contradicting, 3),
    highest(contradicting, 6),
    average(contradicting),
    figures.filter(({ state }) => state === 'clash').length,
    figures.filter(({ state }) => state === 'unknown').length,
    newNames(comparison).length,
    logit(unclear),
    ...style(answer),
    average(near),
    average(near.map((value) => Number(value < 0.55))),
    Math.log(answer.words.length + 1),
    Math.log((answer.words.length + 1) / (factWords + 1)),
    Math.max(0, ...farthest),
    ...claimFeatures(comparison.claims),
  ];
}

function style({ words, clauses }: TextReading): number[] {
  const sentences = new Set(clauses.map(({ sentence }) => sentence)).size || 1;
  return [
    average(words.map(({ key }) => key.length)),
    average(words.map(({ key }) => Number(key.length >= 10))),
    words.length / sentences / 20,
    average(words.map(({ key }) => Number(PERSONS.has(key)))),
  ];
}

/** The highest mean of so many neighbours. */
function highest(chances: readonly number[], width: number): number {
  let top = 0;
  for (let from = 0; from < Math.max(1, chances.length - width + 1); from += 1) {
    const sum = chances.slice(from, from + width).reduce((total, chance) => total + chance, 0);
    top = Math.max(top, sum / width);
  }
  return top;
}
