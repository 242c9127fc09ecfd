/** One case: its features, the class it belongs to, and how much it counts. */
export interface Case {
  features: readonly number[];
  /** 0 .. classes - 1; the last class is the reference, whose weights stay 0. */
  label: number;
  weight: number;
}

/** Fitted weights by name, rounded as they are kept; 0 where none was fitted. */
export function named<Name extends string>(
  names: readonly Name[],
  values: readonly number[] = [],
): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, Number((values[i] ?? 0).toFixed(5))])) as Record<
    Name,
    number
  >;
}

const ROUNDS = 3_000;
const STEP = 0.1;
const CHOICE_ROUNDS = 1_500;
const DECAY = 1e-4;

/**
 * Multinomial logistic regression by Adam over all cases, on standardised features, with a small L2 penalty.
 * Feature 0 must be the constant 1. The same cases give the same weights.
 * @returns for each class but the last, its weights on the features as they are given
 */
export function fitLogistic(cases: readonly Case[], classes: number): number[][] {
  const count = cases[0]?.features.length ?? 0;
  const { centre, scale } = standard(cases, count);
  const inputs = cases.map(({ features }) =>
    features.map((value, i) => (value - (centre[i] as number)) / (scale[i] as number)),
  );
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Array.from({ length: classes - 1 }, () => new Array<number>(count).fill(0));
  const optimiser = adam((classes - 1) * count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((row) => row.map((value, i) => (i === 0 ? 0 : DECAY * value)));
    cases.forEach(({ label, weight }, at) => {
      const input = inputs[at] as number[];
      const odds = weights.map((row) => Math.exp(dotProduct(row, input)));
      const sum = odds.reduce((a, b) => a + b, 1);
      odds.forEach((odd, c) => {
        const error = ((odd / sum - (label === c ? 1 : 0)) * weight) / total;
        const row = gradient[c] as number[];
        for (let i = 0; i < count; i += 1) row[i] = (row[i] as number) + error * (input[i] as number);
      });
    });
    optimiser(weights, gradient);
  }
  return weights.map((row) => {
    const raw = row.map((value, i) => value / (scale[i] as number));
    raw[0] = row.reduce(
      (sum, value, i) => sum - (i === 0 ? 0 : (value * (centre[i] as number)) / (scale[i] as number)),
      row[0] as number,
    );
    return raw;
  });
}

/** A question with the features of each thing that might answer it, and which of them do. */
export interface Choice {
  options: readonly (readonly number[])[];
  right: ReadonlySet<number>;
  weight: number;
}

/** Weights under which a softmax over the options chooses the right ones most often (conditional logit), by Adam. */
export function fitChoice(choices: readonly Choice[], count: number): number[] {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const weights = [new Array<number>(count).fill(1)];
  const optimiser = adam(count);
  for (let round = 0; round < CHOICE_ROUNDS; round += 1) {
    const gradient = [(weights[0] as number[]).map((value) => DECAY * value)];
    const row = gradient[0] as number[];
    for (const { options, right, weight } of choices) {
      const scores = options.map((option) => dotProduct(weights[0] as number[], option));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((a, b) => a + b, 0);
      let rightSum = 0;
      for (const i of right) rightSum += odds[i] as number;
      options.forEach((option, i) => {
        const pull = (odds[i] as number) / all - (right.has(i) ? (odds[i] as number) / rightSum : 0);
        for (let f = 0; f < count; f += 1)
          row[f] = (row[f] as number) + ((pull * weight) / total) * (option[f] as number);
      });
    }
    optimiser(weights, gradient);
  }
  return weights[0] as number[];
}

function standard(cases: readonly Case[], count: number): { centre: number[]; scale: number[] } {
  const centre = new Array<number>(count).fill(0);
  const scale = new Array<number>(count).fill(1);
  for (let i = 1; i < count; i += 1) {
    const values = cases.map(({ features }) => features[i] as number);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    centre[i] = mean;
    scale[i] = spread || 1;
  }
  return { centre, scale };
}

function dotProduct(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Adam (Kingma & Ba 2015, algorithm 1) with its usual constants; changes `weights` in place. */
function adam(size: number): (weights: number[][], gradient: readonly (readonly number[])[]) => void {
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  let round = 0;
  return (weights, gradient) => {
    round += 1;
    let at = 0;
    weights.forEach((row, r) => {
      for (let i = 0; i < row.length; i += 1) {
        const slope = gradient[r]?.[i] ?? 0;
        first[at] = 0.9 * (first[at] as number) + 0.1 * slope;
        second[at] = 0.999 * (second[at] as number) + 0.001 * slope ** 2;
        const step =
          (first[at] as number) /
          (1 - 0.9 ** round) /
          (Math.sqrt((second[at] as number) / (1 - 0.999 ** round)) + 1e-8);
        row[i] = (row[i] as number) - STEP * step;
        at += 1;
      }
    });
  };
}
