import type { Module } from '../modules/module.ts';
import type { Answered } from './score.ts';

export interface ModuleResult {
  module: string;
  /** Items that may be asked, and how many of them were answered. */
  items: number;
  answered: number;
  /** Mean of the last scores of what was answered, 0 to 1; undefined when nothing was. */
  score?: number;
  /** When it was first passed: everything answered, and enough of it right. It is never lost again. */
  passedAt?: Date;
}

/** How far one person is with a module. `answered`: of that person, by time. */
export function moduleResult(module: Module, answered: readonly Answered[]): ModuleResult {
  const asked = module.items.filter(({ stale }) => stale.length === 0).map(({ key }) => key);
  const scores = new Map<string, number>();
  let passedAt: Date | undefined;
  for (const { first, last, score } of answered) {
    if (!asked.includes(first.item)) continue;
    scores.set(first.item, score);
    const passed = scores.size === asked.length && mean(scores) * 100 >= module.pass;
    if (passed && passedAt === undefined) passedAt = last.endedAt;
  }
  return {
    module: module.id,
    items: asked.length,
    answered: scores.size,
    ...(scores.size > 0 && { score: mean(scores) }),
    ...(passedAt && { passedAt }),
  };
}

function mean(scores: ReadonlyMap<string, number>): number {
  return [...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size;
}
