import * as z from 'zod/mini';
import { LANGUAGES } from '../../../../knowledge/statement.ts';
import type { Citation, Part, Reply } from '../../../conversation/reply.ts';
import type { Action } from '../../../conversation/turn.ts';

// zod's compiled parsers need `new Function`, which a strict Content-Security-Policy refuses and reports.
z.config({ jitless: true });

const LABEL_AT_MOST = 200;
const language = z.enum(LANGUAGES);

/** Answer of `POST /chat/session`; `expiresIn` in seconds. */
export const sessionSchema = z.object({
  token: z.string(),
  conversationId: z.string(),
  userId: z.string(),
  expiresIn: z.number(),
  resumed: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Answer of the Direct Line calls that start or reconnect a conversation or refresh its token; `expires_in` in seconds. */
export const lineSchema = z.object({
  conversationId: z.string(),
  token: z.optional(z.string()),
  expires_in: z.optional(z.number()),
  streamUrl: z.optional(z.string()),
});

const activitySchema = z.object({
  type: z.string(),
  id: z.optional(z.string()),
  timestamp: z.optional(z.string()),
  text: z.optional(z.string()),
  locale: z.optional(z.string()),
  name: z.optional(z.string()),
  value: z.optional(z.unknown()),
  replyToId: z.optional(z.string()),
  from: z.optional(z.object({ id: z.optional(z.string()), role: z.optional(z.string()) })),
  channelData: z.optional(
    z.object({
      limpide: z.optional(z.unknown()),
      clientActivityID: z.optional(z.string()),
      staff: z.optional(z.object({ name: z.string(), text: z.string() })),
      verified: z.optional(z.object({ to: z.string(), place: z.number(), text: z.string(), language })),
    }),
  ),
});
export type Activity = z.infer<typeof activitySchema>;

/** What the stream pushes and what polling returns. */
export const activitySetSchema = z.object({ activities: z.array(activitySchema), watermark: z.optional(z.string()) });
export type ActivitySet = z.infer<typeof activitySetSchema>;

const choiceSchema = z.object({ label: z.string(), language, action: z.looseObject({ kind: z.string() }) });

const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('frame'), text: z.string(), language }),
  z.object({ kind: z.literal('claim'), text: z.string(), language, citation: z.number() }),
  z.object({ kind: z.literal('statement'), text: z.string(), language, citation: z.number() }),
  z.object({ kind: z.literal('echo'), text: z.string(), language }),
  z.object({ kind: z.literal('choices'), choices: z.array(choiceSchema) }),
  z.object({ kind: z.literal('notice'), text: z.string(), language }),
]);

const citationSchema = z.object({
  number: z.number(),
  practice: z.string(),
  statement: z.string(),
  revision: z.number(),
  since: z.optional(z.string()),
  title: z.string(),
  quote: z.string(),
  language,
  url: z.string(),
});

const replySchema = z.object({
  id: z.string(),
  language,
  parts: z.array(z.unknown()),
  citations: z.array(citationSchema),
  votable: z.boolean(),
});

/** The part of a Reply that the element shows. */
export type ShownReply = Pick<Reply, 'id' | 'language' | 'parts' | 'citations' | 'votable'>;

/**
 * The structured reply that a bot activity carries, or undefined where there is none or it is not one.
 * A part of a kind that this element does not know (a newer server) is left out rather than shown wrongly.
 */
export function replyOf(activity: Activity): ShownReply | undefined {
  const parsed = replySchema.safeParse(activity.channelData?.limpide);
  if (!parsed.success) return undefined;
  const parts = parsed.data.parts.flatMap((part) => {
    const known = partSchema.safeParse(part);
    return known.success ? [known.data as Part] : [];
  });
  return { ...parsed.data, parts, citations: parsed.data.citations as Citation[] };
}

/** The Direct Line activity for a message that the person wrote. */
export function messageActivity(text: string, locale: string, clientActivityID: string): object {
  return { type: 'message', text, locale, channelData: { clientActivityID } };
}

/** The Direct Line activity for a pressed button; `label` (what stood on it) is kept for the transcript. */
export function actionActivity(action: Action, label: string, locale: string, clientActivityID: string): object {
  // A vote is no line of the conversation: it has no label.
  const channelData = { clientActivityID, ...(action.kind !== 'feedback' && { label: label.slice(0, LABEL_AT_MOST) }) };
  return { type: 'event', name: 'limpide/action', value: action, locale, channelData };
}
