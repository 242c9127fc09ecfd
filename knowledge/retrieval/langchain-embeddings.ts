import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder } from './embedder.ts';

/** The project's embedding model as LangChain's parts want it. */
export class LangChainEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  override async embedQuery(text: string): Promise<number[]> {
    return Array.from(await this.#embedder.embedQuestion(text));
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.#embedder.embedStatements(texts)).map((vector) => Array.from(vector));
  }
}
