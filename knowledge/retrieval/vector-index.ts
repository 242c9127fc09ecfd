export interface VectorHit {
  row: number;
  /** -1..1 */
  cosine: number;
}

/** Nearest vectors. Every vector has length 1. */
export interface VectorIndex {
  readonly size: number;
  /** At most `count` hits by falling cosine; fewer only when the index holds fewer. */
  search(vector: Float32Array, count: number): Promise<VectorHit[]>;
}
