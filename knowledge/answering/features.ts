import type { Candidate, Gathered } from './candidates.ts';
import type { Meeting } from './meeting.ts';

/** Scores of a statement that the ranking weighs. */
export const RANK_FEATURES = [
  'denseBest',
  'denseMean',
  'recalled',
  'coverageSquared',
  'facet',
  'factsLacking',
] as const;

/** Scores of a question that the decision weighs. */
export const DECISION_FEATURES = [
  'top',
  'gapToSecond',
  'gapToFourth',
  'gapToNextFive',
  'aboveMean',
  'dense',
  'recalledCosine',
  'coverage',
  'words',
  'facet',
  'nearestQuestion',
  'recalledQuestion',
  'length',
  'factsAsked',
  'factsLacking',
  'names',
  'namesLacking',
  'unknown',
  'met',
  'metWeighted',
  'metLeastThree',
  'metLeast',
  'missed',
  'missedNext',
  'rarity',
  'coveredAndMet',
  'coveredAndMetWeighted',
  'coveredAndDense',
] as const;

/** Those, and what the second opinion says (`second-opinion.ts`). */
export const OPINION_FEATURES = [...DECISION_FEATURES, 'answers'] as const;

/** The mean is taken over this many practices, so that a large register counts like a small one. */
const MEAN_OVER = 40;
const MOST_WORDS = 64;
/** More names than this say no more. */
export const MOST_NAMES = 2;

export type RankFeatures = Record<(typeof RANK_FEATURES)[number], number>;
export type DecisionFeatures = Record<(typeof DECISION_FEATURES)[number], number>;
export type OpinionFeatures = Record<(typeof OPINION_FEATURES)[number], number>;

/**
 * What like questions elsewhere were about helps where the question's own words do not meet any statement, and misleads
 * where they do: it counts for less the more words meet.
 */
export function rankFeatures(candidate: Candidate, gathered: Pick<Gathered, 'topCoverage'>): RankFeatures {
  const { denseBest, denseMean, recalled, coverage, facet, factsLacking } = candidate;
  const unmet = (1 - gathered.topCoverage) ** 2;
  return {
    denseBest,
    denseMean,
    recalled: recalled * unmet,
    coverageSquared: coverage ** 2,
    facet: facet * unmet,
    factsLacking,
  };
}

/**
 * @param ranked the best statement of each practice with its score, by falling score; at least one
 * @param meeting how the words of the question meet those of the first
 * @param text the question
 */
export function decisionFeatures(
  gathered: Gathered,
  ranked: readonly { candidate: Candidate; score: number }[],
  meeting: Meeting,
  text: string,
): DecisionFeatures {
  const [first] = ranked;
  if (first === undefined) throw new RangeError('There is nothing to decide about: no statement was found.');
  const scoreAt = (place: number) => ranked[Math.min(place, ranked.length - 1)]?.score ?? 0;
  return {
    top: first.score,
    gapToSecond: first.score - scoreAt(1),
    gapToFourth: first.score - scoreAt(3),
    gapToNextFive: first.score - (mean(ranked.slice(1, 6)) ?? first.score),
    aboveMean: first.score - (mean(ranked.slice(0, MEAN_OVER)) ?? first.score),
    dense: first.candidate.denseBest,
    recalledCosine: first.candidate.recalledCosine,
    coverage: first.candidate.coverage,
    words: first.candidate.words,
    facet: first.candidate.facet,
    nearestQuestion: gathered.nearestQuestion,
    recalledQuestion: gathered.recalledQuestion,
    factsAsked: gathered.factsAsked,
    factsLacking: first.candidate.factsLacking,
    names: Math.min(gathered.names, MOST_NAMES),
    namesLacking: Math.min(first.candidate.namesLacking, MOST_NAMES),
    unknown: gathered.unknown,
    met: meeting.mean,
    metWeighted: meeting.weighted,
    metLeastThree: meeting.leastThree,
    metLeast: meeting.least,
    missed: meeting.missed,
    missedNext: meeting.missedNext,
    rarity: meeting.rarity,
    // Where the words of the question are the statement's own, one that is not met says more than where all are others.
    coveredAndMet: first.candidate.coverage * meeting.mean,
    coveredAndMetWeighted: first.candidate.coverage * meeting.weighted,
    coveredAndDense: first.candidate.coverage * first.candidate.denseBest,
    length: lengthOf(text),
  };
}

/** Square root of the number of words: two or twenty differ more than forty or sixty. */
export const lengthOf = (text: string): number => Math.sqrt(Math.min(text.split(/\s+/).length, MOST_WORDS));

function mean(ranked: readonly { score: number }[]): number | undefined {
  return ranked.length === 0 ? undefined : ranked.reduce((sum, { score }) => sum + score, 0) / ranked.length;
}

/** Weighted sum. */
export function weigh<Name extends string>(
  features: Record<NoInfer<Name>, number>,
  weights: Record<Name, number>,
): number {
  let sum = 0;
  for (const name in weights) sum += features[name] * weights[name];
  return sum;
}
