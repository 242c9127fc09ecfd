import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { packageFile } from '../package-file.ts';
import type { PieceStates } from '../retrieval/embedder.ts';
import { loadNet, type Rows } from '../retrieval/onnx-layers.ts';
import { STATE_NUMBERS } from '../retrieval/word-space.ts';

/** What is asked of a pair of texts, and what the answer can be; in the order of the net's inputs and outputs. */
export const RELATIONS = {
  /** A declared text, and what is claimed on its strength. Learnt beside the questions, asked by no part (decision 12). */
  claim: ['supported', 'contradicted', 'unsaid'],
  /** A declared text, and a question put to the company. */
  question: ['unanswered', 'answered'],
  /** An explanation in somebody's own words, and a fact that it should tell. Likewise. */
  fact: ['found', 'contradicted', 'missing'],
} as const;
export type Relation = keyof typeof RELATIONS;
export type Verdict<R extends Relation> = (typeof RELATIONS)[R][number];

/** Chances, 0..1, summing to 1. */
export type Verdicts<R extends Relation> = Record<Verdict<R>, number>;

/** Weighs two texts against each other, piece by piece (docs/decisions/0012-pairs-of-texts.md). */
export interface PairNet {
  /** A text without a word tells nothing: every verdict is as likely. */
  judge<R extends Relation>(relation: R, first: PieceStates, second: PieceStates): Promise<Verdicts<R>>;
}

const metaSchema = z.strictObject({
  /** The encoder whose layers it reads. */
  model: z.string(),
  relations: z.record(z.string(), z.array(z.string())),
});

const NAMES = Object.keys(RELATIONS) as Relation[];
const OUTPUTS = NAMES.flatMap((name) => [...RELATIONS[name]]);

/**
 * @param model the encoder's id
 * @throws Error when the files are absent, damaged, or read another encoder
 */
export async function loadPairNet(model: string): Promise<PairNet> {
  const meta = metaSchema.parse(JSON.parse(await readFile(packageFile('knowledge/pairs/pairs.json'), 'utf8')));
  if (meta.model !== model || JSON.stringify(meta.relations) !== JSON.stringify(RELATIONS)) {
    throw new Error(
      `knowledge/pairs/pairs.onnx reads the layers of ${meta.model}, this program has ${model}: fit it anew (docs/decisions/0012-pairs-of-texts.md).`,
    );
  }
  const net = await loadNet(packageFile('knowledge/pairs/pairs.onnx'), OUTPUTS.length);
  return {
    async judge(relation, first, second) {
      if (first.last.length === 0 || second.last.length === 0)
        return verdictsOf(relation, new Float32Array(OUTPUTS.length));
      const chosen = Float32Array.from(NAMES, (name) => Number(name === relation));
      const logits = await net({
        first: rowsOf(first),
        second: rowsOf(second),
        relation: { numbers: chosen, width: NAMES.length },
      });
      return verdictsOf(relation, logits);
    },
  };
}

/** The three layers of each piece side by side. */
function rowsOf({ lower, middle, last }: PieceStates): Rows {
  const numbers = new Float32Array(3 * last.length);
  for (let from = 0; from < last.length; from += STATE_NUMBERS) {
    for (const [place, layer] of [lower, middle, last].entries())
      numbers.set(layer.subarray(from, from + STATE_NUMBERS), 3 * from + place * STATE_NUMBERS);
  }
  return { numbers, width: 3 * STATE_NUMBERS };
}

function verdictsOf<R extends Relation>(relation: R, logits: Float32Array): Verdicts<R> {
  const names: readonly string[] = RELATIONS[relation];
  const from = OUTPUTS_BEFORE[relation];
  const own = names.map((_, i) => logits[from + i] as number);
  const top = Math.max(...own);
  const odds = own.map((value) => Math.exp(value - top));
  const sum = odds.reduce((total, value) => total + value, 0);
  return Object.fromEntries(names.map((name, i) => [name, (odds[i] as number) / sum])) as Verdicts<R>;
}

const OUTPUTS_BEFORE = Object.fromEntries(
  NAMES.map((name, at) => [name, NAMES.slice(0, at).reduce((sum, before) => sum + RELATIONS[before].length, 0)]),
) as Record<Relation, number>;
