import { z } from 'zod';
import { type Asked, ask } from '../asking/ask.ts';
import type { TrainingContext } from '../context.ts';
import type { Learner, Nudge } from '../store/records.ts';
import { mayStillSend } from './nudging.ts';

export interface OpenNudge extends Pick<Nudge, 'day' | 'number' | 'kind'> {
  learner: Learner;
  question: NonNullable<Asked['question']>;
  /** Items that are due now, this one included. */
  due: number;
}

const payloadSchema = z.object({
  person: z.string(),
  day: z.string(),
  number: z.int(),
  kind: z.enum(['daily', 'reminder', 'last']),
});

/** Asks what comes first for the person of a message that was taken, if it is still to be sent. */
export async function openNudge(context: TrainingContext, payload: unknown, at: Date): Promise<OpenNudge | undefined> {
  const { person, ...nudge } = payloadSchema.parse(payload);
  const learner = await context.store.learner(person);
  if (learner === undefined || !mayStillSend(learner, nudge, at, context.rules)) return undefined;
  const { question, due } = await ask(context, learner, at);
  return question && { ...nudge, learner, question, due };
}
