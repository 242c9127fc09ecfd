import type { Bilingual } from '../../knowledge/statement.ts';
import type { TrainingContext } from '../context.ts';
import { practicesOf } from './progress.ts';
import { answeredOf } from './score.ts';
import { FEWEST_PEOPLE } from './suppression.ts';

/** How well the company understands one of its practices, beside how much its customers ask about it. */
export interface Understanding {
  practice: string;
  title: Bilingual;
  /** Answers to customers that quoted it in the time. */
  asked: number;
  /** Items of the modules on it; 0: nobody is trained on it. */
  items: number;
  /** Questions on it that people answered, and how many people; absent when they were fewer than five. */
  answers?: number;
  people?: number;
  /** Share of those answers that were wrong or incomplete at once, 0 to 1. */
  wrong?: number;
  /** `wrong` by the share of all questions of customers that were about it, 0 to 1: what to look at first. */
  concern?: number;
}

/** How often customers asked about each practice, by its id. */
export type AskedByCustomers = ReadonlyMap<string, number>;

/** Each practice that is trained or asked about, the greatest concern first, then those that nobody is trained on. */
export async function understandingOf(
  { store, content }: Pick<TrainingContext, 'store' | 'content'>,
  asked: AskedByCustomers,
  { from, before }: { from: Date; before: Date },
): Promise<Understanding[]> {
  const { register, modules } = content();
  const answered = answeredOf(await store.attempts({ from, before }));
  const total = [...asked.values()].reduce((sum, count) => sum + count, 0);
  const items = modules.flatMap((module) => module.items.map(({ item }) => practicesOf(item.statements)));
  return register.practices
    .map(({ id, title }): Understanding => {
      const own = answered.filter(({ first }) => practicesOf(first.statements).includes(id));
      const people = new Set(own.map(({ first }) => first.person)).size;
      const count = asked.get(id) ?? 0;
      const known = { practice: id, title, asked: count, items: items.filter((one) => one.includes(id)).length };
      if (people < FEWEST_PEOPLE) return known;
      const wrong = own.filter(({ first }) => first.outcome !== 'right').length / own.length;
      const concern = total === 0 ? 0 : wrong * (count / total);
      return { ...known, answers: own.length, people, wrong, concern };
    })
    .filter(({ asked: count, items: trained }) => count > 0 || trained > 0)
    .sort((a, b) => (b.concern ?? -1) - (a.concern ?? -1) || b.asked - a.asked || (a.practice < b.practice ? -1 : 1));
}
