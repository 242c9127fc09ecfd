import { z } from 'zod';
import type { Action } from '../../../conversation/turn.ts';

type Feedback = Extract<Action, { kind: 'feedback' }>;

const voteEntity = z.object({
  '@type': z.enum(['LikeAction', 'DislikeAction']),
  '@id': z.string().regex(/^answer:[^#]{1,200}#(like|dislike)$/),
});

/** Web Chat's thumb: the schema.org action that we offered with the answer comes back as an entity. */
export function feedbackOfEvent(entities: unknown[]): Feedback | undefined {
  for (const entity of entities) {
    const parsed = voteEntity.safeParse(entity);
    if (!parsed.success) continue;
    const { '@type': type, '@id': id } = parsed.data;
    return {
      kind: 'feedback',
      answer: id.slice('answer:'.length, id.indexOf('#')),
      reaction: type === 'LikeAction' ? 'like' : 'dislike',
    };
  }
  return undefined;
}

const submission = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    // Teams sends JSON in a string: {"feedbackText": "..."}.
    feedback: z.union([z.string(), z.object({ feedbackText: z.string() })]).nullish(),
  }),
});

/** The thumb of newer Web Chats and of Teams; which answer is meant stands in the activity's `replyToId`. */
export function feedbackOfInvoke(value: unknown): { reaction: 'like' | 'dislike'; words?: string } | undefined {
  const parsed = submission.safeParse(value);
  if (!parsed.success) return undefined;
  const { reaction, feedback } = parsed.data.actionValue;
  const words = (typeof feedback === 'string' ? feedbackText(feedback) : (feedback?.feedbackText ?? ''))
    .trim()
    .slice(0, 2000);
  return { reaction, ...(words !== '' && { words }) };
}

function feedbackText(text: string): string {
  try {
    const parsed = z.object({ feedbackText: z.string() }).safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.feedbackText : text;
  } catch {
    return text;
  }
}
