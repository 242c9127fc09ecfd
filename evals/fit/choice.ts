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

const ROUNDS = 1_500;
const STEP = 0.1;
const DECAY = 1e-4;

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
  for (let round = 0; round < ROUNDS; round += 1) {
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
