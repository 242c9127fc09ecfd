import { writeFile } from 'node:fs/promises';
import type { OpenReader, QuestionReader } from '../../knowledge/retrieval/embedder.ts';
import { RIGHTS } from '../../rights/law/rights.ts';
import { recognitionFile } from '../../rights/recognition/files.ts';
import { type HeadsMeta, OUTPUTS, type Output } from '../../rights/recognition/heads.ts';
import { type Chances, type Hearing, hearingOf } from '../../rights/recognition/hearing.ts';
import { rightsOf } from '../../rights/recognition/recogniser.ts';
import type { CompanyFile } from '../company-files.ts';
import { rounded, share } from '../measures.ts';
import { type Judged, type WishReport, wishReport } from '../wishes.ts';
import type { Wish } from '../wishes-file.ts';
import { variedWishes } from './composed-wishes.ts';
import { EPOCHS, fitHeads } from './heads.ts';
import type { Pads } from './padded.ts';
import { casesOf, foldsOf, saysTheSame, type WishCase } from './wish-cases.ts';

const FOLDS = 4;
const NETS = 6;
/** Questions taken as messages without a wish at first, and then of the others those most like one. */
const QUESTIONS = 1_000;
const HARD_QUESTIONS = 500;
/** What is composed or varied counts so much beside what a person wrote. */
export const MADE_WEIGHT = 0.5;
const NO_THRESHOLDS = { wish: 0.5, right: 0.5, incident: 0.5, status: 0.5, onBehalf: 0.5 };

export interface WishData {
  /** Cross-validated. */
  fit: readonly Wish[];
  /** Written to fill thin spots: fitted on, never measured on; those that say the same as a measured message are left out of its fold. */
  extra: readonly Wish[];
  /** Of hands and themes that nothing is fitted on: how sure is sure enough of a wish and of an incident. */
  validation: readonly Wish[];
  /** Turns of conversations. */
  conversations: readonly Wish[];
  /** Made of acts and frames. */
  composed: readonly Wish[];
  pads: Pads;
  companies: readonly CompanyFile[];
}

export interface WishFit {
  thresholds: HeadsMeta['thresholds'];
  /** Each message of `fit` judged by heads that have seen neither it nor what says the same. */
  crossValidated: WishReport;
  /** Share of the companies' questions in which the final heads find a wish: of those that end in a question mark, of all. */
  questionsFlagged: { asked: number; all: number };
  cases: number;
}

/**
 * Fits and writes rights/recognition/heads.*; the same data, model and tuned layers give the same files.
 * @param reader reads the messages that are fitted on
 * @param open reads those by which the thresholds are chosen, heard by the heads and the tuned layers together
 */
