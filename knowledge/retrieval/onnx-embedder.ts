import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { modelFile, modelId } from '../model-files.ts';
import type { Embedder, QuestionReader } from './embedder.ts';
import { readWithOutputs } from './exposed-outputs.ts';

const MAX_TOKENS = 256;
const DIMENSIONS = 384;
const VECTOR = 'sentence_embedding';
/** Chosen by figures: docs/decisions/0010-recognising-wishes.md. */
const LAYERS = [5, 7, 11].map((layer) => `/m/encoder/layer.${layer}/output/LayerNorm/LayerNormalization_output_0`);

/**
 * Loads the sentence encoder that ships with the project (`knowledge/model/`): no network, about 0.1 s.
 * Texts are embedded one at a time: the 8-bit weights scale with each input, so that a vector would otherwise depend
 * on what else stands in its batch.
 * @throws Error when a file of the model is absent.
 */
export async function loadOnnxEmbedder(options: { threads?: number } = {}): Promise<Embedder & QuestionReader> {
  const tokenizer = new Tokenizer(JSON.parse(await readFile(modelFile('tokenizer.json'), 'utf8')), {});
  const session = await InferenceSession.create(await readWithOutputs(modelFile('model.onnx'), LAYERS), {
    intraOpNumThreads: options.threads ?? 2,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionProviders: ['cpu'],
  });

  async function run(text: string, outputs: readonly string[]): Promise<InferenceSession.OnnxValueMapType> {
    const ids = cut(tokenizer.encode(text).ids);
    const shape = [1, ids.length];
    const feeds = {
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    };
    return session.run(feeds, outputs);
  }

  async function embed(text: string): Promise<Float32Array> {
    return vectorOf(await run(text, [VECTOR]));
  }

  return {
    id: await modelId(),
    dimensions: DIMENSIONS,
    layerNumbers: LAYERS.length * DIMENSIONS,
    embedQuestion: (text) => embed(`query: ${text}`),
    async readQuestion(text) {
      const values = await run(`query: ${text}`, [VECTOR, ...LAYERS]);
      const layers = new Float32Array(LAYERS.length * DIMENSIONS);
      for (const [i, name] of LAYERS.entries()) {
        layers.set(meanOverWords(values[name]?.data as Float32Array), i * DIMENSIONS);
      }
      return { vector: vectorOf(values), layers };
    },
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

function vectorOf(values: InferenceSession.OnnxValueMapType): Float32Array {
  const vector = values[VECTOR]?.data;
  if (!(vector instanceof Float32Array) || vector.length !== DIMENSIONS) {
    throw new Error(`The model gave no vector of ${DIMENSIONS} numbers: its files are not those of this version.`);
  }
  return vector;
}

/** @param states one row of DIMENSIONS numbers a word piece */
function meanOverWords(states: Float32Array): Float32Array {
  const mean = new Float32Array(DIMENSIONS);
  for (let i = 0; i < states.length; i += 1)
    mean[i % DIMENSIONS] = (mean[i % DIMENSIONS] as number) + (states[i] as number);
  const words = states.length / DIMENSIONS;
  return mean.map((sum) => sum / words);
}
