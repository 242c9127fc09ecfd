import type { WordedQuestion } from '../retrieval/embedder.ts';
import type { Language, Statement } from '../statement.ts';
import type { Answer } from './answer.ts';
import { type Candidate, type Gathered, gather, meetingOf, preparedOf, type Sources } from './candidates.ts';
import { lengthOf, MOST_NAMES, type RankFeatures, rankFeatures, weigh } from './features.ts';
import { MOST_ODDS, type SecondOpinion } from './second-opinion.ts';

/** Scores of a practice for a question asked right after another one. */
export const CONTEXT_RANK_FEATURES = ['alone', 'behind', 'answers', 'shownBefore'] as const;

/** Scores of such a question that the decision weighs. */
export const CONTEXT_FEATURES = [
  'gapToSecond',
  'gapToFourth',
  'alone',
  'behind',
  'belowBestAlone',
  'belowBestBehind',
  'answers',
  'answersAlone',
  'answersNext',
  'shownBefore',
  'factsLacking',
  'namesLacking',
  'unknown',
  'metBehind',
  'metAlone',
  'missedAlone',
  'length',
  'confidenceAlone',
  'sameAlone',
  'sameAndConfident',
  'shownAndAnswers',
  'shownAndLength',
] as const;

export type ContextRankFeatures = Record<(typeof CONTEXT_RANK_FEATURES)[number], number>;
export type ContextFeatures = Record<(typeof CONTEXT_FEATURES)[number], number>;

/** A question that was asked right after another one: read by itself, and behind that one. */
export interface InContext {
  language: Language;
  alone: WordedQuestion & { text: string };
  behind: WordedQuestion & { text: string };
  /** Practices that were shown for the question before. */
  shownBefore: readonly string[];
}

/** What a statement scores. */
export interface Weighed extends ContextRankFeatures {
  practice: string;
  /** As the search of the question alone found the statement, where it did. */
  candidate: Candidate;
}

export interface GatheredInContext {
  alone: Gathered;
  behind: Gathered;
  statements: Weighed[];
}

/** A question behind the one before it, as it is searched and as the pair net reads it. */
export const behind = (before: string, question: string): string => `${before} ${question}`;

/** The statements of so many practices of each search are weighed, beside those of the practices shown before. */
const PRACTICES = 4;
/** So many statements of each, the best found. */
const STATEMENTS = 3;

/**
 * Searches a question alone and behind the one before it, and weighs the statements that either finds.
 * @returns undefined where the register is too large for statements to be kept prepared
 */
export async function gatherInContext(
  sources: Sources,
  { language, alone, behind, shownBefore }: InContext,
  rank: RankFeatures,
  opinion: SecondOpinion,
): Promise<GatheredInContext | undefined> {
  if (sources.vectors.prepared === undefined) return undefined;
  const gathered = {
    alone: await gather(sources, { ...alone, language }),
    behind: await gather(sources, { ...behind, language }),
  };
  const scores = { alone: scoresOf(gathered.alone, rank), behind: scoresOf(gathered.behind, rank) };
  const least = { alone: Math.min(...scores.alone.values()), behind: Math.min(...scores.behind.values()) };
  const found = byRow([...gathered.behind.candidates, ...gathered.alone.candidates]).map((candidate) => {
    const { practice } = sources.statements[candidate.row] as Statement;
    return {
      practice,
      candidate,
      alone: scores.alone.get(candidate.row) ?? least.alone,
      behind: scores.behind.get(candidate.row) ?? least.behind,
      shownBefore: shownBefore.includes(practice) ? 1 : 0,
    };
  });
  const chosen = new Set([
    ...firstPractices(found.toSorted((a, b) => b.alone - a.alone)),
    ...firstPractices(found.toSorted((a, b) => b.behind - a.behind)),
    ...shownBefore,
  ]);
  const statements = [...chosen].flatMap((practice) =>
    found
      .filter((one) => one.practice === practice)
      .sort((a, b) => b.alone + b.behind - a.alone - a.behind)
      .slice(0, STATEMENTS),
  );
  const rows = statements.map(({ candidate }) => candidate.row);
  const prepared = await preparedOf(sources, rows, language);
  if (prepared === undefined) return undefined;
  const odds = await opinion.answers(behind.states, prepared);
  return { ...gathered, statements: statements.map((one, i) => ({ ...one, answers: odds[i] as number })) };
}

function firstPractices(found: readonly { practice: string }[]): string[] {
  return [...new Set(found.map(({ practice }) => practice))].slice(0, PRACTICES);
}

function scoresOf(gathered: Gathered, rank: RankFeatures): Map<number, number> {
  return new Map(gathered.candidates.map((one) => [one.row, weigh(rankFeatures(one, gathered), rank)]));
}

/** Of several candidates of one row, the last. */
function byRow(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [one.row, one])).values()];
}

/**
 * @param ranked the best statement of each practice, with its score in context, by falling score; at least one
 * @param byItself what the question comes to alone
 */
export async function contextFeatures(
  sources: Sources,
  { alone, behind, language }: Pick<InContext, 'alone' | 'behind' | 'language'>,
  gathered: Pick<GatheredInContext, 'alone'>,
  ranked: readonly (Weighed & { score: number })[],
  opinion: SecondOpinion,
  byItself: Pick<Answer, 'ranked' | 'scores'>,
): Promise<ContextFeatures> {
  const [first, ...others] = ranked;
  if (first === undefined) throw new RangeError('There is nothing to decide about: no statement was found.');
  const scoreAt = (place: number) => ranked[Math.min(place, ranked.length - 1)]?.score ?? 0;
  const { row } = first.candidate;
  const met = {
    alone: await meetingOf(sources, { ...alone, language }, row),
    behind: await meetingOf(sources, { ...behind, language }, row),
  };
  const length = lengthOf(alone.text);
  const same = byItself.ranked[0] === first.practice ? 1 : 0;
  const confidence = logOdds(byItself.scores.confidence);
  const prepared = await preparedOf(sources, [row], language);
  return {
    gapToSecond: first.score - scoreAt(1),
    gapToFourth: first.score - scoreAt(3),
    alone: first.alone,
    behind: first.behind,
    belowBestAlone: Math.max(...ranked.map((one) => one.alone)) - first.alone,
    belowBestBehind: Math.max(...ranked.map((one) => one.behind)) - first.behind,
    answers: first.answers,
    answersAlone: prepared === undefined ? 0 : Math.max(...(await opinion.answers(alone.states, prepared))),
    answersNext: Math.max(-MOST_ODDS, ...others.map(({ answers }) => answers)),
    shownBefore: first.shownBefore,
    factsLacking: first.candidate.factsLacking,
    namesLacking: Math.min(first.candidate.namesLacking, MOST_NAMES),
    unknown: gathered.alone.unknown,
    metBehind: met.behind.weighted,
    metAlone: met.alone.weighted,
    missedAlone: met.alone.missed,
    length,
    confidenceAlone: confidence,
    sameAlone: same,
    sameAndConfident: same * confidence,
    shownAndAnswers: first.shownBefore * first.answers,
    shownAndLength: first.shownBefore * length,
  };
}

const MOST_SURE = 0.9999;

function logOdds(chance: number): number {
  const held = Math.min(MOST_SURE, Math.max(1 - MOST_SURE, chance));
  return Math.log(held / (1 - held));
}
