import type { Item } from '../modules/module.ts';
import type { Outcome } from '../store/records.ts';
import { takesSeveral } from './choices.ts';

export interface Grade {
  outcome: Outcome;
  /** 0 to 1. */
  score: number;
}

/** Version of the rules below: kept with every attempt that they graded. */
export const CHOICE_GRADER = 'choices/1';

/**
 * All right ones and no other: right. Some left out: incomplete, scored by how many were found. A wrong one among them:
 * wrong.
 */
export function gradeChoices(
  item: Item,
  choices: readonly { place: number; right: boolean }[],
  chosen: readonly number[],
): Grade {
  const wanted = choices.filter(({ right }) => right).map(({ place }) => place);
  const hits = wanted.filter((place) => chosen.includes(place)).length;
  const wrong = chosen.some((place) => !wanted.includes(place));
  if (wrong || hits === 0) return { outcome: 'wrong', score: 0 };
  if (hits === wanted.length || !takesSeveral(item)) return { outcome: 'right', score: 1 };
  return { outcome: 'incomplete', score: hits / wanted.length };
}
