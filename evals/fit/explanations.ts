import { writeFile } from 'node:fs/promises';
import { type Net, openNet } from '../../knowledge/net.ts';
import type { PairNet } from '../../knowledge/pairs/pair-net.ts';
import type { FullEncoder } from '../../knowledge/retrieval/embedder.ts';
import { answerFeatures } from '../../training/grading/answer-features.ts';
import type { FactChances, WordChances } from '../../training/grading/chances.ts';
import { factFeatures } from '../../training/grading/fact-features.ts';
import { FEATURES, type GraderMeta, graderFile, LABELS, NETS, type NetName } from '../../training/grading/model.ts';
import { verdict } from '../../training/grading/outcome.ts';
import type { CompanyFile } from '../company-files.ts';
import { type ExplanationReport, explanationReport } from '../explanations.ts';
import type { Situation } from '../explanations-file.ts';
import { rounded } from '../measures.ts';
import { type ExplanationCase, explanationCases } from './explanation-cases.ts';
import { fitNet, type NetCase, type NetSettings } from './net.ts';

const FOLDS = 5;
const SETTINGS: Record<NetName, NetSettings> = {
  word: { hidden: 24, dropout: 0.4, decay: 0.3, epochs: 6, nets: 1 },
  fact: { hidden: 16, dropout: 0.2, decay: 0.2, epochs: 40, nets: 2 },
  unclear: { hidden: 8, dropout: 0.4, decay: 0.5, epochs: 15, nets: 1 },
  answer: { hidden: 12, dropout: 0.15, decay: 0.3, epochs: 120, nets: 4 },
};

type Fitted = Awaited<ReturnType<typeof fitNet>>;

/** A case with what the nets have told of it, each net fitted on other companies. */
interface Told extends ExplanationCase {
  wordChances: WordChances[];
  factInputs: number[][];
  factChances: FactChances[];
  answerInput: number[];
}

export interface ExplanationFit {
  cases: number;
  thresholds: GraderMeta['thresholds'];
  /** Each answer judged by nets that have seen no answer on its company. */
  crossValidated: Record<string, Omit<ExplanationReport, 'ms'>>;
}

/**
 * Fits and writes training/grading/grader.*; the same data and encoder give the same files.
 * @param halves situations by where they come from; figures are told for each
 */
export async function writeGrader(
  halves: Record<string, readonly Situation[]>,
  companies: readonly CompanyFile[],
  encoder: FullEncoder,
  net: PairNet,
  onProgress: (done: number, of: number) => void,
): Promise<ExplanationFit> {
  const situations = Object.values(halves).flat();
  const cases = (await explanationCases(situations, companies, encoder, net, onProgress)) as Told[];
  const sources = new Map<readonly string[], string>(
    Object.entries(halves).flatMap(([name, half]) => half.map(({ facts }) => [facts, name])),
  );

  await acrossFolds(cases, async (seen, held) => {
    const net = open(await fitWords(seen));
    for (const one of held) one.wordChances = one.words.map((input) => wordChances(net, input));
  });
  for (const one of cases) {
    const { evidence } = one.comparison;
    one.factInputs = evidence.facts.map((fact) => factFeatures(fact, one.comparison, one.wordChances));
  }
  await acrossFolds(cases, async (seen, held) => {
    const [facts, unclear] = [open(await fitFacts(seen)), open(await fitUnclear(seen))];
    for (const one of held) {
      one.factChances = one.factInputs.map((input) => factChances(facts, input));
      const [chance = 0] = unclear.chances(one.style);
      one.answerInput = answerFeatures(one.comparison, one.wordChances, one.factChances, chance);
    }
  });
  const labels = new Map<Told, number[]>();
  await acrossFolds(cases, async (seen, held) => {
    const net = open(await fitAnswers(seen));
    for (const one of held) labels.set(one, net.chances(one.answerInput));
  });

  const report = (some: readonly Told[], thresholds: GraderMeta['thresholds']) => {
    const { ms, ...figures } = explanationReport(
      some.map((one) => {
        const judgement = { words: one.wordChances, facts: one.factChances, labels: labels.get(one) as number[] };
        const { outcome, label } = verdict(one.comparison, judgement, { thresholds });
        const lang = one.comparison.answer.language;
        return { lang, label: one.answer.label, outcome, told: label, took: 0 };
      }),
    );
    return figures;
  };
  const thresholds = chooseThresholds((tried) => report(cases, tried));
  const fitted: Record<NetName, Fitted> = {
    word: await fitWords(cases),
    fact: await fitFacts(cases),
    unclear: await fitUnclear(cases),
    answer: await fitAnswers(cases),
  };
  const meta: GraderMeta = {
    model: encoder.indexId,
    features: FEATURES,
    nets: Object.fromEntries(NETS.map((name) => [name, fitted[name].shape])) as GraderMeta['nets'],
    thresholds,
  };
  await writeFile(graderFile('grader.json'), `${JSON.stringify(meta, null, 1)}\n`);
  await writeFile(graderFile('grader.bin'), Buffer.concat(NETS.map((name) => bytesOf(fitted[name].numbers))));
  return {
    cases: cases.length,
    thresholds,
    crossValidated: Object.fromEntries([
      ['all', report(cases, thresholds)],
      ...Object.keys(halves).map((name) => [
        name,
        report(
          cases.filter(({ facts }) => sources.get(facts) === name),
          thresholds,
        ),
      ]),
    ]),
  };
}

