/**
 * A turn of phrase in French and English under one name: what the heads learn about it in one language holds in the other.
 * The pattern is matched against a sentence, or a clause of it, in plain letters (../sentences.ts: lower case, no
 * accents); `^` is its beginning.
 */
export interface Cue {
  readonly name: string;
  readonly pattern: RegExp;
}
