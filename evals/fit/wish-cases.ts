import type { QuestionReader } from '../../knowledge/retrieval/embedder.ts';
import { RIGHTS } from '../../rights/law/rights.ts';
import { featuresOf } from '../../rights/recognition/features.ts';
import { OUTPUTS, type Output } from '../../rights/recognition/heads.ts';
import type { Wish } from '../wishes-file.ts';

/** A message with what the heads see of it. */
export interface WishCase extends Wish {
  /** How much it counts beside a message that a person wrote. */
  weight: number;
  features: Float32Array;
  /** Of length 1: tells which messages say the same in another language. */
  vector: Float32Array;
}

/** A wish counts thrice in the loss: a missed or invented request is worse than a wrong right. */
const WISH_WEIGHT = 3;
/** Incidents, statuses and wishes for others are rare among the cases. */
const RARE_WEIGHT = 3;

/** What each output should be, in the order of OUTPUTS, and how much it counts. */
export function lessonOf(wish: Wish & { weight: number }): { targets: Float32Array; weights: Float32Array } {
  const target = (output: Output): boolean => {
    if (output === 'wish') return wish.rights.length > 0;
    if (output === 'incident') return wish.kind === 'incident';
    if (output === 'status') return wish.kind === 'status';
    if (output === 'onBehalf') return wish.kind === 'on-behalf';
    return wish.rights.includes(output);
  };
  const weight = (output: Output): number => {
    if (output === 'wish') return WISH_WEIGHT;
    // which right it is is learnt from wishes only
    if (RIGHTS.some((right) => right === output)) return wish.rights.length > 0 ? 1 : 0;
    if (wish.kind === CONVERSATION) return 0;
    // many complaints tell of an incident without being filed under that kind
    if (output === 'incident' && wish.kind !== 'incident' && wish.rights.includes('complaint')) return 0;
    return target(output) ? RARE_WEIGHT : 1;
  };
  return {
    targets: Float32Array.from(OUTPUTS, (o) => Number(target(o))),
    weights: Float32Array.from(OUTPUTS, (o) => weight(o) * wish.weight),
  };
}

/** Kind of the turns of conversations: nothing is known of them but what they file. */
const CONVERSATION = 'conversation';

export async function casesOf(
  wishes: readonly Wish[],
  reader: QuestionReader,
  onProgress: (done: number, of: number) => void,
  weight = 1,
): Promise<WishCase[]> {
  const cases: WishCase[] = [];
  for (const wish of wishes) {
    const { vector, layers } = await reader.readQuestion(wish.text);
    cases.push({ ...wish, weight, vector, features: featuresOf(wish.text, layers) });
    onProgress(cases.length, wishes.length);
  }
  return cases;
}

/** From this cosine on, two messages of one kind and the same rights are held to say the same thing. */
const SAME = 0.6;

export function saysTheSame(a: WishCase, b: WishCase): boolean {
  return a.kind === b.kind && [...a.rights].sort().join() === [...b.rights].sort().join() && cosine(a, b) > SAME;
}

function cosine(a: WishCase, b: WishCase): number {
  let sum = 0;
  for (let i = 0; i < a.vector.length; i += 1) sum += (a.vector[i] as number) * (b.vector[i] as number);
  return sum;
}

/**
 * Parts of about the same size that no two messages saying the same thing are divided between (a French item and its
 * English parallel, above all).
 */
export function foldsOf(cases: readonly WishCase[], folds: number): WishCase[][] {
  const group = cases.map((_, i) => i);
  const root = (i: number): number => (group[i] === i ? i : root(group[i] as number));
  cases.forEach((a, i) => {
    for (let j = 0; j < i; j += 1) if (saysTheSame(a, cases[j] as WishCase)) group[root(i)] = root(j);
  });
  const members = new Map<number, WishCase[]>();
  cases.forEach((one, i) => {
    members.set(root(i), [...(members.get(root(i)) ?? []), one]);
  });
  const parts: WishCase[][] = Array.from({ length: folds }, () => []);
  for (const together of [...members.values()].sort((a, b) => b.length - a.length)) {
    parts.reduce((smallest, part) => (part.length < smallest.length ? part : smallest)).push(...together);
  }
  return parts;
}
