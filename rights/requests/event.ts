import type { PlainDate } from '../calendar/plain-date.ts';
import type { Right } from '../law/rights.ts';
import type { DeliveryStatus, ExtensionReason, Ground, IdentityLevel, Scope } from './request.ts';
import type { State } from './states.ts';

/** What can happen to a request. What it carries is what the acting person or program must give. */
export type RightsEvent =
  /** The wish is recognisable. `receivedAt` (ISO 8601): for a wish that came earlier, as a letter that staff enter. */
  | { type: 'file'; receivedAt?: string }
  /** The person corrects or adds. Added rights must be such that they wait for the same things. */
  | { type: 'amend'; words?: string; scope?: Scope; contact?: string; residence?: string; addRights?: readonly Right[] }
  | { type: 'acknowledge' }
  /** `doubt`: the reason, where the law asks for identity only on reasonable doubt. */
  | { type: 'ask_identity'; doubt?: string }
  | { type: 'confirm_identity'; level: Exclude<IdentityLevel, 'none'>; method: string }
  | { type: 'fail_identity'; method: string }
  | { type: 'ask_clarification'; question: string }
  | { type: 'clarify'; words: string }
  | { type: 'start_review' }
  | { type: 'start_work' }
  /** `until`: the announced day, where the law sets none. */
  | { type: 'extend'; reason: ExtensionReason; noticeSentOn: PlainDate; until?: PlainDate }
  | { type: 'propose_refusal'; grounds: readonly Ground[] }
  | { type: 'refuse'; grounds: readonly Ground[]; remedy: string }
  | { type: 'fulfil' }
  | { type: 'fulfil_in_part'; grounds: readonly Ground[]; remedy: string }
  | { type: 'deliver'; status: Exclude<DeliveryStatus, 'none'> }
  | { type: 'tell_recipients'; recipients: readonly string[] }
  | { type: 'withdraw'; words: string }
  | { type: 'close_unverified'; remedy: string }
  | { type: 'appeal'; words: string }
  | { type: 'claim' }
  | { type: 'release' }
  | { type: 'escalate'; to: string; reason: string }
  | { type: 'note'; words: string }
  /** Another request for the same by, it is thought, the same person. */
  | { type: 'link'; other: { reference: string; level: IdentityLevel; person: string; contact?: string } }
  | { type: 'remind'; of: 'unclaimed' | 'acknowledge' | 'target' | 'legal' };

export const EVENT_TYPES = [
  'file',
  'amend',
  'acknowledge',
  'ask_identity',
  'confirm_identity',
  'fail_identity',
  'ask_clarification',
  'clarify',
  'start_review',
  'start_work',
  'extend',
  'propose_refusal',
  'refuse',
  'fulfil',
  'fulfil_in_part',
  'deliver',
  'tell_recipients',
  'withdraw',
  'close_unverified',
  'appeal',
  'claim',
  'release',
  'escalate',
  'note',
  'link',
  'remind',
] as const satisfies readonly RightsEvent['type'][];
export type EventType = RightsEvent['type'];

export type Actor =
  /** The person the request is about, or who acts for them. `id` is pseudonymous. */
  | { kind: 'person'; id: string }
  | { kind: 'staff'; id: string; dpo: boolean }
  /** The program itself: timers, connectors, and what follows from a code that was right. */
  | { kind: 'system' };

/** One line of a request's story; never changed, never taken back. */
export interface RecordedEvent {
  request: string;
  /** From 1, without gaps. */
  sequence: number;
  /** ISO 8601, UTC. */
  at: string;
  by: Actor;
  from: State;
  to: State;
  event: RightsEvent;
}
