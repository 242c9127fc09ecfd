import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import type { Embedder } from './embedder.ts';
import { LangChainEmbeddings } from './langchain-embeddings.ts';
import type { VectorIndex } from './vector-index.ts';

/**
 * How many candidates a search keeps while it walks the graph. HNSWLib never sets it: at hnswlib's default of 10, a
 * search misses most of the nearest vectors.
 */
const SEARCH_BREADTH = 200;

/** Builds the graph of the vectors and writes it into `directory`. */
export async function writeHnswIndex(
  vectors: readonly Float32Array[],
  embedder: Embedder,
  directory: string,
): Promise<void> {
  const store = new HNSWLib(new LangChainEmbeddings(embedder), { space: 'ip', numDimensions: embedder.dimensions });
  await store.addVectors(
    vectors.map((vector) => Array.from(vector)),
    vectors.map((_, row) => new Document({ pageContent: '', metadata: { row } })),
  );
  await store.save(directory);
}

/**
 * Opens what `writeHnswIndex` wrote. The caller has checked the files' sums: a damaged graph would load in silence.
 * Vectors have length 1, so that the inner product is the cosine.
 */
export async function openHnswIndex(embedder: Embedder, directory: string): Promise<VectorIndex> {
  const store = await HNSWLib.load(directory, new LangChainEmbeddings(embedder));
  store.index.setEf(SEARCH_BREADTH);
  const size = store.index.getCurrentCount();
  return {
    size,
    async search(vector, count) {
      const found = await store.similaritySearchVectorWithScore(Array.from(vector), Math.min(count, size));
      return found.map(([document, distance]) => ({ row: document.metadata.row as number, cosine: 1 - distance }));
    },
  };
}
