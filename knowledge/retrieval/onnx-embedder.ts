import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { modelFile, modelId } from '../model-files.ts';
import type { Embedder } from './embedder.ts';

const MAX_TOKENS = 256;
const DIMENSIONS = 384;

/**
 * Loads the sentence encoder that ships with the project (`knowledge/model/`): no network, about 0.1 s.
 * Texts are embedded one at a time: the 8-bit weights scale with each input, so that a vector would otherwise depend
 * on what else stands in its batch.
 * @throws Error when a file of the model is absent.
 */
export async function loadOnnxEmbedder(options: { threads?: number } = {}): Promise<Embedder> {
  const tokenizer = new Tokenizer(JSON.parse(await readFile(modelFile('tokenizer.json'), 'utf8')), {});
  const session = await InferenceSession.create(modelFile('model.onnx'), {
    intraOpNumThreads: options.threads ?? 2,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionProviders: ['cpu'],
  });

  async function embed(text: string): Promise<Float32Array> {
    const ids = cut(tokenizer.encode(text).ids);
    const shape = [1, ids.length];
    const output = await session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    });
    const vector = output['sentence_embedding']?.data;
    if (!(vector instanceof Float32Array) || vector.length !== DIMENSIONS) {
      throw new Error(`The model gave no vector of ${DIMENSIONS} numbers: its files are not those of this version.`);
    }
    return vector;
  }

  return {
    id: await modelId(),
    dimensions: DIMENSIONS,
    embedQuestion: (text) => embed(`query: ${text}`),
    async embedStatements(texts, onProgress) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        vectors.push(await embed(`passage: ${text}`));
        onProgress?.(vectors.length);
      }
      return vectors;
    },
  };
}

/** Keeps the closing token when a text is too long. */
function cut(ids: number[]): number[] {
  const last = ids.at(-1);
  return ids.length <= MAX_TOKENS || last === undefined ? ids : [...ids.slice(0, MAX_TOKENS - 1), last];
}
