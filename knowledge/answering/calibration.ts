import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { assetFile } from '../model-files.ts';
import { inTurn, type NetShape, netShape, netSize, openNet } from '../net.ts';
import { type Teller, tellerOf } from './decision.ts';
import { DECISION_FEATURES, OPINION_FEATURES, RANK_FEATURES } from './features.ts';
import { CONTEXT_FEATURES, CONTEXT_RANK_FEATURES } from './in-context.ts';

const weights = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Names[number], z.ZodNumber>);

const worth = z.strictObject({ first: z.number(), later: z.number(), none: z.number() });

/** The nets that tell the chances, in the order of their numbers in calibration.bin, with what each looks at. */
export const DECIDING_NETS = {
  alone: DECISION_FEATURES,
  onOpinion: OPINION_FEATURES,
  inContext: CONTEXT_FEATURES,
} as const;
export type DecidingNet = keyof typeof DECIDING_NETS;

const net = z.strictObject({ features: z.array(z.string()), shape: netShape });

const calibrationSchema = z.strictObject({
  /** Model that the figures hold for. */
  model: z.string(),
  /** Weight of each score of a statement. */
  rank: weights(RANK_FEATURES),
  /** The same of a question asked right after another one. */
  rankInContext: weights(CONTEXT_RANK_FEATURES),
  /** Small nets over the question's scores: does the first practice answer, the second or third, or none? */
  nets: z.strictObject({
    alone: net,
    /** Where a second opinion was asked. */
    onOpinion: net,
    /** For a question asked right after another one. */
    inContext: net,
  }),
  /** What each outcome is worth, by what answers: see evals/fit/worth.ts. */
  worth: z.strictObject({ answered: worth, closest: worth, asked_back: worth, not_declared: worth }),
});

/** The fitted figures, as they are kept: `calibration.json`, with the nets' numbers in `calibration.bin`. */
export type CalibrationFile = z.infer<typeof calibrationSchema>;

/** The fitted figures, ready for use. */
export interface Calibration extends Pick<CalibrationFile, 'rank' | 'rankInContext' | 'worth'> {
  chances: { [Name in DecidingNet]: Teller<(typeof DECIDING_NETS)[Name][number]> };
}

/**
 * Reads what `npx limpide fit calibration` wrote; none of it is written by hand.
 * @throws Error when a file is absent, cut, malformed, or fitted for another model than `model`.
 */
export async function loadCalibration(model: string): Promise<Calibration> {
  const file = calibrationSchema.parse(JSON.parse(await readFile(assetFile('answering/calibration.json'), 'utf8')));
  if (file.model !== model) {
    throw new Error(
      `knowledge/answering/calibration.json was fitted for the model ${file.model}, this program has ${model}: run \`npx limpide fit calibration\`.`,
    );
  }
  return openCalibration(file, await readFile(assetFile('answering/calibration.bin')));
}

/** @throws Error when the nets were fitted on other scores than this program has, or the bytes are not as many as they have numbers */
function openCalibration({ rank, rankInContext, worth, nets }: CalibrationFile, bytes: Uint8Array): Calibration {
  for (const name of Object.keys(DECIDING_NETS) as DecidingNet[]) {
    if (nets[name].features.join() === DECIDING_NETS[name].join()) continue;
    throw new Error(
      `knowledge/answering/calibration.json: "${name}" was fitted on other scores than this program has: run \`npx limpide fit calibration\`.`,
    );
  }
  const shapes = Object.values(nets).map(({ shape }): NetShape => shape);
  const expected = 4 * shapes.reduce((sum, shape) => sum + netSize(shape), 0);
  if (bytes.length !== expected) {
    throw new Error(
      `knowledge/answering/calibration.bin holds ${bytes.length} bytes, not ${expected}: it is cut, or does not go with calibration.json.`,
    );
  }
  // A copy, since numbers of four bytes have to begin at a multiple of four.
  const take = inTurn(new Float32Array(Uint8Array.from(bytes).buffer));
  const open = <Name extends string>(names: readonly Name[], shape: NetShape): Teller<Name> =>
    tellerOf(names, openNet(shape, take(netSize(shape))));
  const chances = {
    alone: open(DECISION_FEATURES, nets.alone.shape),
    onOpinion: open(OPINION_FEATURES, nets.onOpinion.shape),
    inContext: open(CONTEXT_FEATURES, nets.inContext.shape),
  };
  return { rank, rankInContext, worth, chances };
}