export async function writeHeads(
  data: WishData,
  reader: QuestionReader,
  open: OpenReader,
  onProgress: (done: number, of: number) => void,
): Promise<WishFit> {
  const questions = questionsOf(data.companies);
  const wishes = [...data.fit, ...data.extra, ...data.conversations, ...questions];
  const cases = await casesOf(wishes, reader, onProgress);
  const fit = cases.slice(0, data.fit.length);
  const extra = cases.slice(fit.length, fit.length + data.extra.length);
  const turns = cases.slice(fit.length + extra.length, fit.length + extra.length + data.conversations.length);
  const asked = cases.slice(fit.length + extra.length + turns.length);
  const hard = await hardQuestions(fit, extra, asked, reader.id);
  const composed = await casesOf(data.composed, reader, onProgress, MADE_WEIGHT);
  const natural = [...fit, ...extra, ...hard].filter((_, i) => i % 2 === 0);
  const varied = await casesOf(variedWishes(natural, data.pads), reader, onProgress, MADE_WEIGHT);
  const twins = new Map(natural.map((one, i) => [one, varied[i] as WishCase]));
  const withTwins = (cases: readonly WishCase[]) => cases.flatMap((one) => [one, twins.get(one) ?? []].flat());
  const others = [...turns, ...withTwins(hard), ...composed];

  const chances = new Map<WishCase, Float32Array>();
  for (const fold of foldsOf(fit, FOLDS)) {
    const held = new Set(fold);
    const seen = withTwins([
      ...fit.filter((one) => !held.has(one)),
      ...extra.filter((one) => !fold.some((other) => saysTheSame(one, other))),
    ]);
    const { heads } = await fitHeads([...seen, ...others], { nets: 1, epochs: EPOCHS.fit }, reader.id, NO_THRESHOLDS);
    for (const one of fold) chances.set(one, heads.chances(one.features));
  }
  const alone = { ...NO_THRESHOLDS, ...chooseThresholds(fit, chances) };
  const { meta, bytes, heads } = await fitHeads(
    [...withTwins([...fit, ...extra]), ...others],
    { nets: NETS, epochs: EPOCHS.fit },
    reader.id,
    alone,
  );
  const heard = await heardIn(data.validation, await hearingOf(open, heads));
  const thresholds = { ...alone, wish: wishThreshold(heard), incident: incidentThreshold(heard) };
  await writeFile(recognitionFile('heads.json'), `${JSON.stringify({ ...meta, thresholds }, null, 1)}\n`);
  await writeFile(recognitionFile('heads.bin'), bytes);
  const flagged = (one: WishCase) => (heads.chances(one.features)[0] as number) >= alone.wish;
  return {
    thresholds,
    crossValidated: wishReport(fit.map((one) => judge(one, chances.get(one) as Float32Array, alone))),
    questionsFlagged: {
      asked: rounded(
        share(
          asked.filter(({ text }) => isAsked(text)),
          flagged,
        ),
      ),
      all: rounded(share(asked, flagged)),
    },
    cases: withTwins([...fit, ...extra]).length + others.length,
  };
}

export function questionsOf(companies: readonly CompanyFile[]): Wish[] {
  return companies.flatMap(({ practices }) =>
    practices.flatMap(({ questions }) =>
      questions.map(({ lang, text }): Wish => ({ lang, text, kind: 'practice-question', rights: [] })),
    ),
  );
}

/** Some of the "questions" are requests; those that ask are surely not. */
export function isAsked(text: string): boolean {
  return text.trim().endsWith('?');
}

async function hardQuestions(
  fit: WishCase[],
  extra: WishCase[],
  questions: WishCase[],
  model: string,
): Promise<WishCase[]> {
  const asked = questions.filter(({ text }) => isAsked(text));
  const stride = Math.max(1, Math.floor(asked.length / QUESTIONS));
  const some = asked.filter((_, i) => i % stride === 0);
  const { heads } = await fitHeads([...fit, ...extra, ...some], { nets: 1, epochs: EPOCHS.look }, model, NO_THRESHOLDS);
  const hard = asked
    .filter((_, i) => i % stride !== 0)
    .map((one) => ({ one, chance: heads.chances(one.features)[0] as number }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, HARD_QUESTIONS);
  return [...some, ...hard.map(({ one }) => one)];
}

function judge(one: WishCase, chances: Float32Array, thresholds: HeadsMeta['thresholds']): Judged {
  const of = Object.fromEntries(OUTPUTS.map((output, i) => [output, chances[i] as number])) as Record<Output, number>;
  return {
    wish: one,
    got: {
      rights: of.wish >= thresholds.wish ? rightsOf(of, thresholds.right) : [],
      incident: of.incident >= thresholds.incident,
      status: of.status >= thresholds.status,
      onBehalf: of.onBehalf >= thresholds.onBehalf,
    },
  };
}

const STEPS = Array.from({ length: 46 }, (_, i) => rounded(0.05 + i * 0.02));

/** Share of messages without an incident that may be taken for one. */
const FALSE_ALARMS = 0.04;

/** A message and what is heard in it. */
interface Heard {
  wish: Wish;
  chances: Chances;
}

async function heardIn(wishes: readonly Wish[], { hear }: Hearing): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const wish of wishes) heard.push({ wish, chances: await hear(wish.text) });
  return heard;
}

