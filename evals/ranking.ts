import { mean, share } from './measures.ts';

/** One question's ranking, best first, and what answers it. */
export interface Ranked {
  group: string;
  ranked: readonly string[];
  right: ReadonlySet<string>;
}

/** Shares 0..1: a right one is first, in the first three; `mrr`: mean of 1 / the place of the first right one (0 when absent). */
export interface RankingFigures {
  n: number;
  hit1: number;
  hit3: number;
  mrr: number;
}

export function rankingFigures(questions: readonly Ranked[]): Record<string, RankingFigures> {
  const groups = [...new Set(questions.map(({ group }) => group))].sort();
  return Object.fromEntries(
    groups.map((group) => {
      const places = questions.filter((question) => question.group === group).map(placeOfRight);
      return [
        group,
        {
          n: places.length,
          hit1: share(places, (place) => place === 1),
          hit3: share(places, (place) => place <= 3),
          mrr: mean(places.map((place) => 1 / place)),
        },
      ];
    }),
  );
}

/** From 1; infinite when no right one is ranked. */
export function placeOfRight({ ranked, right }: Pick<Ranked, 'ranked' | 'right'>): number {
  const place = ranked.findIndex((id) => right.has(id));
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}
