import type { Evaluation } from './evaluate-questions.ts';
import { type QuestionResult, VERDICTS } from './judge.ts';

export interface ChangedQuestion {
  before: QuestionResult;
  after: QuestionResult;
}

/** What became of each question between two evaluations: two snapshots, or two settings. */
export interface Comparison {
  before: Evaluation;
  better: ChangedQuestion[];
  worse: ChangedQuestion[];
  /** As well or as badly as before, with other words. */
  other: ChangedQuestion[];
  /** Questions of both. */
  same: number;
  /** Questions that only one of the two has. */
  onlyBefore: number;
  onlyAfter: number;
}

/** @throws Error when no question is in both */
export function compareEvaluations(before: Evaluation, after: Evaluation): Comparison {
  const key = ({ question, language }: QuestionResult) => `${language} ${question}`;
  const old = new Map(before.results.map((result) => [key(result), result]));
  const pairs = after.results.flatMap((result) => {
    const known = old.get(key(result));
    return known === undefined ? [] : [{ before: known, after: result }];
  });
  if (pairs.length === 0)
    throw new Error('No question is in both evaluations: compare with one of the same file of questions.');
  const step = ({ before: one, after: other }: ChangedQuestion) =>
    VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict);
  return {
    before,
    better: pairs.filter((pair) => step(pair) > 0),
    worse: pairs.filter((pair) => step(pair) < 0),
    other: pairs.filter((pair) => step(pair) === 0 && pair.before.cited.join() !== pair.after.cited.join()),
    same: pairs.length,
    onlyBefore: before.results.length - pairs.length,
    onlyAfter: after.results.length - pairs.length,
  };
}
