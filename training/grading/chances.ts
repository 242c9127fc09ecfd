/** What the nets tell of one word of an answer, 0..1: that it belongs to an invention, to a contradiction. */
export interface WordChances {
  invented: number;
  contradicting: number;
}

/** The log odds of a chance, within 7 either way. */
export function logit(chance: number): number {
  return Math.log((chance + 1e-3) / (1 - chance + 1e-3));
}

/** What they tell of one fact, 0..1. */
export interface FactChances {
  found: number;
  contradicted: number;
}
