import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { modelFile, modelId } from '../model-files.ts';
import { loadPreparing, type Preparing } from '../pairs/preparing.ts';
import type { FullEncoder, PieceStates } from './embedder.ts';
import { readWithOutputs } from './exposed-outputs.ts';
import { SESSION } from './onnx-layers.ts';
import { piecesOf } from './pieces.ts';
import { loadWordSpace, STATE_NUMBERS, type WordSpace } from './word-space.ts';

const MAX_TOKENS = 256;
const DIMENSIONS = STATE_NUMBERS;
const VECTOR = 'sentence_embedding';
/** Chosen by figures: docs/decisions/0010-recognising-wishes.md. */
const LAYERS = [5, 7, 11].map(layerName);
/** Where the layers of rights/recognition/tuned.onnx go on from. */
const LOWER_LAYER = layerName(2);
const MIDDLE_LAYER = LAYERS[1] as string;
const LAST_LAYER = LAYERS.at(-1) as string;
const PREFIX = { question: 'query: ', statement: 'passage: ' };

/** Runs the encoder: what it ships with, before anything fitted on top. */
export interface Encoder {
  readonly id: string;
  /** Word pieces in the vocabulary. */
  readonly vocabulary: number;
  states(kind: TextKind, text: string): Promise<States>;
  /** The numbers of a text's pieces in the vocabulary as the encoder is given them, prefix and marks included. */
  pieces(kind: TextKind, text: string): number[];
}

type TextKind = 'question' | 'statement';

export interface States {
  vector: Float32Array;
  /** Without the marks around the text. */
  states: PieceStates;
  /** The numbers of those pieces in the vocabulary. */
  pieces: number[];
}

/**
 * Loads the sentence encoder that ships with the project (`knowledge/model/`): no network, about 0.1 s.
 * Texts are embedded one at a time: the 8-bit weights scale with each input, so that a vector would otherwise depend
 * on what else stands in its batch.
 * @throws Error when a file of the model is absent.
 */
export async function loadOnnxEmbedder(options: { threads?: number } = {}): Promise<FullEncoder> {
  const id = await modelId();
  return embedderOn(await loadSession(options), id, await loadWordSpace(), await loadPreparing(id));
}

/** The encoder without the space of words, for fitting that space. */
export async function loadEncoder(): Promise<Encoder> {
  const session = await loadSession({});
  return {
    id: await modelId(),
    vocabulary: session.vocabulary,
    states: (kind, text) => statesOf(session, kind, text),
    pieces: (kind, text) => session.pieces(`${PREFIX[kind]}${text}`),
  };
}

interface Session {
  vocabulary: number;
  /** The numbers of a text's pieces in the vocabulary, marks included. */
  pieces(text: string): number[];
  /** Those of one word between blanks, without marks, and how they are spelt. */
  piecesOfWord(word: string): { ids: number[]; tokens: string[] };
  run(pieces: number[], outputs: readonly string[]): Promise<InferenceSession.OnnxValueMapType>;
}

async function loadSession(options: { threads?: number }): Promise<Session> {
  const json = JSON.parse(await readFile(modelFile('tokenizer.json'), 'utf8'));
  const tokenizer = new Tokenizer(json, {});
  const model = await readWithOutputs(modelFile('model.onnx'), [LOWER_LAYER, ...LAYERS]);
  const session = await InferenceSession.create(model, {
    ...SESSION,
    ...(options.threads !== undefined && { intraOpNumThreads: options.threads }),
  });

  return {
    vocabulary: json.model.vocab.length,
    pieces: (text) => cut(tokenizer.encode(text).ids),
    piecesOfWord: (word) => tokenizer.encode(word, { add_special_tokens: false }),
    async run(pieces, outputs) {
      const shape = [1, pieces.length];
      const feeds = {
        input_ids: new Tensor('int64', BigInt64Array.from(pieces, BigInt), shape),
        attention_mask: new Tensor('int64', new BigInt64Array(pieces.length).fill(1n), shape),
      };
      return session.run(feeds, outputs);
    },
  };
}

