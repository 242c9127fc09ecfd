import { BLOCKS } from './cues/blocks.ts';
import { DENIALS } from './cues/denials.ts';
import { FORMS } from './cues/forms.ts';
import { SUBJECTS } from './cues/subjects.ts';
import { clausesOf, plainLetters, sentencesOf } from './sentences.ts';

/** Sentences beyond these are not looked at: the first and the last ones hold the wish. */
const MOST_SENTENCES = 12;

const CUES = [...FORMS, ...SUBJECTS, ...BLOCKS];
const NAMES = CUES.map(({ name }) => name);
const indexes = (names: readonly string[]) => names.map((name) => NAMES.indexOf(name));
const FORM = indexes(FORMS.map(({ name }) => name));
const BLOCK = indexes(BLOCKS.map(({ name }) => name));
const ASKED = indexes(['question-mark', 'question-word', 'question-impersonal', 'do-you', 'or-not']);
const DENIED = BLOCK.filter((cue) => !ASKED.includes(cue));
const ABOUT = indexes([
  'erase',
  'copy',
  'wrong',
  'freeze',
  'portable',
  'profiling',
  'marketing',
  'consent',
  'human',
  'automated',
  'sell',
  'sensitive',
  'complain',
]);
const [DATA, OTHER] = indexes(['data-object', 'other-object']) as [number, number];

/** How cues stand together in one clause, or over the message. */
const TOGETHER = [
  'clean-about',
  'clean-form-about',
  'clean-form-about-data',
  'clean-form-other',
  'sentence-form-about-not-denied',
  'all-asked',
  'all-denied',
  'denied-and-no-clean-form',
  'denied-wish',
  'denied-wish-and-no-clean',
  'denied-wish-and-clean',
  'denied-wish-last',
  'share-blocked',
  'many-sentences',
  'words',
] as const;

/** What each number of `cueFeatures` means, in order. */
export const CUE_FEATURES: readonly string[] = [
  ...NAMES,
  ...NAMES.map((name) => `last:${name}`),
  ...FORMS.map(({ name }) => `clean:${name}`),
  ...BLOCKS.map(({ name }) => `only:${name}`),
  ...TOGETHER,
];

/**
 * The cues of a message, 0 or 1 each: anywhere, in its last sentence; each form of a wish in a clause where nothing
 * speaks against it (`clean`); what speaks against a wish where no clause is a clean one (`only`); how they stand together.
 */
export function cueFeatures(text: string): Float32Array {
  const sentences = lookedAt(sentencesOf(text)).map(plainLetters);
  const inSentences = sentences.map(cuesOf);
  const clauses = sentences.flatMap(clausesOf);
  const inClauses = clauses.map(cuesOf);
  const wishDenied = clauses.map(deniesWish);
  const features = new Float32Array(CUE_FEATURES.length);
  let at = 0;
  const add = (value: number | boolean) => {
    features[at] = Number(value);
    at += 1;
  };
  const last = inSentences.at(-1);
  for (let cue = 0; cue < CUES.length; cue += 1) add(inSentences.some((shown) => shown[cue]));
  for (let cue = 0; cue < CUES.length; cue += 1) add(last?.[cue] ?? false);
  const clean = inClauses.filter((shown, i) => wishDenied[i] === false && !BLOCK.some((cue) => shown[cue]));
  for (const form of FORM) add(clean.some((shown) => shown[form]));
  const any = (cues: readonly number[]) => (shown: boolean[]) => cues.some((cue) => shown[cue]);
  const [form, about, denied, asked] = [any(FORM), any(ABOUT), any(DENIED), any(ASKED)];
  const wishClean = clean.some((shown) => form(shown) && about(shown));
  for (const block of BLOCK) add(!wishClean && inSentences.some((shown) => shown[block]));
  add(clean.some(about));
  add(wishClean);
  add(clean.some((shown) => form(shown) && about(shown) && shown[DATA] === true));
  add(clean.some((shown) => form(shown) && shown[OTHER] === true && shown[DATA] !== true));
  add(inSentences.some((shown) => form(shown) && about(shown) && !denied(shown)));
  add(inSentences.length > 0 && inSentences.every(asked));
  add(inSentences.length > 0 && inSentences.every(denied));
  add(inClauses.some(denied) && !clean.some(form));
  const denies = wishDenied.includes(true) || sentences.some(deniesWish);
  add(denies);
  add(denies && !wishClean);
  add(denies && wishClean);
  add(wishDenied.at(-1) === true);
  add(inClauses.length === 0 ? 0 : 1 - clean.length / inClauses.length);
  add(sentences.length > 1);
  add(Math.log(1 + text.split(/\s+/).filter((word) => word !== '').length));
  return features;
}

/** Which cues a sentence or clause in plain letters shows. */
function cuesOf(plain: string): boolean[] {
  return CUES.map(({ pattern }) => pattern.test(plain));
}

function deniesWish(plain: string): boolean {
  return DENIALS.some((pattern) => pattern.test(plain));
}

function lookedAt(sentences: string[]): string[] {
  if (sentences.length <= MOST_SENTENCES) return sentences;
  return [...sentences.slice(0, MOST_SENTENCES / 2), ...sentences.slice(-MOST_SENTENCES / 2)];
}
