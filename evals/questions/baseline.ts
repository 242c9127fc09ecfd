import { z } from 'zod';
import { rounded } from '../measures.ts';
import type { Evaluation } from './evaluate-questions.ts';
import type { Figures } from './figures.ts';

/** Figures that may not fall, or rise, by more than the tolerance. */
const KEPT = {
  right: 'falls',
  first: 'falls',
  refused: 'falls',
  wrong: 'rises',
  answeredAnyway: 'rises',
} as const satisfies Partial<Record<keyof Figures, 'falls' | 'rises'>>;
type Kept = keyof typeof KEPT;

const baselineSchema = z.strictObject({
  /** Share, 0..1, by which a figure may be worse before it counts. */
  tolerance: z.number().min(0).max(1),
  /** By group (`all`, `language/fr`, `style/ordinary`), by figure; something has to be guarded. */
  figures: z
    .record(z.string(), z.partialRecord(z.enum(Object.keys(KEPT) as [Kept, ...Kept[]]), z.number().min(0).max(1)))
    .refine((groups) => Object.values(groups).some((kept) => Object.keys(kept).length > 0), 'no figure is guarded'),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** Questions of a group fewer than this decide nothing by themselves: one of them is more than the tolerance. */
const FEWEST = 10;
const TOLERANCE = 0.02;

export interface Fallen {
  group: string;
  figure: string;
  baseline: number;
  now: number;
}

export function baselineOf(evaluation: Evaluation): Baseline {
  const figures = groupsOf(evaluation).map(([group, one]) => [
    group,
    Object.fromEntries(
      (Object.keys(KEPT) as Kept[]).flatMap((name) => {
        const value = one[name];
        return value === undefined ? [] : [[name, rounded(value)]];
      }),
    ),
  ]);
  return { tolerance: TOLERANCE, figures: Object.fromEntries(figures) };
}

/** @throws ZodError, SyntaxError */
export function readBaseline(text: string): Baseline {
  return baselineSchema.parse(JSON.parse(text));
}

/** What is worse than the baseline allows. A group that is gone is worse too: its questions no longer guard anything. */
export function fallenFrom({ tolerance, figures }: Baseline, evaluation: Evaluation): Fallen[] {
  const now = new Map(groupsOf(evaluation));
  return Object.entries(figures).flatMap(([group, kept]) =>
    Object.entries(kept).flatMap(([figure, baseline]): Fallen[] => {
      const way = KEPT[figure as Kept];
      const value = now.get(group)?.[figure as Kept];
      if (value === undefined) return [{ group, figure, baseline, now: Number.NaN }];
      const worse = way === 'falls' ? baseline - value : value - baseline;
      return worse > tolerance + 1e-9 ? [{ group, figure, baseline, now: value }] : [];
    }),
  );
}

function groupsOf({ figures }: Evaluation): [string, Figures][] {
  const named = (kind: 'language' | 'style') =>
    Object.entries(figures[kind]).map(([name, one]): [string, Figures] => [`${kind}/${name}`, one]);
  return [
    ['all', figures.all],
    ...[...named('language'), ...named('style')].filter(
      ([, { declared, undeclared }]) => declared + undeclared >= FEWEST,
    ),
  ];
}
