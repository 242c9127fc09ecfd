import { z } from 'zod';
import type { PlainDate } from '../../rights/calendar/plain-date.ts';
import { REFUSAL_CODES } from '../../rights/law/refusals.ts';
import { RIGHTS } from '../../rights/law/rights.ts';
import { IDENTITY_LEVELS } from '../../rights/requests/request.ts';
import type { Act } from './may.ts';

const words = z.string().trim().min(1).max(4000);
const grounds = z.array(z.object({ right: z.enum(RIGHTS), code: z.enum(REFUSAL_CODES) })).max(20);
const levels = IDENTITY_LEVELS.filter((level) => level !== 'none');

/** What staff do to a request, as a form, a command or a button brings it. */
export const requestActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('release') }),
  /** The person was told that the request arrived, otherwise than by a letter of ours. */
  z.object({ kind: z.literal('acknowledged') }),
  z.object({ kind: z.literal('start_review') }),
  z.object({ kind: z.literal('start_work') }),
  /** A question to the person: what is meant. */
  z.object({ kind: z.literal('ask'), question: words }),
  /** `doubt`: what raises the doubt, where the law asks for one. */
  z.object({ kind: z.literal('ask_identity'), doubt: words.exactOptional() }),
  /** Staff have seen for themselves who it is; `method` says how, and copies no proof. */
  z.object({ kind: z.literal('confirm_identity'), level: z.enum(levels), method: words }),
  /** What the person answered elsewhere than in the chat. */
  z.object({ kind: z.literal('answered'), words }),
  /** `until`: the day announced, where the law sets none. */
  z.object({
    kind: z.literal('extend'),
    reason: z.enum(['complexity', 'number_of_requests']),
    until: z.iso
      .date()
      .transform((day) => day as PlainDate)
      .exactOptional(),
  }),
  /** Where a refusal takes two people, this proposes it. */
  z.object({ kind: z.literal('refuse'), grounds }),
  /** Confirms a refusal, in whole or in part, that somebody else proposed. */
  z.object({ kind: z.literal('second') }),
  z.object({ kind: z.literal('close_unverified') }),
  /** With grounds: a part is refused. */
  z.object({ kind: z.literal('fulfil'), grounds }),
  z.object({ kind: z.literal('tell_recipients'), recipients: z.array(words).min(1).max(100) }),
  z.object({ kind: z.literal('note'), words }),
  /** `to`: a staff member's address. */
  z.object({ kind: z.literal('escalate'), to: words, reason: words }),
  /** The person said so elsewhere than in the chat: their words, with when and how. */
  z.object({ kind: z.literal('withdraw'), words }),
]);

export type RequestAct = z.infer<typeof requestActSchema>;
export type RequestActKind = RequestAct['kind'];

export const PERMISSION: Readonly<Record<RequestActKind, Act>> = {
  claim: 'claim',
  release: 'release',
  acknowledged: 'handle',
  start_review: 'handle',
  start_work: 'handle',
  ask: 'handle',
  ask_identity: 'handle',
  confirm_identity: 'handle',
  answered: 'handle',
  extend: 'handle',
  refuse: 'handle',
  second: 'second',
  close_unverified: 'handle',
  fulfil: 'handle',
  tell_recipients: 'handle',
  note: 'note',
  escalate: 'escalate',
  withdraw: 'enter',
};
