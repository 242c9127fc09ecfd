import type { Sources } from '../../knowledge/answering/candidates.ts';
import type { CompanyFile } from '../company-files.ts';
import { without } from '../sources.ts';
import { randomFrom, shuffled } from './random.ts';

/** A register that declares little: some practices of a company, as if it had declared no more. */
export interface SmallRegister {
  practices: ReadonlySet<string>;
  sources: Sources;
}

/** How many practices, and how many registers of that size a company is cut into. */
const SIZES: readonly (readonly [practices: number, registers: number])[] = [
  [1, 12],
  [2, 8],
  [4, 6],
  [8, 4],
  [16, 2],
];
const SEED = 7;

/**
 * Small registers cut out of a company's, the same each time. Gaps between the first practice and the next ones mean
 * something else where there are few: nets fitted on forty practices alone tell nothing of four.
 */
export function smallRegisters({ practices }: CompanyFile, sources: Sources): SmallRegister[] {
  const random = randomFrom(SEED);
  const all = practices.map(({ id }) => id);
  return SIZES.flatMap(([size, registers]) =>
    Array.from({ length: registers }, () => {
      const kept = new Set(shuffled(all, random).slice(0, size));
      return { practices: kept, sources: without(sources, new Set(all.filter((id) => !kept.has(id)))) };
    }),
  );
}