/** Whole companies are held out, so that no situation is judged by what was seen of its statements. */
async function acrossFolds(cases: readonly Told[], each: (seen: Told[], held: Told[]) => Promise<void>): Promise<void> {
  const companies = [...new Set(cases.map(({ company }) => company))].sort();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const out = new Set(companies.filter((_, i) => i % FOLDS === fold));
    await each(
      cases.filter(({ company }) => !out.has(company)),
      cases.filter(({ company }) => out.has(company)),
    );
  }
}

function open({ shape, numbers }: Fitted): Net {
  return openNet(shape, numbers);
}

function wordChances(net: Net, input: number[]): WordChances {
  const [invented = 0, contradicting = 0] = net.chances(input);
  return { invented, contradicting };
}

function factChances(net: Net, input: number[]): FactChances {
  const [found = 0, contradicted = 0] = net.chances(input);
  return { found, contradicted };
}

function fitWords(cases: readonly Told[]): Promise<Fitted> {
  return fitNet(
    cases.flatMap(({ answer, comparison, words }): NetCase[] => {
      const marked = answer.label === 'contradicting' || answer.label === 'invented';
      if (answer.label === 'unclear' || (marked && answer.words === undefined)) return [];
      const spans = (answer.words ?? []).map((quote) => {
        const start = answer.text.indexOf(quote);
        return { start, end: start + quote.length };
      });
      return comparison.answer.words.map((word, at) => {
        const inside = marked && spans.some(({ start, end }) => word.start < end && word.end > start);
        const targets = [
          Number(inside && answer.label === 'invented'),
          Number(inside && answer.label === 'contradicting'),
        ];
        return { features: words[at] as number[], targets, weights: [1, 1] };
      });
    }),
    SETTINGS.word,
  );
}

function fitFacts(cases: readonly Told[]): Promise<Fitted> {
  return fitNet(
    cases.flatMap(({ answer, facts, factInputs }) =>
      facts.map((fact, at): NetCase => {
        const contradicted = answer.contradicts.includes(fact);
        const found = !contradicted && !answer.missing.includes(fact);
        return {
          features: factInputs[at] as number[],
          targets: [Number(found), Number(contradicted)],
          weights: [1, answer.label === 'unclear' ? 0.3 : 1],
        };
      }),
    ),
    SETTINGS.fact,
  );
}

function fitUnclear(cases: readonly Told[]): Promise<Fitted> {
  return fitNet(
    cases.map(({ answer, style }) => ({
      features: style,
      targets: [Number(answer.label === 'unclear')],
      weights: [1],
    })),
    SETTINGS.unclear,
  );
}

function fitAnswers(cases: readonly Told[]): Promise<Fitted> {
  return fitNet(
    cases.map(({ answer, answerInput }) => ({
      features: answerInput,
      targets: LABELS.map((label) => Number(label === answer.label)),
      weights: LABELS.map(() => 1),
    })),
    SETTINGS.answer,
  );
}

/** The shares that are aimed at, 0..1. */
const AIMS = { contradicting: 0.03, invented: 0.1, right: 0.15, unsure: 0.13 } as const;
const STEPS = Array.from({ length: 71 }, (_, i) => rounded(0.2 + i * 0.01));

/** Passes where the share that is farthest beyond its aim is least beyond it; then as unsure as the aim allows. */
function chooseThresholds(
  report: (thresholds: GraderMeta['thresholds']) => Omit<ExplanationReport, 'ms'>,
): GraderMeta['thresholds'] {
  const beyond = (pass: number) => {
    const { contradictingPassed, inventedPassed, rightFailed } = report({ pass, fail: pass });
    return Math.max(
      (contradictingPassed ?? 0) / AIMS.contradicting,
      (inventedPassed ?? 0) / AIMS.invented,
      (rightFailed ?? 0) / AIMS.right,
    );
  };
  const pass = STEPS.reduce((best, step) => (beyond(step) < beyond(best) ? step : best));
  let fail = pass;
  while (fail > 0.02 && report({ pass, fail: rounded(fail - 0.01) }).unsure <= AIMS.unsure) fail = rounded(fail - 0.01);
  return { pass, fail };
}

function bytesOf(numbers: Float32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
