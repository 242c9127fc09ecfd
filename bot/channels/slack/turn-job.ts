import { z } from 'zod';
import { actionSchema } from '../../turns/action-schema.ts';

const id = z.string().min(1).max(300);

/** One turn that came from Slack, as it is kept, sealed, until it is answered. */
export const turnJobSchema = z.object({
  team: id,
  user: id,
  /** Unique in its conversation: Slack's `event_id`, or what names a pressed button. */
  turn: id,
  /** Where it was said. */
  channel: id,
  /** '' outside of threads. */
  thread: z.string().max(100),
  surface: z.enum(['direct', 'channel', 'command']),
  /** The message that carried it; absent for commands. */
  ts: z.string().max(100).exactOptional(),
  /** Where a command's answer goes: seen by its sender alone. */
  responseUrl: z.url().exactOptional(),
  text: z.string().max(40_000),
  action: z.union([actionSchema, z.object({ kind: z.literal('open') })]).exactOptional(),
  /** What stood on the pressed button. */
  label: z.string().max(3000).exactOptional(),
  /** The conversation that the button was offered in. */
  conversation: id.exactOptional(),
  at: z.iso.datetime(),
});
export type TurnJob = z.infer<typeof turnJobSchema>;
export const SLACK_TURN = 'slack_turn';
