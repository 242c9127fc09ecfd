import type { Statement } from '../knowledge/statement.ts';
import type { Explanation } from '../training/asking/explanation-grader.ts';
import type { FullGrade } from '../training/grading/grade.ts';
import { LABELS, type Label } from '../training/grading/model.ts';
import { type CompanyFile, statementsOf } from './company-files.ts';
import { DataFileError } from './data-file-error.ts';
import { readSituations, type Situation } from './explanations-file.ts';
import { rounded } from './measures.ts';

/** Shares, 0..1; null where there is nothing to take a share of. */
export interface ExplanationReport {
  n: number;
  contradictingPassed: number | null;
  inventedPassed: number | null;
  /** Right answers not passed: failed, or the grader was not sure. */
  rightFailed: number | null;
  unclearPassed: number | null;
  incompletePassed: number | null;
  /** Mean F1 of the five labels. */
  macroF1: number;
  /** Label -> told label -> how many. */
  confusion: Record<Label, Record<Label, number>>;
  /** Share of answers of which the grader was not sure. */
  unsure: number;
  perLanguage: Record<string, Omit<ExplanationReport, 'perLanguage' | 'confusion' | 'ms'>>;
  /** Milliseconds an answer. */
  ms: { p50: number; p95: number };
}

/** What was told of one answer. */
export interface Graded {
  lang: string;
  label: Label;
  outcome: FullGrade['outcome'];
  told: Label;
  /** Milliseconds. */
  took: number;
}

export type GradeAnswer = (explanation: Explanation) => Promise<Pick<FullGrade, 'outcome' | 'label'>>;

/**
 * Runs a grader over a file of labelled explanations (format: evals/README.md). The grader sees the customer's message,
 * the facts and the declared statements of the practices, never the labels.
 * @throws DataFileError with place and remedy when the file is wrong or names what the companies do not hold
 */
export async function runExplanations(
  path: string,
  companies: readonly CompanyFile[],
  grade: GradeAnswer,
  onProgress?: (done: number, of: number) => void,
): Promise<ExplanationReport> {
  const situations = await readSituations(path);
  const declared = situations.map((situation, at) => declaredOf(situation, companies, path, at));
  const of = situations.reduce((sum, { answers }) => sum + answers.length, 0);
  const graded: Graded[] = [];
  for (const [at, { customer, facts, lang, answers }] of situations.entries()) {
    for (const { text, label } of answers) {
      const start = performance.now();
      const told = await grade({ customer, facts, statements: declared[at] as Statement[], lang, text });
      graded.push({ lang, label, outcome: told.outcome, told: told.label, took: performance.now() - start });
      onProgress?.(graded.length, of);
    }
  }
  return explanationReport(graded);
}

/** The declared statements of a situation's practices. */
export function declaredOf(
  { company: id, practices }: Situation,
  companies: readonly CompanyFile[],
  file: string,
  at: number,
): Statement[] {
  const company = companies.find((one) => one.company.id === id);
  if (company === undefined)
    throw new DataFileError(file, `${at}.company`, `no company ${id}`, 'give its file in --data');
  const statements = statementsOf(company);
  return practices.map((practice, i) => {
    const statement = statements.find((one) => one.practice === practice);
    if (statement === undefined)
      throw new DataFileError(file, `${at}.practices.${i}`, `${id} has no practice ${practice}`, 'name one it has');
    return statement;
  });
}

export function explanationReport(graded: readonly Graded[]): ExplanationReport {
  const languages = [...new Set(graded.map(({ lang }) => lang))].sort();
  const took = graded.map((one) => one.took).sort((a, b) => a - b);
  const quantile = (share: number) => Math.round(took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0);
  return {
    ...figures(graded),
    confusion: Object.fromEntries(
      LABELS.map((label) => [
        label,
        Object.fromEntries(
          LABELS.map((told) => [told, count(graded, (one) => one.label === label && one.told === told)]),
        ),
      ]),
    ) as ExplanationReport['confusion'],
    perLanguage: Object.fromEntries(
      languages.map((lang) => [lang, figures(graded.filter((one) => one.lang === lang))]),
    ),
    ms: { p50: quantile(0.5), p95: quantile(0.95) },
  };
}

function figures(graded: readonly Graded[]): Omit<ExplanationReport, 'perLanguage' | 'confusion' | 'ms'> {
  const passed = (label: Label) => share(graded, label, ({ outcome }) => outcome === 'pass');
  const unsure = count(graded, ({ outcome }) => outcome === 'unsure');
  return {
    n: graded.length,
    contradictingPassed: passed('contradicting'),
    inventedPassed: passed('invented'),
    rightFailed: share(graded, 'right', ({ outcome }) => outcome !== 'pass'),
    unclearPassed: passed('unclear'),
    incompletePassed: passed('incomplete'),
    macroF1: rounded(LABELS.reduce((sum, label) => sum + f1(graded, label), 0) / LABELS.length),
    unsure: graded.length === 0 ? 0 : rounded(unsure / graded.length),
  };
}

function f1(graded: readonly Graded[], label: Label): number {
  const both = count(graded, (one) => one.label === label && one.told === label);
  const either = count(graded, (one) => one.label === label) + count(graded, (one) => one.told === label);
  return either === 0 ? 0 : (2 * both) / either;
}

function share(graded: readonly Graded[], label: Label, holds: (one: Graded) => boolean): number | null {
  const of = graded.filter((one) => one.label === label);
  return of.length === 0 ? null : rounded(count(of, holds) / of.length);
}

function count(graded: readonly Graded[], holds: (one: Graded) => boolean): number {
  return graded.filter(holds).length;
}
