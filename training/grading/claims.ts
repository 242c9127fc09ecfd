import type { ClaimReader } from '../../knowledge/pairs/claim-reader.ts';
import type { ClaimChances } from '../../knowledge/pairs/pair-net.ts';
import { average } from './alignment.ts';
import { logit } from './chances.ts';
import { sentencesOf, type TextReading } from './reading.ts';

export const CLAIM_FEATURES = [
  'least-supported',
  'supported',
  'most-against',
  'most-against-nearest',
  'against',
] as const;

/** Sentences of an answer that are weighed; the first ones. */
const MOST_SENTENCES = 40;

/** What each statement makes of each sentence of an answer: one row a sentence, one entry a statement. */
export function weighClaims(
  answer: TextReading,
  statements: readonly TextReading[],
  reader: ClaimReader,
): Promise<ClaimChances[][]> {
  const sentences = sentencesOf(answer).map(({ start, end }) => answer.text.slice(start, end));
  return reader.weigh(
    sentences.filter((sentence) => /\p{L}{3}/u.test(sentence)).slice(0, MOST_SENTENCES),
    statements.map(({ text }) => text),
  );
}

/** Numbers of a whole answer, in the order of CLAIM_FEATURES. */
export function claimFeatures(claims: readonly ClaimChances[][]): number[] {
  const said = claims.filter((row) => row.length > 0);
  if (said.length === 0) return CLAIM_FEATURES.map(() => 0);
  const supported = said.map((row) => Math.max(...row.map((one) => one.supported)));
  const against = said.map((row, at) => Math.max(...row.map((one) => one.contradicted)) * (1 - (supported[at] ?? 0)));
  const nearest = said.map((row) => row.reduce((near, one) => (one.unsaid < near.unsaid ? one : near)).contradicted);
  return [
    logit(Math.min(...supported)),
    logit(average(supported)),
    logit(Math.max(...against)),
    logit(Math.max(...nearest)),
    against.reduce((sum, chance) => sum + chance, 0),
  ];
}