async function statesOf(session: Session, kind: TextKind, text: string): Promise<States> {
  const pieces = session.pieces(`${PREFIX[kind]}${text}`);
  const values = await session.run(pieces, [VECTOR, LOWER_LAYER, MIDDLE_LAYER, LAST_LAYER]);
  // The blank at the end of the prefix belongs to the first word of the text; a text of no word at all is its marks.
  const first = session.pieces(PREFIX[kind].trimEnd()).length - 1;
  const last = pieces.length - 1;
  const [from, to] = last > first ? [first, last] : [0, pieces.length];
  return { vector: vectorOf(values), states: rowsOf(values, from, to), pieces: pieces.slice(from, to) };
}

/** What the layers hold of the pieces `from` up to `to`. */
function rowsOf(values: InferenceSession.OnnxValueMapType, from: number, to: number): PieceStates {
  const rows = (layer: string) => numbersOf(values, layer).slice(from * DIMENSIONS, to * DIMENSIONS);
  return { lower: rows(LOWER_LAYER), middle: rows(MIDDLE_LAYER), last: rows(LAST_LAYER) };
}

function embedderOn(session: Session, id: string, space: WordSpace, preparing: Preparing): FullEncoder {
  const run = (kind: TextKind, text: string, outputs: readonly string[]) =>
    session.run(session.pieces(`${PREFIX[kind]}${text}`), outputs);
  const embed = async (kind: TextKind, text: string) => vectorOf(await run(kind, text, [VECTOR]));
  return {
    id,
    indexId: `${id}+${space.id}+${preparing.id}`,
    dimensions: DIMENSIONS,
    layerNumbers: LAYERS.length * DIMENSIONS,
    embedQuestion: (text) => embed('question', text),
    async wordQuestion(text) {
      const { vector, states, pieces } = await statesOf(session, 'question', text);
      return {
        vector,
        words: space.project(states.last),
        rarities: Float32Array.from(pieces, space.rarity),
        states,
      };
    },
    prepare: preparing.prepare,
    async readQuestion(text) {
      const values = await run('question', text, [VECTOR, LOWER_LAYER, ...LAYERS]);
      const layers = new Float32Array(LAYERS.length * DIMENSIONS);
      for (const [i, name] of LAYERS.entries()) {
        layers.set(meanOverWords(numbersOf(values, name)), i * DIMENSIONS);
      }
      return { vector: vectorOf(values), layers, lower: numbersOf(values, LOWER_LAYER) };
    },
    async readPieces(text) {
      const prefix = session.pieces(PREFIX.question.trimEnd());
      const [before, after] = [prefix.slice(0, -1), prefix.at(-1) as number];
      const { ids, places } = piecesOf(text, session.piecesOfWord, MAX_TOKENS - prefix.length);
      const values = await session.run([...before, ...ids, after], [VECTOR, LOWER_LAYER, MIDDLE_LAYER, LAST_LAYER]);
      return {
        vector: vectorOf(values),
        pieces: places,
        ...rowsOf(values, before.length, before.length + ids.length),
      };
    },
    async embedStatements(texts, onProgress) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        vectors.push(await embed('statement', text));
        onProgress?.(vectors.length);
      }
      return vectors;
    },
    async *wordStatements(texts, onProgress) {
      for (const [i, text] of texts.entries()) {
        const { vector, states } = await statesOf(session, 'statement', text);
        yield { vector, words: space.project(states.last), states };
        onProgress?.(i + 1);
      }
    },
  };
}

function layerName(layer: number): string {
  return `/m/encoder/layer.${layer}/output/LayerNorm/LayerNormalization_output_0`;
}

/** Keeps the closing token when a text is too long. */
function cut(ids: number[]): number[] {
  const last = ids.at(-1);
  return ids.length <= MAX_TOKENS || last === undefined ? ids : [...ids.slice(0, MAX_TOKENS - 1), last];
}

function numbersOf(values: InferenceSession.OnnxValueMapType, layer: string): Float32Array {
  return values[layer]?.data as Float32Array;
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