/**
 * By messages of other hands, of many kinds of incidents: the lowest threshold at which few enough other messages are
 * taken for one. The hand that is cross-validated tells of too few.
 */
function incidentThreshold(heard: readonly Heard[]): number {
  const others = heard.filter(({ wish }) => wish.kind !== 'incident');
  const taken = (threshold: number) => share(others, ({ chances }) => chances.incident >= threshold);
  return STEPS.find((threshold) => taken(threshold) <= FALSE_ALARMS) ?? NO_THRESHOLDS.incident;
}

/**
 * By messages of other hands: recall two points above precision, taking it that every second message wishes something
 * (fewer of theirs do, which has no bearing on how often one is taken for a wish).
 */
function wishThreshold(heard: readonly Heard[]): number {
  const wished = heard.filter(({ wish }) => wish.rights.length > 0);
  const others = heard.filter(({ wish }) => wish.rights.length === 0);
  return bestStep((threshold) => {
    const found = ({ chances }: Heard) => chances.wish >= threshold;
    const [recall, taken] = [share(wished, found), share(others, found)];
    return Math.min(recall - 0.02, recall / (recall + taken || 1));
  });
}

function bestStep(worth: (threshold: number) => number): number {
  return STEPS.reduce((top, threshold) => (worth(threshold) > worth(top) ? threshold : top));
}

/**
 * By messages that the heads have not seen, as the heads alone hear them. A wish: recall two points above precision. A
 * right: as good a recall as precision. The rest: the best F1.
 */
function chooseThresholds(
  fit: WishCase[],
  chances: Map<WishCase, Float32Array>,
): Omit<HeadsMeta['thresholds'], 'incident'> {
  const chance = (one: WishCase, output: Output) => chances.get(one)?.[OUTPUTS.indexOf(output)] as number;
  const rates = (output: Output, holds: (one: WishCase) => boolean, threshold: number) => {
    const found = fit.filter((one) => chance(one, output) >= threshold);
    const right = found.filter(holds).length;
    return { recall: right / fit.filter(holds).length, precision: found.length === 0 ? 0 : right / found.length };
  };
  const f1 = (output: Output, kind: string) =>
    bestStep((threshold) => {
      const { recall, precision } = rates(output, (one) => one.kind === kind, threshold);
      return (2 * recall * precision) / (recall + precision || 1);
    });
  const wish = bestStep((threshold) => {
    const { recall, precision } = rates('wish', (one) => one.rights.length > 0, threshold);
    return Math.min(recall - 0.02, precision);
  });
  const wished = fit.filter(({ rights }) => rights.length > 0);
  const right = bestStep((threshold) => {
    const { rightRecall, rightPrecision } = wishReport(
      wished.map((one) =>
        judge(one, chances.get(one) as Float32Array, { ...NO_THRESHOLDS, wish: 0, right: threshold }),
      ),
    );
    return Math.min(rightRecall ?? 0, rightPrecision ?? 0);
  });
  return {
    wish,
    right,
    status: f1('status', 'status'),
    onBehalf: f1('onBehalf', 'on-behalf'),
  };
}

/** Turns of conversations as wishes: what each files is known, its kind is not. */
export function turnsAsWishes(
  conversations: readonly {
    lang: 'fr' | 'en';
    turns: readonly { user: string; filesRight?: string | null | undefined }[];
  }[],
): Wish[] {
  return conversations.flatMap(({ lang, turns }) =>
    turns.map(
      ({ user, filesRight }): Wish => ({
        lang,
        text: user,
        kind: 'conversation',
        rights: RIGHTS.filter((right) => right === filesRight),
      }),
    ),
  );
}
