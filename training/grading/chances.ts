/** What the nets tell of one word of an answer, 0..1: that it belongs to an invention, to a contradiction. */
export interface WordChances {
  invented: number;
  contradicting: number;
}

/** What they tell of one fact, 0..1. */
export interface FactChances {
  found: number;
  contradicted: number;
}
