import { z } from 'zod';

/** Shape of a net in the weights' file: `nets` perceptrons of one hidden layer, averaged. */
export const netShape = z.strictObject({
  inputs: z.int().positive(),
  hidden: z.int().positive(),
  outputs: z.int().positive(),
  nets: z.int().positive(),
});
export type NetShape = z.infer<typeof netShape>;

/** Small trained layers: numbers in, chances (0..1) out. */
export interface Net {
  chances(features: readonly number[]): number[];
}

/** 32-bit numbers that a net of this shape takes. */
export function netSize({ inputs, hidden, outputs, nets }: NetShape): number {
  return 2 * inputs + nets * (inputs * hidden + hidden + hidden * outputs + outputs);
}

/**
 * @param numbers the mean of each feature, what to multiply it by for a spread of 1; then of each perceptron its first
 * weights (a row of `hidden` a feature), first biases, second weights (a row of `outputs` a hidden unit), second biases
 */
export function openNet({ inputs, hidden, outputs, nets }: NetShape, numbers: Float32Array): Net {
  const take = inTurn(numbers);
  const [centre, scale] = [take(inputs), take(inputs)];
  const parts = Array.from({ length: nets }, () => ({
    first: take(inputs * hidden),
    firstBias: take(hidden),
    second: take(hidden * outputs),
    secondBias: take(outputs),
  }));
  return {
    chances(features) {
      const input = Float32Array.from(features, (value, i) => (value - (centre[i] as number)) * (scale[i] as number));
      const scores = new Float32Array(outputs);
      for (const { first, firstBias, second, secondBias } of parts) {
        const inner = layer(input, first, firstBias).map((value) => Math.max(0, value));
        layer(inner, second, secondBias).forEach((score, o) => {
          scores[o] = (scores[o] as number) + score / nets;
        });
      }
      return Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
    },
  };
}

/** Gives so many numbers at a time, one after another. */
export function inTurn(numbers: Float32Array): (count: number) => Float32Array {
  let at = 0;
  return (count) => {
    at += count;
    return numbers.subarray(at - count, at);
  };
}

/** One layer, without what bends its outputs. `weights` holds a row of as many numbers as there are outputs for each input. */
export function layer(input: Float32Array, weights: Float32Array, bias: Float32Array): Float32Array {
  const output = Float32Array.from(bias);
  const width = bias.length;
  for (let i = 0; i < input.length; i += 1) {
    const value = input[i] as number;
    if (value === 0) continue;
    for (let o = 0; o < width; o += 1) output[o] = (output[o] as number) + value * (weights[i * width + o] as number);
  }
  return output;
}
