import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Net, netShape, netSize, openNet } from '../../knowledge/net.ts';
import { packageFile } from '../../knowledge/package-file.ts';
import { ANSWER_FEATURES } from './answer-features.ts';
import { FACT_FEATURES } from './fact-features.ts';
import { WORD_FEATURES } from './word-features.ts';

/** What an answer can be, in the order of the last net's outputs. */
export const LABELS = ['right', 'incomplete', 'contradicting', 'invented', 'unclear'] as const;
export type Label = (typeof LABELS)[number];

/** The nets, in the order of their weights: each looks at what those before it have told. */
export const NETS = ['word', 'fact', 'unclear', 'answer'] as const;
export type NetName = (typeof NETS)[number];

const metaSchema = z.strictObject({
  /** The encoder's `indexId`. */
  model: z.string(),
  features: z.strictObject({ word: z.array(z.string()), fact: z.array(z.string()), answer: z.array(z.string()) }),
  nets: z.strictObject({ word: netShape, fact: netShape, unclear: netShape, answer: netShape }),
  /** Chances of being right: passed from `pass` on, failed below `fail`, not sure between. */
  thresholds: z.strictObject({ pass: z.number(), fail: z.number() }),
});
export type GraderMeta = z.infer<typeof metaSchema>;

export interface GraderModel {
  nets: Record<NetName, Net>;
  thresholds: GraderMeta['thresholds'];
  /** Changes with the weights and with what they look at. */
  version: string;
}

/** Features as they are computed by this program. */
export const FEATURES: GraderMeta['features'] = {
  word: [...WORD_FEATURES],
  fact: [...FACT_FEATURES],
  answer: [...ANSWER_FEATURES],
};

/** Path of a file that ships beside this one. */
export function graderFile(name: 'grader.json' | 'grader.bin'): string {
  return packageFile(`training/grading/${name}`);
}

/**
 * @param model the encoder's `indexId`
 * @throws Error when the files are absent, cut, or were fitted with another encoder or other features
 */
export async function loadGraderModel(model: string): Promise<GraderModel> {
  const [json, bytes] = [await readFile(graderFile('grader.json'), 'utf8'), await readFile(graderFile('grader.bin'))];
  const meta = metaSchema.parse(JSON.parse(json));
  if (meta.model !== model || JSON.stringify(meta.features) !== JSON.stringify(FEATURES)) {
    throw new Error(
      `training/grading/grader.json was fitted with ${meta.model} or with other features than this program has (${model}): run \`npx limpide fit explanations\`.`,
    );
  }
  return openGraderModel(meta, bytes);
}

/** @param bytes little-endian 32-bit numbers, net by net in the order of NETS */
function openGraderModel(meta: GraderMeta, bytes: Uint8Array): GraderModel {
  const expected = 4 * NETS.reduce((sum, name) => sum + netSize(meta.nets[name]), 0);
  if (bytes.length !== expected) {
    throw new Error(
      `grader.bin has ${bytes.length} bytes, grader.json tells ${expected}: run \`npx limpide fit explanations\`.`,
    );
  }
  const numbers = new Float32Array(Uint8Array.from(bytes).buffer);
  let at = 0;
  const nets = Object.fromEntries(
    NETS.map((name) => {
      const size = netSize(meta.nets[name]);
      at += size;
      return [name, openNet(meta.nets[name], numbers.subarray(at - size, at))];
    }),
  ) as Record<NetName, Net>;
  const sum = createHash('sha256').update(JSON.stringify(meta)).update(bytes).digest('hex');
  return { nets, thresholds: meta.thresholds, version: `limpide-grader@${sum.slice(0, 12)}` };
}
