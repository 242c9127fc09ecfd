import type { Bilingual } from '../../knowledge/statement.ts';
import type { TrainingContext } from '../context.ts';
import type { Attempt, Learner } from '../store/records.ts';
import { moduleResult } from './module-result.ts';
import { type Progress, progressOf } from './progress.ts';
import { answeredOf } from './score.ts';
import { FEWEST_PEOPLE, mayShow } from './suppression.ts';

const RECENT_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** Figures of a group. `hidden`: there are too few people to show any. */
export type GroupFigures = { group: string } & (
  | { hidden: true }
  | {
      hidden: false;
      people: number;
      /** Who answered something in the last 30 days. */
      active: number;
      /** Questions answered in the last 30 days, and the share that was right at once: 0 to 1, absent under five people. */
      answered: number;
      right?: number;
      modules: { module: string; title: Bilingual; passed: number }[];
    }
);

export interface Team {
  all: GroupFigures;
  /** By role in the company's list. */
  groups: GroupFigures[];
  /** Those who chose to be seen. */
  people: { account: string; progress: Progress }[];
}

/** What a manager sees: groups, and the people who wished to be seen. */
export async function teamOf(context: Pick<TrainingContext, 'store' | 'content'>, at: Date): Promise<Team> {
  const { store, content } = context;
  const learners = (await store.learners()).filter(({ leftAt }) => leftAt === undefined);
  const attempts = await store.attempts({});
  const byPerson = new Map(learners.map(({ id }) => [id, attempts.filter(({ person }) => person === id)]));
  const figures = (group: string, own: readonly Learner[]): GroupFigures => {
    if (!mayShow(own.length, learners.length)) return { group, hidden: true };
    const from = new Date(at.getTime() - RECENT_DAYS * MS_PER_DAY);
    const recent = own.map(({ id }) => answeredOf(since(byPerson.get(id) ?? [], from)));
    const answered = recent.flat();
    const active = recent.filter((one) => one.length > 0).length;
    return {
      group,
      hidden: false,
      people: own.length,
      active,
      answered: answered.length,
      ...(active >= FEWEST_PEOPLE && {
        right: answered.filter(({ first }) => first.outcome === 'right').length / answered.length,
      }),
      modules: content().modules.map((module) => ({
        module: module.id,
        title: module.title,
        passed: own.filter(({ id }) => moduleResult(module, answeredOf(byPerson.get(id) ?? [])).passedAt).length,
      })),
    };
  };
  const groups = [...new Set(learners.flatMap((learner) => learner.groups))].sort();
  const seen = learners.flatMap((learner) =>
    learner.shares && learner.account ? [{ learner, account: learner.account }] : [],
  );
  return {
    all: figures('all', learners),
    groups: groups.map((group) =>
      figures(
        group,
        learners.filter((learner) => learner.groups.includes(group)),
      ),
    ),
    people: await Promise.all(
      seen.map(async ({ learner, account }) => ({ account, progress: await progressOf(context, learner, at) })),
    ),
  };
}

function since(attempts: readonly Attempt[], from: Date): Attempt[] {
  return attempts.filter(({ endedAt }) => endedAt >= from);
}
