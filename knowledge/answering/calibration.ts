import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { assetFile } from '../model-files.ts';
import { DECISION_FEATURES, OPINION_FEATURES, RANK_FEATURES } from './features.ts';
import { CONTEXT_FEATURES, CONTEXT_RANK_FEATURES } from './in-context.ts';

const weights = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Names[number], z.ZodNumber>);

const worth = z.strictObject({ first: z.number(), later: z.number(), none: z.number() });

const calibrationSchema = z.strictObject({
  /** Model that the figures hold for. */
  model: z.string(),
  /** Weight of each score of a statement. */
  rank: weights(RANK_FEATURES),
  /** Multinomial logistic regression over the question's scores: does the first practice answer, the second or third, or none (the reference)? */
  chances: z.strictObject({ first: weights(DECISION_FEATURES), later: weights(DECISION_FEATURES) }),
  /** The same where a second opinion was asked. */
  chancesOnOpinion: z.strictObject({ first: weights(OPINION_FEATURES), later: weights(OPINION_FEATURES) }),
  /** The weights of a question asked right after another one. */
  inContext: z.strictObject({
    rank: weights(CONTEXT_RANK_FEATURES),
    chances: z.strictObject({ first: weights(CONTEXT_FEATURES), later: weights(CONTEXT_FEATURES) }),
  }),
  /** What each outcome is worth, by what answers: see evals/fit/worth.ts. */
  worth: z.strictObject({ answered: worth, closest: worth, asked_back: worth, not_declared: worth }),
});

/** The fitted figures: `calibration.json`, written by `npx limpide fit calibration`, never by hand. */
export type Calibration = z.infer<typeof calibrationSchema>;

/** @throws Error when the file is absent, malformed, or fitted for another model than `model`. */
export async function loadCalibration(model: string): Promise<Calibration> {
  const calibration = calibrationSchema.parse(
    JSON.parse(await readFile(assetFile('answering/calibration.json'), 'utf8')),
  );
  if (calibration.model !== model) {
    throw new Error(
      `knowledge/answering/calibration.json was fitted for the model ${calibration.model}, this program has ${model}: run \`npx limpide fit calibration\`.`,
    );
  }
  return calibration;
}
