import type { Attempt } from '../store/records.ts';

/** All answers to one question, and what they come to. */
export interface Answered {
  question: string;
  /** The first try, or the person's own judgement of it where the grader was not sure. */
  first: Attempt;
  /** The last row. */
  last: Attempt;
  /** 0 to 1: right at the second try counts half. */
  score: number;
}

/** Brings the attempts of each question together, by when they were first answered. */
export function answeredOf(attempts: readonly Attempt[]): Answered[] {
  const questions = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const own = questions.get(attempt.question);
    if (own === undefined) questions.set(attempt.question, [attempt]);
    else own.push(attempt);
  }
  return [...questions].flatMap(([question, rows]) => {
    const [earliest] = rows;
    const last = rows.at(-1);
    if (earliest === undefined || last === undefined) return [];
    const first = rows.find((row) => row.judgedBy === 'self' && row.try === earliest.try) ?? earliest;
    const score = last.try > 1 ? Math.max(first.score, last.score / 2) : first.score;
    return [{ question, first, last, score }];
  });
}
