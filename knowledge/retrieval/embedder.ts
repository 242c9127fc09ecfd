/** Turns text into vectors of one space for French and English. */
export interface Embedder {
  /** Names the model in manifests: `limpide-e5@<first 12 hex digits of the SHA-256 of model.onnx>`. */
  readonly id: string;
  /** Numbers a vector; vectors have length 1, so that a dot product is the cosine. */
  readonly dimensions: number;
  embedQuestion(text: string): Promise<Float32Array>;
  /** One vector a text, in order. `onProgress` hears how many are done. */
  embedStatements(texts: string[], onProgress?: (done: number) => void): Promise<Float32Array[]>;
}

/** A text as a whole, and word by word. */
export interface Worded {
  /** As `embedQuestion` and `embedStatements` give it. */
  vector: Float32Array;
  /** WORD_NUMBERS of each word piece, one piece after another (`word-space.ts`); at least one piece. */
  words: Int8Array;
  states: PieceStates;
}

export interface WordedQuestion extends Worded {
  /** For each word piece, how rare it is in declared statements, from 0 to 1. */
  rarities: Float32Array;
}

/** What the encoder holds of each piece of a text: a row of `dimensions` numbers a piece. */
export interface PieceStates {
  /** Near the bottom: nearly the piece alone. */
  lower: Float32Array;
  middle: Float32Array;
  /** The last layer: the piece as the whole text makes it mean. */
  last: Float32Array;
}

/** An encoder that also tells single words; one run gives both. */
export interface WordEmbedder extends Embedder {
  /** Names the model and what is fitted on its layers: index files and figures made with others mean nothing to this one. */
  readonly indexId: string;
  wordQuestion(text: string): Promise<WordedQuestion>;
  /** In order. `onProgress` hears how many are done. */
  wordStatements(texts: string[], onProgress?: (done: number) => void): AsyncIterable<Worded>;
  /** What a pair net is to know of a text: PREPARED_NUMBERS of each word piece, one piece after another (`pairs/preparing.ts`). */
  prepare(states: PieceStates): Promise<Int8Array>;
}

/** A question as the encoder reads it. */
export interface Reading {
  /** As `embedQuestion` gives it. */
  vector: Float32Array;
  /**
   * Means over the words of what the layers in the middle and the last one hold, one after another (each `dimensions`
   * numbers): the middle ones tell how a thing is said (asked, ordered, denied, supposed), which the vector forgets.
   */
  layers: Float32Array;
}

/** An encoder that also tells what its layers hold; one run gives all. */
export interface QuestionReader {
  readonly id: string;
  /** Numbers in `layers` of a reading. */
  readonly layerNumbers: number;
  readQuestion(text: string): Promise<Reading>;
}

/** A reading that further layers can go on from (`onnx-layers.ts`). */
export interface OpenReading extends Reading {
  /** What a layer near the bottom holds of each piece, marks included: a row of `dimensions` numbers a piece. */
  lower: Float32Array;
}

/** An encoder whose readings stay open. */
export interface OpenReader extends QuestionReader {
  readQuestion(text: string): Promise<OpenReading>;
}

/** A text as the encoder reads it, piece by piece. */
export interface PieceReading extends PieceStates {
  /** As `embedQuestion` gives it. */
  vector: Float32Array;
  /** Where each piece stands in the text, in UTF-16 units, in order. */
  pieces: { start: number; end: number }[];
}

/** All that one encoder tells. */
export type FullEncoder = WordEmbedder & OpenReader & PieceReader;

/** An encoder that tells what it holds of each piece of a text, so that single words can be compared. */
export interface PieceReader {
  readonly id: string;
  readonly dimensions: number;
  readPieces(text: string): Promise<PieceReading>;
}
