import type { Bilingual } from '../../knowledge/statement.ts';
import type { TrainingContext } from '../context.ts';
import { dueItems, isLeft } from '../learning/choose-next.ts';
import type { Assignment, Card, Learner } from '../store/records.ts';
import { type ModuleResult, moduleResult } from './module-result.ts';
import { answeredOf } from './score.ts';

/** A practice that a person does not explain well yet. */
export interface WeakPractice {
  practice: string;
  title: Bilingual;
  /** Of the last answers to each item on it. */
  wrong: number;
  of: number;
}

export interface Progress {
  modules: (ModuleResult & { title: Bilingual; onboarding: boolean; pass: number })[];
  /** Items due now, new ones included. */
  due: number;
  /** Of them, those whose statements changed. */
  changed: number;
  /** What somebody assigned and is not answered whole, the earliest date first. */
  assigned: { module: string; title: Bilingual; left: number; due?: Date }[];
  /** Questions answered so far. */
  answered: number;
  lastAnswerAt?: Date;
  /** Weakest first. */
  weak: WeakPractice[];
  settings: Pick<Learner, 'paused' | 'snoozedUntil' | 'timeZone' | 'shares'>;
}

/** What a person sees of themselves. */
export async function progressOf(
  { store, content }: Pick<TrainingContext, 'store' | 'content'>,
  learner: Learner,
  at: Date,
): Promise<Progress> {
  const { modules, register } = content();
  const answered = answeredOf(await store.attempts({ person: learner.id }));
  const [cards, assignments] = [await store.cards(learner.id), await store.assignments(learner.id)];
  const due = dueItems({ now: at, timeZone: learner.timeZone, modules, cards, assignments });
  const { paused, snoozedUntil, timeZone, shares, lastAnswerAt } = learner;
  const titles = new Map(register.practices.map(({ id, title }) => [id, title]));
  return {
    modules: modules.map((module) => ({
      ...moduleResult(module, answered),
      title: module.title,
      onboarding: module.onboarding,
      pass: module.pass,
    })),
    due: due.length,
    changed: due.filter(({ why }) => why === 'changed').length,
    assigned: assignedOf(assignments, modules, cards),
    answered: answered.length,
    ...(lastAnswerAt && { lastAnswerAt }),
    weak: weakPractices(answered, titles),
    settings: { ...(paused && { paused }), ...(snoozedUntil && { snoozedUntil }), timeZone, shares },
  };
}

function assignedOf(
  assignments: readonly Assignment[],
  modules: ReturnType<TrainingContext['content']>['modules'],
  cards: readonly Card[],
): Progress['assigned'] {
  const cardOf = new Map(cards.map((card) => [card.item, card]));
  const lastFirst = (due: Date | undefined) => due?.getTime() ?? Number.POSITIVE_INFINITY;
  return assignments
    .flatMap((assignment) => {
      const module = modules.find(({ id }) => id === assignment.module);
      const items = module?.items.filter(({ stale }) => stale.length === 0) ?? [];
      const left = module ? items.filter(({ key }) => isLeft(assignment, module, cardOf.get(key))).length : 0;
      const { due } = assignment;
      return module && left > 0 ? [{ module: module.id, title: module.title, left, ...(due && { due }) }] : [];
    })
    .sort((a, b) => lastFirst(a.due) - lastFirst(b.due));
}

function weakPractices(
  answered: ReturnType<typeof answeredOf>,
  titles: ReadonlyMap<string, Bilingual>,
): WeakPractice[] {
  const lastOf = new Map(answered.map((one) => [one.first.item, one]));
  const counts = new Map<string, { wrong: number; of: number }>();
  for (const { first, score } of lastOf.values()) {
    for (const practice of practicesOf(first.statements)) {
      const count = counts.get(practice) ?? { wrong: 0, of: 0 };
      counts.set(practice, { wrong: count.wrong + (score < 1 ? 1 : 0), of: count.of + 1 });
    }
  }
  return [...counts]
    .filter(([, { wrong }]) => wrong > 0)
    .sort(([, a], [, b]) => b.wrong / b.of - a.wrong / a.of || b.wrong - a.wrong)
    .map(([practice, count]) => ({ practice, title: titles.get(practice) ?? { en: practice }, ...count }));
}

/** The practices of some statements, each once. */
export function practicesOf(statements: readonly { ref: string }[]): string[] {
  return [...new Set(statements.map(({ ref }) => ref.split('#')[0] ?? ref))];
}
