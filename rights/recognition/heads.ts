import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { inTurn, layer } from '../../knowledge/net.ts';
import { RIGHTS } from '../law/rights.ts';
import { CUE_FEATURES } from './cues.ts';
import { recognitionFile } from './files.ts';

/** What the heads tell of a message, in the order of their numbers. */
export const OUTPUTS = ['wish', ...RIGHTS, 'incident', 'status', 'onBehalf'] as const;
export type Output = (typeof OUTPUTS)[number];

/** How many of OUTPUTS the hidden layer gives (a wish, which rights, an incident); the rest come straight from the features. */
export const DEEP_OUTPUTS = 1 + RIGHTS.length + 1;

const metaSchema = z.strictObject({
  model: z.string(),
  outputs: z.array(z.string()),
  cues: z.array(z.string()),
  features: z.int().positive(),
  hidden: z.int().positive(),
  /** From which chance on a thing is held to be there, 0..1. */
  thresholds: z.strictObject({
    wish: z.number(),
    right: z.number(),
    incident: z.number(),
    status: z.number(),
    onBehalf: z.number(),
  }),
});
export type HeadsMeta = z.infer<typeof metaSchema>;

/** Small trained layers over the features of a message (features.ts), fitted by `npx limpide fit wishes`. */
export interface Heads {
  readonly thresholds: HeadsMeta['thresholds'];
  /** Chances, 0..1, in the order of OUTPUTS. */
  chances(features: Float32Array): Float32Array;
}

/**
 * @param model the encoder's id
 * @throws Error when the files are absent, cut, or were fitted with another encoder, other cues or other outputs
 */
export async function loadHeads(model: string): Promise<Heads> {
  const meta = metaSchema.parse(JSON.parse(await readFile(recognitionFile('heads.json'), 'utf8')));
  const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
  if (meta.model !== model || !same(meta.outputs, OUTPUTS) || !same(meta.cues, CUE_FEATURES)) {
    throw new Error(
      `rights/recognition/heads.json was fitted with ${meta.model} and ${meta.cues.length} cues, this program has ${model} and ${CUE_FEATURES.length}: run \`npx limpide fit wishes\`.`,
    );
  }
  return openHeads(meta, await readFile(recognitionFile('heads.bin')));
}

/**
 * `bytes`, little-endian: the hidden layer's weights (8 bits, a row of `hidden` a feature) and each row's scale, its
 * biases; the weights from the hidden layer to the deep outputs and their biases; the weights from the features to the
 * other outputs and their biases (all 32-bit).
 */
export function openHeads(meta: HeadsMeta, bytes: Uint8Array): Heads {
  const { features, hidden } = meta;
  const flat = OUTPUTS.length - DEEP_OUTPUTS;
  const floats = features + hidden + (hidden + 1) * DEEP_OUTPUTS + (features + 1) * flat;
  const expected = features * hidden + 4 * floats;
  if (bytes.length !== expected) {
    throw new Error(
      `heads.bin has ${bytes.length} bytes, heads.json tells ${expected}: run \`npx limpide fit wishes\`.`,
    );
  }
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, features * hidden);
  const numbers = new Float32Array(Uint8Array.from(bytes.subarray(features * hidden)).buffer);
  const take = inTurn(numbers);
  const scales = take(features);
  const first = Float32Array.from(rows, (value, i) => value * (scales[Math.floor(i / hidden)] as number));
  const firstBias = take(hidden);
  const second = take(hidden * DEEP_OUTPUTS);
  const secondBias = take(DEEP_OUTPUTS);
  const straight = take(features * flat);
  const straightBias = take(flat);

  return {
    thresholds: meta.thresholds,
    chances(input) {
      const inner = layer(input, first, firstBias).map((value) => Math.max(0, value));
      const scores = [...layer(inner, second, secondBias), ...layer(input, straight, straightBias)];
      return Float32Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
    },
  };
}
