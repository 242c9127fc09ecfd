import { z } from 'zod';
import { fromJson } from '../values.ts';

export const LEARNING_VIEW = 'training_answer';
/** The block in which a window asks for an answer. */
export const ANSWER_BLOCK = 'training_input';

export const LEARNING_ACTIONS = {
  choose: /^training_choose_\d+$/,
  open: /^training_open(?:_(?:assigned_)?\d+)?$/,
  next: 'training_next',
  judge: /^training_judge_(?:right|incomplete|wrong)$/,
  putOff: /^training_put_off_\d+$/,
  pause: 'training_pause',
  resume: 'training_resume',
} as const;

const id = z.string().min(1).max(100);

const chosenSchema = z.object({ q: id, c: id });
/** How questions are asked: of which module, and what is to say afterwards how it went. */
const sittingSchema = z.object({
  m: id.optional(),
  /** The message of the button is. */
  here: z.literal(true).optional(),
  at: z.object({ channel: id, ts: id }).optional(),
  home: z.literal(true).optional(),
  /** A question that has one more try. */
  again: id.optional(),
});
const answeringSchema = sittingSchema.extend({ q: id });

export type Sitting = z.infer<typeof sittingSchema>;

export const written = (value: Sitting | z.infer<typeof chosenSchema> | z.infer<typeof answeringSchema>): string =>
  JSON.stringify(value);

/** Undefined when it is nothing of ours, as from another version. */
export const readChosen = (value: unknown) => chosenSchema.safeParse(fromJson(value)).data;
export const readSitting = (value: unknown) => sittingSchema.safeParse(fromJson(value)).data;
export const readAnswering = (value: unknown) => answeringSchema.safeParse(fromJson(value)).data;

const inputSchema = z
  .object({
    value: z.string().nullish(),
    selected_option: z.object({ value: z.string() }).nullish(),
    selected_options: z.array(z.object({ value: z.string() })).nullish(),
  })
  .transform(({ value, selected_option, selected_options }) =>
    typeof value === 'string'
      ? { text: value }
      : { choices: (selected_options ?? (selected_option ? [selected_option] : [])).map((option) => option.value) },
  );

/** What a window brings: words, or choices. */
export function readInput(values: Record<string, Record<string, unknown>>) {
  return inputSchema.safeParse(values[ANSWER_BLOCK]?.[ANSWER_BLOCK]).data ?? { choices: [] };
}
