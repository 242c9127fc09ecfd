import type { NetShape } from '../../knowledge/net.ts';
import { matrixProducts } from './matrix-product.ts';
import { fitPerceptron, type Lesson, type PerceptronSettings } from './perceptron.ts';

export interface NetSettings extends Omit<PerceptronSettings, 'seed'> {
  /** Perceptrons of different seeds that are averaged. */
  nets: number;
}

/** One case: features as they are, what each output should be, and how much each counts. */
export interface NetCase {
  features: readonly number[];
  targets: readonly number[];
  weights: readonly number[];
}

/** Standardises the features and fits; the numbers are laid out as `openNet` takes them. */
export async function fitNet(
  cases: readonly NetCase[],
  { nets, ...settings }: NetSettings,
): Promise<{ shape: NetShape; numbers: Float32Array }> {
  const inputs = cases[0]?.features.length ?? 0;
  const outputs = cases[0]?.targets.length ?? 0;
  const { centre, scale } = standard(cases, inputs);
  const lessons = cases.map(
    ({ features, targets, weights }): Lesson => ({
      features: Float32Array.from(features, (value, i) => (value - (centre[i] as number)) * (scale[i] as number)),
      targets: Float32Array.from(targets),
      weights: Float32Array.from(weights),
    }),
  );
  const products = await matrixProducts();
  const parts = [centre, scale];
  for (let seed = 1; seed <= nets; seed += 1) {
    const { first, firstBias, second, secondBias } = await fitPerceptron(lessons, { ...settings, seed }, products);
    parts.push(first, firstBias, second, secondBias);
  }
  const numbers = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    numbers.set(part, at);
    at += part.length;
  }
  return { shape: { inputs, hidden: settings.hidden, outputs, nets }, numbers };
}

/** Mean of each feature, and what to multiply by for a spread of 1. */
function standard(cases: readonly NetCase[], inputs: number): { centre: Float32Array; scale: Float32Array } {
  const centre = new Float32Array(inputs);
  const spread = new Float64Array(inputs);
  for (let i = 0; i < inputs; i += 1) {
    let sum = 0;
    for (const { features } of cases) sum += features[i] as number;
    const mean = sum / cases.length;
    centre[i] = mean;
    for (const { features } of cases)
      spread[i] = (spread[i] as number) + ((features[i] as number) - mean) ** 2 / cases.length;
  }
  return { centre, scale: Float32Array.from(spread, (square) => 1 / (Math.sqrt(square) + 1e-3)) };
}
