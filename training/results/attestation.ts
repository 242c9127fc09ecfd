import type { Bilingual } from '../../knowledge/statement.ts';
import type { TrainingContext } from '../context.ts';
import type { Attempt, Learner } from '../store/records.ts';
import { moduleResult } from './module-result.ts';
import { answeredOf } from './score.ts';

/** What a printed attestation says of one module that a person has passed. */
export interface Attestation {
  person: string;
  account?: string;
  module: string;
  title: Bilingual;
  passedAt: Date;
  /** 0 to 1, as of now. */
  score: number;
  /** Per cent. */
  threshold: number;
  items: number;
  /** Of them, explanations that the person judged beside the declared words, since the grader was not sure. */
  selfJudged: number;
  /** `practice#statement@revision` of what was answered last, each once, in order. */
  statements: string[];
  /** SHA-256 of each item as it was answered last. */
  versions: string[];
}

/** Attestations of all modules that a person has passed, in the order of the modules. */
export async function attestationsOf(
  { store, content }: Pick<TrainingContext, 'store' | 'content'>,
  learner: Learner,
): Promise<Attestation[]> {
  const answered = answeredOf(await store.attempts({ person: learner.id }));
  return content().modules.flatMap((module) => {
    const { passedAt, score, items } = moduleResult(module, answered);
    if (passedAt === undefined || score === undefined) return [];
    const own = answered.filter(({ first }) => first.module === module.id);
    const last = new Map(own.map((one) => [one.first.item, one.last]));
    const judged = new Map(own.map(({ first, last: final }) => [first.item, isOwn(first) || isOwn(final)]));
    const refs = [...last.values()].flatMap(({ statements }) =>
      statements.map(({ ref, revision }) => `${ref}@${revision}`),
    );
    return [
      {
        person: learner.id,
        ...(learner.account !== undefined && { account: learner.account }),
        module: module.id,
        title: module.title,
        passedAt,
        score,
        threshold: module.pass,
        items,
        selfJudged: [...judged.values()].filter(Boolean).length,
        statements: [...new Set(refs)].sort(),
        versions: [...last.values()].map(({ version }) => version),
      },
    ];
  });
}

const isOwn = ({ judgedBy }: Attempt) => judgedBy === 'self';
