import { adam, type Lesson, type Products } from './perceptron.ts';

const ROUNDS = 120;
const STEP = 0.02;

/**
 * Logistic regression of each output on the features, over all lessons at once, with an L2 penalty.
 * @returns for each feature a row of one weight an output, and the biases
 */
export async function fitStraight(
  lessons: readonly Lesson[],
  penalty: number,
  { product, transposedProduct }: Products,
): Promise<{ weights: Float32Array; bias: Float32Array }> {
  const rows = lessons.length;
  const columns = lessons[0]?.features.length ?? 0;
  const outputs = lessons[0]?.targets.length ?? 0;
  const seen = { numbers: new Float32Array(rows * columns), rows, columns };
  lessons.forEach(({ features }, row) => {
    seen.numbers.set(features, row * columns);
  });
  const counted = Array.from({ length: outputs }, (_, o) => lessons.filter(({ weights }) => weights[o] !== 0).length);
  const weights = new Float32Array(columns * outputs);
  const bias = Float32Array.from({ length: outputs }, (_, o) => logOdds(lessons, o));
  const slopes = new Float32Array(columns * outputs);
  const biasSlopes = new Float32Array(outputs);
  const optimisers = [adam(weights, slopes, 0), adam(bias, biasSlopes, 0)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const error = (await product(seen, { numbers: weights, rows: columns, columns: outputs })).numbers;
    biasSlopes.fill(0);
    lessons.forEach(({ targets, weights: counts }, row) => {
      for (let o = 0; o < outputs; o += 1) {
        const score = (error[row * outputs + o] as number) + (bias[o] as number);
        const share = (counts[o] as number) / (counted[o] as number);
        const wrong = (1 / (1 + Math.exp(-score)) - (targets[o] as number)) * share;
        error[row * outputs + o] = wrong;
        biasSlopes[o] = (biasSlopes[o] as number) + wrong;
      }
    });
    const steep = (await transposedProduct(seen, { numbers: error, rows, columns: outputs })).numbers;
    for (let at = 0; at < slopes.length; at += 1)
      slopes[at] = (steep[at] as number) + penalty * (weights[at] as number);
    for (const optimise of optimisers) optimise(STEP * (1 - (round - 1) / ROUNDS), round);
  }
  return { weights, bias };
}

/** Where the bias starts: the odds of the output among the lessons, as they count. */
function logOdds(lessons: readonly Lesson[], o: number): number {
  let [yes, no] = [1, 1];
  for (const { targets, weights } of lessons) {
    if (targets[o] === 1) yes += weights[o] as number;
    else no += weights[o] as number;
  }
  return Math.log(yes / no);
}
