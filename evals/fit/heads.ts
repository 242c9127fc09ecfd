import { CUE_FEATURES } from '../../rights/recognition/cues.ts';
import { DEEP_OUTPUTS, type Heads, type HeadsMeta, OUTPUTS, openHeads } from '../../rights/recognition/heads.ts';
import { matrixProducts } from './matrix-product.ts';
import { fitPerceptron, type Lesson, type Perceptron, type PerceptronSettings } from './perceptron.ts';
import { fitStraight } from './straight.ts';
import { lessonOf, type WishCase } from './wish-cases.ts';

const SETTINGS: Omit<PerceptronSettings, 'seed' | 'epochs'> = { hidden: 128, dropout: 0.3, decay: 0.05 };
/** Times that all cases are gone through; a first look needs fewer. */
export const EPOCHS = { look: 5, fit: 14 };
/** L2 penalty of the outputs without a hidden layer. */
const PENALTY = 0.2;
/** Cues are few beside the numbers of the layers: each counts so much more than one of those. */
const CUE_EMPHASIS = 1.4;

export interface FittedHeads {
  meta: HeadsMeta;
  bytes: Buffer;
  heads: Heads;
}

/**
 * Fits the heads.
 * @param nets how many perceptrons of different seeds are averaged
 * @param epochs times that all cases are gone through
 */
export async function fitHeads(
  cases: readonly WishCase[],
  { nets, epochs }: { nets: number; epochs: number },
  model: string,
  thresholds: HeadsMeta['thresholds'],
): Promise<FittedHeads> {
  const features = cases[0]?.features.length ?? 0;
  const { centre, scale } = standard(cases, features);
  const lessons = cases.map((one): Lesson => {
    const { targets, weights } = lessonOf(one);
    return {
      features: one.features.map((value, i) => (value - (centre[i] as number)) * (scale[i] as number)),
      targets,
      weights,
    };
  });
  const deep = lessons.map(({ features, targets, weights }) => ({
    features,
    targets: targets.subarray(0, DEEP_OUTPUTS),
    weights: weights.subarray(0, DEEP_OUTPUTS),
  }));
  const flat = lessons.map(({ features, targets, weights }) => ({
    features,
    targets: targets.subarray(DEEP_OUTPUTS),
    weights: weights.subarray(DEEP_OUTPUTS),
  }));
  const products = await matrixProducts();
  const fitted: Perceptron[] = [];
  for (let seed = 1; seed <= nets; seed += 1)
    fitted.push(await fitPerceptron(deep, { ...SETTINGS, epochs, seed }, products));
  const straight = await fitStraight(flat, PENALTY, products);
  const bytes = Buffer.concat([...hiddenLayer(fitted, centre, scale), ...straightLayer(straight, centre, scale)]);
  const meta: HeadsMeta = {
    model,
    outputs: [...OUTPUTS],
    cues: [...CUE_FEATURES],
    features,
    hidden: SETTINGS.hidden * nets,
    thresholds,
  };
  return { meta, bytes, heads: openHeads(meta, bytes) };
}

/** Mean of each feature, and what to multiply by for a spread of 1 (of CUE_EMPHASIS for cues). */
function standard(cases: readonly WishCase[], features: number): { centre: Float64Array; scale: Float64Array } {
  const centre = new Float64Array(features);
  const spread = new Float64Array(features);
  for (const one of cases)
    for (let i = 0; i < features; i += 1)
      centre[i] = (centre[i] as number) + (one.features[i] as number) / cases.length;
  for (const one of cases) {
    for (let i = 0; i < features; i += 1) {
      spread[i] = (spread[i] as number) + ((one.features[i] as number) - (centre[i] as number)) ** 2 / cases.length;
    }
  }
  const scale = spread.map(
    (square, i) => (i >= features - CUE_FEATURES.length ? CUE_EMPHASIS : 1) / (Math.sqrt(square) + 1e-4),
  );
  return { centre, scale };
}

/** The nets side by side as one hidden layer, on features as they are, in 8 bits; then what leads from it to the outputs, averaged. */
function hiddenLayer(nets: readonly Perceptron[], centre: Float64Array, scale: Float64Array): Buffer[] {
  const each = SETTINGS.hidden;
  const hidden = each * nets.length;
  const features = centre.length;
  const bias = Float32Array.from(
    { length: hidden },
    (_, h) => nets[Math.floor(h / each)]?.firstBias[h % each] as number,
  );
  const rows = new Int8Array(features * hidden);
  const scales = new Float32Array(features);
  for (let i = 0; i < features; i += 1) {
    const row = Float32Array.from(
      bias,
      (_, h) => (nets[Math.floor(h / each)]?.first[i * each + (h % each)] as number) * (scale[i] as number),
    );
    const unit = row.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12) / 127;
    scales[i] = unit;
    for (let h = 0; h < hidden; h += 1) {
      const rounded = Math.round((row[h] as number) / unit);
      rows[i * hidden + h] = rounded;
      bias[h] = (bias[h] as number) - rounded * unit * (centre[i] as number);
    }
  }
  const second = nets.flatMap((net) => [...net.second].map((value) => value / nets.length));
  const secondBias = Array.from({ length: DEEP_OUTPUTS }, (_, o) =>
    nets.reduce((sum, net) => sum + (net.secondBias[o] as number) / nets.length, 0),
  );
  return [
    Buffer.from(rows.buffer),
    ...[scales, bias, Float32Array.from(second), Float32Array.from(secondBias)].map(bytesOf),
  ];
}

function straightLayer(
  { weights, bias }: { weights: Float32Array; bias: Float32Array },
  centre: Float64Array,
  scale: Float64Array,
): Buffer[] {
  const outputs = bias.length;
  const raw = weights.map((value, at) => value * (scale[Math.floor(at / outputs)] as number));
  const shifted = bias.map((value, o) => {
    let sum = value;
    for (let i = 0; i < centre.length; i += 1) sum -= (raw[i * outputs + o] as number) * (centre[i] as number);
    return sum;
  });
  return [bytesOf(raw), bytesOf(shifted)];
}

function bytesOf(numbers: Float32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
