import { type CalibrationFile, DECIDING_NETS, type DecidingNet } from '../../knowledge/answering/calibration.ts';
import { type Gathered, gather, meetingOf, preparedOf, type Sources } from '../../knowledge/answering/candidates.ts';
import {
  DECISION_FEATURES,
  decisionFeatures,
  OPINION_FEATURES,
  type OpinionFeatures,
  RANK_FEATURES,
  rankFeatures,
  weigh,
} from '../../knowledge/answering/features.ts';
import type { Meeting } from '../../knowledge/answering/meeting.ts';
import { loadMemory } from '../../knowledge/answering/memory.ts';
import type { SecondOpinion } from '../../knowledge/answering/second-opinion.ts';
import type { WordEmbedder } from '../../knowledge/retrieval/embedder.ts';
import type { Language, Statement } from '../../knowledge/statement.ts';
import { type CompanyFile, statementsOf } from '../company-files.ts';
import { remembering, sourcesOf, without } from '../sources.ts';
import { type Choice, fitChoice, named } from './choice.ts';
import { fitInContext } from './in-context.ts';
import { placeOf } from './places.ts';
import { smallRegisters } from './small-registers.ts';
import { fitTeller } from './teller.ts';
import { fitWorth, type Judged } from './worth.ts';

/** A question put to a register, with all that was gathered; `right` is empty when nothing there answers it. */
interface Put {
  company: string;
  /** Of a register of few practices (small-registers.ts). */
  small: boolean;
  text: string;
  kind: 'ordinary' | 'other' | 'near_miss' | 'out_of_scope';
  gathered: Gathered;
  /** How the words meet those of a statement, by its row. */
  meetingOf(row: number): Promise<Meeting>;
  /** What the second opinion says of a statement, by its row. */
  answers(row: number): Promise<number>;
  statements: readonly Statement[];
  right: ReadonlySet<string>;
}

/**
 * How much each kind of question counts. Messages outside the subject are few in the files, and many in a real chat. Near
 * misses count little: with more, what is truly absent is told worse (docs/decisions/0002-search.md).
 */
const WEIGHT: Record<Put['kind'], number> = { ordinary: 2, other: 1, near_miss: 0.2, out_of_scope: 3 };
/** Questions put to small registers count so much of others. */
const SMALL = 0.5;
/** One question in so many about its practices is put to a small register, and as many about others. */
const EVERY = 3;

/**
 * Fits how scores are weighed, how sure an answer is, and the thresholds.
 * @param companies whose questions the embedding model was not trained on, else every figure comes out too sure
 * @param outOfScope further companies, whose messages outside the subject are put to the registers of `companies`
 * @returns what goes to calibration.json and to calibration.bin
 */
export async function fitCalibration(
  companies: readonly CompanyFile[],
  outOfScope: readonly CompanyFile[],
  embedder: WordEmbedder,
  opinion: SecondOpinion,
  onProgress: (done: number, of: number) => void,
): Promise<{ file: CalibrationFile; bytes: Uint8Array; table: unknown }> {
  const put = await askAll(companies, outOfScope, embedder, opinion, onProgress);
  const rank = fitRank(put);
  const cases: Awaited<ReturnType<typeof caseOf>>[] = [];
  for (const one of put) cases.push(await caseOf(one, rank));
  const fitOver = <Name extends keyof OpinionFeatures>(names: readonly Name[], on = cases) =>
    fitTeller(
      names,
      on.map(({ one, features, label }) => ({ features, label, weight: WEIGHT[one.kind] * (one.small ? SMALL : 1) })),
    );
  const [alone, onOpinion] = [await fitOver(DECISION_FEATURES), await fitOver(OPINION_FEATURES)];
  // How sure a net is of what it was fitted on says little: what refusing costs is told from companies it has not seen.
  const judged: Judged[] = [];
  for (const { company } of companies) {
    const { teller } = await fitOver(
      OPINION_FEATURES,
      cases.filter(({ one }) => one.company !== company.id),
    );
    const unseen = cases.filter(({ one }) => one.company === company.id && !one.small);
    for (const { one, features } of unseen)
      judged.push({ kind: one.kind, answerable: one.right.size > 0, chances: teller(features) });
  }
  const { worth, table } = fitWorth(judged);
  const fitted = { rank, worth, chances: { alone: alone.teller, onOpinion: onOpinion.teller } };
  const { rankInContext, inContext, table: tableInContext } = await fitInContext(companies, embedder, opinion, fitted);
  const nets = { alone, onOpinion, inContext };
  const kept = (name: DecidingNet) => ({ features: [...DECIDING_NETS[name]], shape: nets[name].shape });
  return {
    file: {
      model: embedder.indexId,
      rank,
      rankInContext,
      nets: { alone: kept('alone'), onOpinion: kept('onOpinion'), inContext: kept('inContext') },
      worth,
    },
    bytes: Buffer.concat(
      [alone, onOpinion, inContext].map(({ numbers }) => Buffer.from(numbers.buffer, 0, numbers.byteLength)),
    ),
    table: { ...table, inContext: tableInContext },
  };
}

