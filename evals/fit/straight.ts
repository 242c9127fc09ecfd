import { adam, type Lesson } from './perceptron.ts';

const ROUNDS = 150;
const STEP = 0.02;

/**
 * Logistic regression of each output on the features, over all lessons at once, with an L2 penalty.
 * @returns for each feature a row of one weight an output, and the biases
 */
export function fitStraight(
  lessons: readonly Lesson[],
  penalty: number,
): { weights: Float32Array; bias: Float32Array } {
  const inputs = lessons[0]?.features.length ?? 0;
  const outputs = lessons[0]?.targets.length ?? 0;
  const weights = new Float32Array(inputs * outputs);
  const bias = new Float32Array(outputs);
  for (let o = 0; o < outputs; o += 1) {
    const fitted = fitOne(lessons, o, penalty);
    bias[o] = fitted[inputs] as number;
    for (let i = 0; i < inputs; i += 1) weights[i * outputs + o] = fitted[i] as number;
  }
  return { weights, bias };
}

/** The weights of output `o`, then its bias. */
function fitOne(lessons: readonly Lesson[], o: number, penalty: number): Float32Array {
  const counted = lessons.filter(({ weights }) => weights[o] !== 0);
  const inputs = counted[0]?.features.length ?? 0;
  const fitted = new Float32Array(inputs + 1);
  fitted[inputs] = logOdds(counted, o);
  const slopes = new Float32Array(inputs + 1);
  const optimise = adam(fitted, slopes, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let i = 0; i < inputs; i += 1) slopes[i] = penalty * (fitted[i] as number);
    slopes[inputs] = 0;
    for (const { features, targets, weights } of counted) {
      let score = fitted[inputs] as number;
      for (let i = 0; i < inputs; i += 1) score += (features[i] as number) * (fitted[i] as number);
      const wrong = ((1 / (1 + Math.exp(-score)) - (targets[o] as number)) * (weights[o] as number)) / counted.length;
      for (let i = 0; i < inputs; i += 1) slopes[i] = (slopes[i] as number) + wrong * (features[i] as number);
      slopes[inputs] = (slopes[inputs] as number) + wrong;
    }
    optimise(STEP * (1 - (round - 1) / ROUNDS), round);
  }
  return fitted;
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
