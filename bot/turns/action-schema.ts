import { z } from 'zod';
import { type Action, REQUEST_BUTTONS } from '../conversation/turn.ts';

const identifier = z.string().min(1).max(200);

/** What a client may press. Greeting is the server's own act: a client that sends `open` presses nothing. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('practice'), practice: identifier }),
  z.object({ kind: z.literal('suggestion'), text: z.string().min(1).max(1000) }),
  z.object({ kind: z.literal('human') }),
  z.object({
    kind: z.literal('request'),
    do: z.enum(REQUEST_BUTTONS),
    request: identifier.exactOptional(),
    practice: identifier.exactOptional(),
  }),
  z.object({
    kind: z.literal('feedback'),
    answer: identifier,
    reaction: z.enum(['like', 'dislike']),
    words: z.string().max(2000).exactOptional(),
  }),
]) satisfies z.ZodType<Action>;
