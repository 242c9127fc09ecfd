import { mean, percentile, share } from '../measures.ts';
import { practiceOf, type QuestionResult, type Verdict } from './judge.ts';

/** Shares are 0..1; of nothing they are absent. */
export interface Figures {
  /** Questions that something declared answers. */
  declared: number;
  /** Of them: quoted at once; offered to choose; told that nothing is declared; answered with other words. */
  right?: number;
  offered?: number;
  missed?: number;
  wrong?: number;
  /** Of them: the expected practice ranks first, or among the first three. */
  first?: number;
  firstThree?: number;
  /** Questions that nothing declared answers. */
  undeclared: number;
  /** Of them: told so; asked back; answered all the same. */
  refused?: number;
  refusedPartly?: number;
  answeredAnyway?: number;
}

/** Of all, of each language, of each style, and of each style in each language (`ordinary/fr`). */
export interface FiguresByGroup {
  all: Figures;
  language: Record<string, Figures>;
  style: Record<string, Figures>;
  both: Record<string, Figures>;
}

export function figuresByGroup(results: readonly QuestionResult[]): FiguresByGroup {
  const by = (key: (result: QuestionResult) => string) =>
    Object.fromEntries(
      [...new Set(results.map(key))]
        .sort()
        .map((name) => [name, figuresOf(results.filter((one) => key(one) === name))]),
    );
  return {
    all: figuresOf(results),
    language: by(({ language }) => language),
    style: by(({ style }) => style),
    both: by(({ style, language }) => `${style}/${language}`),
  };
}

function figuresOf(results: readonly QuestionResult[]): Figures {
  const declared = results.filter(({ expected }) => expected.length > 0);
  const undeclared = results.filter(({ expected }) => expected.length === 0);
  const of = (some: readonly QuestionResult[], verdict: Verdict) => share(some, (one) => one.verdict === verdict);
  const within = (many: number) =>
    share(declared, ({ expected, ranked }) =>
      ranked.slice(0, many).some((practice) => expected.some((ref) => practiceOf(ref) === practice)),
    );
  return {
    declared: declared.length,
    ...(declared.length > 0 && {
      right: of(declared, 'right'),
      offered: of(declared, 'offered'),
      missed: of(declared, 'missed'),
      wrong: of(declared, 'wrong'),
      first: within(1),
      firstThree: within(3),
    }),
    undeclared: undeclared.length,
    ...(undeclared.length > 0 && {
      refused: of(undeclared, 'right'),
      refusedPartly: of(undeclared, 'offered'),
      answeredAnyway: of(undeclared, 'wrong'),
    }),
  };
}

/** A tenth of the scale of confidence, and how often what ranked first was right there. */
export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** Mean of what was told, and share that was right; absent where nothing lies. */
  told?: number;
  right?: number;
}

const BINS = 10;

/** How often the statement that ranks first is right, by the chance that the answerer gives it. Undeclared: never. */
export function calibrationOf(results: readonly QuestionResult[]): CalibrationBin[] {
  const sought = results.flatMap(({ confidence, first }) => (confidence === undefined ? [] : [{ confidence, first }]));
  return Array.from({ length: BINS }, (_, place) => {
    const inBin = sought.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === place);
    const edges = { from: place / BINS, to: (place + 1) / BINS, count: inBin.length };
    if (inBin.length === 0) return edges;
    return {
      ...edges,
      told: mean(inBin.map(({ confidence }) => confidence)),
      right: share(inBin, ({ first }) => first),
    };
  });
}

/** Two practices of which one was quoted or ranked first in the place of the other. */
export interface Confusion {
  expected: string;
  given: string;
  count: number;
  /** One of the questions. */
  example: string;
}

/** Most often confused first; practices that were expected beside one another are not confused. */
export function confusionOf(results: readonly QuestionResult[]): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { expected, cited, ranked, verdict, question } of results) {
    const wanted = new Set(expected.map(practiceOf));
    const given = verdict === 'wrong' ? practiceOf(cited[0] ?? '') : ranked[0];
    const [first] = wanted;
    if (first === undefined || given === undefined || given === '' || wanted.has(given)) continue;
    const key = `${first} ${given}`;
    const known = pairs.get(key) ?? { expected: first, given, count: 0, example: question };
    pairs.set(key, { ...known, count: known.count + 1 });
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count || (a.expected < b.expected ? -1 : 1));
}

export interface Speed {
  p50: number;
  p95: number;
  p99: number;
}

export function speedOf(results: readonly QuestionResult[]): Speed {
  const ms = results.map((result) => result.ms);
  return { p50: percentile(ms, 0.5), p95: percentile(ms, 0.95), p99: percentile(ms, 0.99) };
}

/** Worst first: answered wrongly and surely, then not found. */
export function worstOf(results: readonly QuestionResult[]): QuestionResult[] {
  const weight = { wrong: 2, missed: 1, offered: 0, right: -1 } as const;
  return results
    .filter(({ verdict }) => verdict === 'wrong' || verdict === 'missed')
    .sort((a, b) => weight[b.verdict] - weight[a.verdict] || (b.confidence ?? 0) - (a.confidence ?? 0));
}
