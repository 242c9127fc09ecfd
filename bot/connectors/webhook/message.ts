import { z } from 'zod';
import { STATUS_NAMES } from '../../../rights/law/status-names.ts';
import type { RecordedEvent } from '../../../rights/requests/event.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { TOLD } from '../../../rights/store/deliveries-due.ts';
import type { PersonalField } from '../../environment.ts';

const day = z.iso.date();

/** The body of a delivery, version 1. A field is only ever added in this version. */
export const messageSchema = z.object({
  version: z.literal(1),
  /** The same as the header `Idempotency-Key`: the same again is the same news. */
  id: z.string(),
  event: z.object({
    type: z.enum(TOLD),
    /** Orders the news of one request: deliveries may overtake one another. */
    sequence: z.int().min(1),
    at: z.iso.datetime(),
    from: z.string(),
    to: z.string(),
  }),
  /** As it is when this is sent, which may be after later events. */
  request: z.object({
    reference: z.string(),
    rights: z.array(z.string()),
    regime: z.string(),
    channel: z.string(),
    language: z.enum(['fr', 'en']),
    state: z.string(),
    /** Data Rights Protocol 1.0; absent when it has no word for the state. */
    status: z.string().optional(),
    reason: z.string().optional(),
    /** How surely the person is known: erase nothing for `none`. */
    identity: z.enum(['none', 'address_confirmed', 'signed_in', 'documents_seen']),
    receivedAt: z.iso.datetime(),
    actBy: day.optional(),
    targetDue: day.optional(),
    legalDue: day.optional(),
  }),
  /** Only what LIMPIDE_WEBHOOK_FIELDS names; absent when that is nothing. */
  person: z
    .object({
      contact: z.string().optional(),
      words: z.string().optional(),
      scope: z.unknown().optional(),
      onBehalf: z.unknown().optional(),
    })
    .optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** @throws ZodError when a request is not what the schema promises to the other side. */
export function messageOf(
  id: string,
  request: RightsRequest,
  { event, sequence, at, from, to }: RecordedEvent,
  fields: readonly PersonalField[],
): Message {
  const { clocks } = request;
  const extended = clocks?.extension ?? clocks;
  const drp = STATUS_NAMES[request.state].drp;
  return messageSchema.parse({
    version: 1,
    id,
    event: { type: event.type, sequence, at, from, to },
    request: {
      reference: request.reference,
      rights: request.rights,
      regime: request.regime,
      channel: request.channel,
      language: request.language,
      state: request.state,
      status: drp?.status,
      reason: drp?.reason,
      identity: request.identity.level,
      receivedAt: clocks?.receivedAt,
      actBy: clocks?.actBy,
      targetDue: extended?.targetDue,
      legalDue: extended?.legalDue,
    },
    ...(fields.length > 0 && { person: Object.fromEntries(fields.map((field) => [field, request[field]])) }),
  });
}
