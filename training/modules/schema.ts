import { z } from 'zod';
import { bilingual, id, listOf, pattern } from '../../knowledge/register/schema.ts';

/** The shape of `training/<id>.yaml` (docs/training.md). Each item is checked against the schema of its own form. */

/** Longest texts, in UTF-16 code units: what is read in a few minutes, and what a chat message takes. */
const LIMITS = { title: 100, intro: 600, question: 300, option: 200, feedback: 600, example: 800 } as const;

/** How the customer of an explanation feels. */
const MOODS = ['calm', 'curious', 'worried', 'confused', 'hurried', 'angry', 'sceptical'] as const;

/** Share of a module's points that passes it, in per cent: what CNIL's own course asks. */
const DEFAULT_PASS = 80;

/** `practice#statement@revision` */
const BOUND = /^([^#@\s]+)#([^#@\s]+)@([1-9]\d{0,5})$/;

const bound = pattern('statement-at-revision', (value) => BOUND.test(value)).transform((value) => {
  const [, practice = '', statement = '', revision = ''] = BOUND.exec(value) ?? [];
  return { ref: `${practice}#${statement}`, practice, revision: Number(revision) };
});

const percent = z
  .int()
  .refine((value) => value >= 1 && value <= 100, { params: { fault: 'pattern-percent' } })
  .default(DEFAULT_PASS);

const common = {
  id,
  statements: listOf(bound).min(1),
  feedback: bilingual(LIMITS.feedback),
};

const option = z.strictObject({
  text: bilingual(LIMITS.option),
  right: z.boolean().default(false),
  /** Said to who chooses it. */
  why: bilingual(LIMITS.feedback).exactOptional(),
});

const part = z.strictObject({
  text: bilingual(LIMITS.option),
  /** What should stand there: its presence says that this part is wrong. */
  instead: bilingual(LIMITS.option).exactOptional(),
});

const fact = z.strictObject({
  text: bilingual(LIMITS.option),
});

export const ITEM_SCHEMAS = {
  'choose-one': z.strictObject({
    ...common,
    form: z.literal('choose-one'),
    question: bilingual(LIMITS.question),
    options: listOf(option).min(1),
  }),
  'choose-several': z.strictObject({
    ...common,
    form: z.literal('choose-several'),
    question: bilingual(LIMITS.question),
    options: listOf(option).min(1),
  }),
  'true-false': z.strictObject({
    ...common,
    form: z.literal('true-false'),
    claim: bilingual(LIMITS.question),
    holds: z.boolean(),
  }),
  'which-practice': z.strictObject({
    ...common,
    form: z.literal('which-practice'),
    customer: bilingual(LIMITS.question),
    practice: id,
    others: listOf(id).min(1),
  }),
  'put-right': z.strictObject({
    ...common,
    form: z.literal('put-right'),
    customer: bilingual(LIMITS.question),
    answer: z.enum(['choose', 'write']).default('choose'),
    parts: listOf(part).min(1),
  }),
  explain: z.strictObject({
    ...common,
    form: z.literal('explain'),
    customer: bilingual(LIMITS.question),
    mood: z.enum(MOODS),
    situation: bilingual(LIMITS.question).exactOptional(),
    facts: listOf(fact).min(1),
    example: bilingual(LIMITS.example),
  }),
} as const;

export const ITEM_FORMS = Object.keys(ITEM_SCHEMAS) as ItemForm[];
export type ItemForm = keyof typeof ITEM_SCHEMAS;

/** What the head of a module says; its items are checked one by one. */
export const moduleSchema = z.strictObject({
  id,
  title: bilingual(LIMITS.title),
  intro: bilingual(LIMITS.intro),
  onboarding: z.boolean().default(false),
  pass: percent,
  items: listOf(z.unknown()).min(1),
});
