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
