import type { Matrix, Product } from './matrix-product.ts';
import { normal, randomFrom, shuffled } from './random.ts';

/** One case: standardised features, what each output should be (0 or 1), and how much each output counts. */
export interface Lesson {
  features: Float32Array;
  targets: Float32Array;
  weights: Float32Array;
}

/** Weights hold, for each input, a row of one number an output. */
export interface Perceptron {
  first: Float32Array;
  firstBias: Float32Array;
  second: Float32Array;
  secondBias: Float32Array;
}

export interface PerceptronSettings {
  hidden: number;
  epochs: number;
  seed: number;
  /** Share of features, and of hidden values, left out at random while fitting. */
  dropout: number;
  /** Decoupled weight decay (Loshchilov & Hutter 2019), times the step. */
  decay: number;
}

/** How matrices are multiplied (matrix-product.ts). */
export interface Products {
  product: Product;
  transposedProduct: Product;
}

const BATCH = 256;
const STEP = 2e-3;
const WARM_UP = 30;

/** One hidden layer of rectified units, sigmoid outputs, cross-entropy, by Adam with a step that falls to 0. The same lessons and seed give the same weights. */
export async function fitPerceptron(
  lessons: readonly Lesson[],
  settings: PerceptronSettings,
  products: Products,
): Promise<Perceptron> {
  const { hidden, epochs, seed, dropout, decay } = settings;
  const inputs = lessons[0]?.features.length ?? 0;
  const outputs = lessons[0]?.targets.length ?? 0;
  const random = randomFrom(seed);
  const net: Perceptron = {
    first: drawn(inputs * hidden, inputs, random),
    firstBias: new Float32Array(hidden),
    second: drawn(hidden * outputs, hidden, random),
    secondBias: new Float32Array(outputs),
  };
  const parts = [net.first, net.firstBias, net.second, net.secondBias];
  const slopes: Slopes = {
    first: new Float32Array(net.first.length),
    firstBias: new Float32Array(hidden),
    second: new Float32Array(net.second.length),
    secondBias: new Float32Array(outputs),
  };
  const slopeParts = [slopes.first, slopes.firstBias, slopes.second, slopes.secondBias];
  const optimisers = parts.map((part, i) => adam(part, slopeParts[i] as Float32Array, i % 2 === 0 ? decay : 0));
  const rounds = epochs * Math.floor(lessons.length / BATCH);
  let round = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const order = shuffled(lessons, random);
    for (let from = 0; from + BATCH <= order.length; from += BATCH) {
      await learn(net, slopes, order.slice(from, from + BATCH), dropout, random, products);
      round += 1;
      const step = STEP * (1 - round / rounds) * Math.min(1, round / WARM_UP);
      for (const optimise of optimisers) optimise(step, round);
    }
  }
  return net;
}

function drawn(count: number, inputs: number, random: () => number): Float32Array {
  const spread = 1 / Math.sqrt(inputs);
  return Float32Array.from({ length: count }, () => normal(random) * spread);
}

type Slopes = Perceptron;

/** The slopes of a batch (back-propagation). */
async function learn(
  net: Perceptron,
  slopes: Slopes,
  batch: readonly Lesson[],
  dropout: number,
  random: () => number,
  { product, transposedProduct }: Products,
): Promise<void> {
  const hidden = net.firstBias.length;
  const inputs = net.first.length / hidden;
  const kept = 1 / (1 - dropout);
  const seen: Matrix = { numbers: new Float32Array(BATCH * inputs), rows: BATCH, columns: inputs };
  batch.forEach(({ features }, c) => {
    for (let i = 0; i < inputs; i += 1)
      seen.numbers[c * inputs + i] = random() < dropout ? 0 : (features[i] as number) * kept;
  });
  const inner = (await product(seen, { numbers: net.first, rows: inputs, columns: hidden })).numbers;
  for (let at = 0; at < inner.length; at += 1)
    inner[at] = (inner[at] as number) + (net.firstBias[at % hidden] as number);
  const error = new Float32Array(BATCH * hidden);
  slopes.second.fill(0);
  slopes.secondBias.fill(0);
  slopes.firstBias.fill(0);
  batch.forEach((lesson, c) => {
    const open = new Float32Array(hidden);
    for (let h = 0; h < hidden; h += 1) {
      open[h] = (inner[c * hidden + h] as number) <= 0 || random() < dropout ? 0 : kept;
    }
    learnOutputs(net, slopes, lesson, inner.subarray(c * hidden), open, error.subarray(c * hidden));
  });
  for (let at = 0; at < error.length; at += 1) {
    slopes.firstBias[at % hidden] = (slopes.firstBias[at % hidden] as number) + (error[at] as number);
  }
  const errors: Matrix = { numbers: error, rows: BATCH, columns: hidden };
  slopes.first.set((await transposedProduct(seen, errors)).numbers);
}

/** From the hidden values of one case to its outputs, and the error back to them. */
function learnOutputs(
  net: Perceptron,
  slopes: Slopes,
  { targets, weights }: Lesson,
  inner: Float32Array,
  open: Float32Array,
  error: Float32Array,
): void {
  const outputs = net.secondBias.length;
  for (let o = 0; o < outputs; o += 1) {
    if (weights[o] === 0) continue;
    let score = net.secondBias[o] as number;
    for (let h = 0; h < open.length; h += 1) {
      score += (inner[h] as number) * (open[h] as number) * (net.second[h * outputs + o] as number);
    }
    const wrong = ((1 / (1 + Math.exp(-score)) - (targets[o] as number)) * (weights[o] as number)) / BATCH;
    slopes.secondBias[o] = (slopes.secondBias[o] as number) + wrong;
    for (let h = 0; h < open.length; h += 1) {
      const kept = open[h] as number;
      if (kept === 0) continue;
      const at = h * outputs + o;
      slopes.second[at] = (slopes.second[at] as number) + wrong * (inner[h] as number) * kept;
      error[h] = (error[h] as number) + wrong * (net.second[at] as number) * kept;
    }
  }
}

/** Adam (Kingma & Ba 2015, algorithm 1) with its usual constants; changes `weights` in place. */
export function adam(
  weights: Float32Array,
  slopes: Float32Array,
  decay: number,
): (step: number, round: number) => void {
  const mean = new Float32Array(weights.length);
  const square = new Float32Array(weights.length);
  return (step, round) => {
    const meanScale = 1 / (1 - 0.9 ** round);
    const squareScale = 1 / (1 - 0.999 ** round);
    for (let i = 0; i < weights.length; i += 1) {
      const slope = slopes[i] as number;
      const m = 0.9 * (mean[i] as number) + 0.1 * slope;
      const s = 0.999 * (square[i] as number) + 0.001 * slope * slope;
      mean[i] = m;
      square[i] = s;
      const weight = weights[i] as number;
      weights[i] = weight - step * ((m * meanScale) / (Math.sqrt(s * squareScale) + 1e-8) + decay * weight);
    }
  };
}
