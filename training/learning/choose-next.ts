import type { Module, ModuleItem } from '../modules/module.ts';
import type { Assignment, Card, Reason } from '../store/records.ts';
import { localTime } from './local-time.ts';

export interface Situation {
  now: Date;
  /** IANA; what is due later on the person's day is due. */
  timeZone: string;
  /** In the order in which they are begun. */
  modules: readonly Module[];
  cards: readonly Card[];
  assignments: readonly Assignment[];
}

export interface Choice {
  module: Module;
  item: ModuleItem;
  why: Reason;
  assignment?: Assignment;
  /** When it fell due; absent for what is new. */
  due?: Date;
}

/**
 * What the person is to be asked, first things first: what changed, reviews by when they fell due, then what is new, of
 * assigned modules by their date, of those for onboarding, of the others. Items that are out of date are left out.
 */
export function dueItems({ now, timeZone, modules, cards, assignments }: Situation): Choice[] {
  const byItem = new Map(cards.map((card) => [card.item, card]));
  const today = localTime(now, timeZone).day;
  const all = modules.flatMap((module) =>
    module.items
      .filter(({ stale }) => stale.length === 0)
      .map((item) => ({ module, item, card: byItem.get(item.key) })),
  );
  const held = all
    .flatMap(({ module, item, card }) =>
      card !== undefined && isDue(card, now, today, timeZone)
        ? [{ module, item, why: card.changed ? ('changed' as const) : ('review' as const), due: dueOf(card) }]
        : [],
    )
    .sort((a, b) => Number(b.why === 'changed') - Number(a.why === 'changed') || a.due.getTime() - b.due.getTime());
  const assigned = [...assignments].sort(byDate).flatMap((assignment) =>
    all
      .filter(({ module, card }) => isLeft(assignment, module, card))
      .map(({ module, item }) => ({
        module,
        item,
        why: 'assigned' as const,
        assignment,
        ...(assignment.due && { due: assignment.due }),
      })),
  );
  const fresh = all
    .filter(({ card }) => card === undefined)
    .map(({ module, item }) => ({ module, item, why: module.onboarding ? ('onboarding' as const) : ('new' as const) }))
    .sort((a, b) => Number(b.why === 'onboarding') - Number(a.why === 'onboarding'));
  return firstOfEachItem([...held, ...assigned, ...fresh]);
}

function dueOf({ memory }: Card): Date {
  return new Date(memory.due);
}

function isDue(card: Card, now: Date, today: string, timeZone: string): boolean {
  const due = dueOf(card);
  if (due <= now) return true;
  // Only what falls due within a day can be due later today.
  return due.getTime() - now.getTime() < 86_400_000 && localTime(due, timeZone).day <= today;
}

function answeredSince(card: Card | undefined, moment: Date): boolean {
  return card?.memory.last_review !== undefined && new Date(card.memory.last_review) >= moment;
}

/** Whether an item of a module is still to be answered for an assignment. */
export function isLeft(assignment: Assignment, module: Pick<Module, 'id'>, card: Card | undefined): boolean {
  return module.id === assignment.module && !answeredSince(card, assignment.assignedAt);
}

function byDate(a: Assignment, b: Assignment): number {
  const never = Number.POSITIVE_INFINITY;
  return (a.due?.getTime() ?? never) - (b.due?.getTime() ?? never) || a.assignedAt.getTime() - b.assignedAt.getTime();
}

function firstOfEachItem(choices: Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ item }) => (seen.has(item.key) ? false : seen.add(item.key)));
}