async function askAll(
  companies: readonly CompanyFile[],
  outOfScope: readonly CompanyFile[],
  embedder: WordEmbedder,
  opinion: SecondOpinion,
  onProgress: (done: number, of: number) => void,
): Promise<Put[]> {
  const memory = await loadMemory(embedder.id);
  const cached = remembering(embedder);
  const put: Put[] = [];
  for (const [done, company] of companies.entries()) {
    onProgress(done, companies.length);
    const ask = async (
      sources: Sources,
      text: string,
      language: Language,
      kind: Put['kind'],
      right: ReadonlySet<string>,
      small = false,
    ) => {
      const asked = { text, language, ...(await cached.wordQuestion(text)) };
      const gathered = await gather(sources, asked);
      const meeting = (row: number) => meetingOf(sources, asked, row);
      const { statements } = sources;
      const answers = async (row: number) => {
        const [odds] = await opinion.answers(asked.states, (await preparedOf(sources, [row], language)) as Int8Array[]);
        return odds as number;
      };
      put.push({
        company: company.company.id,
        small,
        text,
        kind,
        gathered,
        meetingOf: meeting,
        answers,
        statements,
        right,
      });
    };
    const sources = await sourcesOf(statementsOf(company), embedder, memory);
    const foreign = outOfScope.filter((_, i) => i % companies.length === done).flatMap((other) => other.outOfScope);
    for (const { text, lang } of [...company.outOfScope, ...foreign]) {
      await ask(sources, text, lang, 'out_of_scope', new Set());
    }
    for (const { text, lang } of company.nearMisses) await ask(sources, text, lang, 'near_miss', new Set());
    const remaining = new Map<string, Sources>();
    for (const practice of company.practices) {
      for (const { text, lang, style, also } of practice.questions) {
        const right = new Set([practice.id, ...(also ?? [])]);
        const kind = style === 'ordinary' ? 'ordinary' : 'other';
        await ask(sources, text, lang, kind, right);
        const key = [...right].sort().join(' ');
        const rest = remaining.get(key) ?? without(sources, right);
        remaining.set(key, rest);
        await ask(rest, text, lang, kind, new Set());
      }
    }
    for (const { practices, sources: few } of smallRegisters(company, sources)) {
      for (const { text, lang, kind, right } of askedOfFew(company, practices))
        await ask(few, text, lang, kind, right, true);
    }
  }
  return put;
}

/** What is put to a register of some of a company's practices: some of the questions about them, and as many about others. */
function askedOfFew(company: CompanyFile, practices: ReadonlySet<string>) {
  const questions = company.practices.flatMap(({ id, questions: own }) =>
    own.map(({ text, lang, style, also }) => {
      const kind: Put['kind'] = style === 'ordinary' ? 'ordinary' : 'other';
      return { text, lang, kind, right: new Set([id, ...(also ?? [])]) };
    }),
  );
  const within = questions.filter(({ right }) => [...right].some((id) => practices.has(id)));
  const inside = within.filter((_, i) => i % EVERY === 0);
  const nothing = new Set<string>();
  const outside = questions.filter((one) => !within.includes(one)).map((one) => ({ ...one, right: nothing }));
  const step = Math.max(1, Math.floor(outside.length / inside.length));
  const near = company.nearMisses
    .filter(({ near = '' }, i) => practices.has(near) && i % EVERY === 0)
    .map(({ text, lang }) => ({ text, lang, kind: 'near_miss' as const, right: nothing }));
  return [...inside, ...outside.filter((_, i) => i % step === 0), ...near];
}

/** The scores of a question, and which of the practices answers. */
async function caseOf(one: Put, rank: CalibrationFile['rank']) {
  const practices = rankPractices(one, rank);
  const row = practices[0]?.candidate.row as number;
  const meeting = await one.meetingOf(row);
  const answers = await one.answers(row);
  const features: OpinionFeatures = { ...decisionFeatures(one.gathered, practices, meeting, one.text), answers };
  const place = practices.findIndex(({ practice }) => one.right.has(practice));
  return { one, features, label: placeOf(place) };
}

function fitRank(put: readonly Put[]): CalibrationFile['rank'] {
  const choices = put
    .filter(({ right, small }) => right.size > 0 && !small)
    .map(
      ({ gathered, statements, right }): Choice => ({
        options: gathered.candidates.map((candidate) => {
          const features = rankFeatures(candidate, gathered);
          return RANK_FEATURES.map((name) => features[name]);
        }),
        right: new Set(
          gathered.candidates.flatMap(({ row }, i) => (right.has((statements[row] as Statement).practice) ? [i] : [])),
        ),
        weight: 1,
      }),
    )
    .filter(({ right }) => right.size > 0);
  const weights = fitChoice(choices, RANK_FEATURES.length);
  // Only the proportions matter to the order: the whole is scaled so that a cosine counts 1.
  const scale = (weights[0] as number) + (weights[1] as number);
  return named(
    RANK_FEATURES,
    weights.map((weight) => weight / scale),
  );
}

function rankPractices({ gathered, statements }: Put, rank: CalibrationFile['rank']) {
  const best = new Map<string, { practice: string; candidate: Gathered['candidates'][number]; score: number }>();
  for (const candidate of gathered.candidates) {
    const { practice } = statements[candidate.row] as Statement;
    const score = weigh(rankFeatures(candidate, gathered), rank);
    if (score > (best.get(practice)?.score ?? Number.NEGATIVE_INFINITY))
      best.set(practice, { practice, candidate, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
