import type { Language } from '../../knowledge/statement.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { StartEvent } from '../calendar/start.ts';
import type { RefusalCode } from '../law/refusals.ts';
import type { Regime } from '../law/regimes.ts';
import type { Right } from '../law/rights.ts';
import type { State } from './states.ts';

export type RequestChannel = 'web' | 'slack' | 'terminal' | 'mail' | 'phone' | 'post' | 'desk' | 'partner';

/** How surely it is known that the person is who the request is about; from weakest to strongest. */
export const IDENTITY_LEVELS = ['none', 'address_confirmed', 'signed_in', 'documents_seen'] as const;
export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];

export type DeliveryStatus = 'none' | 'prepared' | 'sent' | 'fetched' | 'expired';

/** For whom, when the request is made for someone else. */
type Capacity = 'parent' | 'heir' | 'mandate' | 'helper';

export type Scope = { kind: 'all' } | { kind: 'parts'; practices: readonly string[]; words?: string };

/** A declared statement that was shown to the person before the request. */
interface Passage {
  practice: string;
  statement: string;
  revision: number;
  snapshot: string;
}

/** Why one of the rights asked for is not met, or not wholly. */
export interface Ground {
  right: Right;
  code: RefusalCode;
}

export type ExtensionReason = 'complexity' | 'number_of_requests';

/** The dates of a request: of all its rights, the earliest. A date that no law sets is absent. */
export interface Clocks {
  /** The instant the wish was recognisable (ISO 8601, UTC), and its day in the controller's time zone. */
  receivedAt: string;
  receivedOn: PlainDate;
  startedBy: StartEvent;
  startedOn: PlainDate;
  acknowledgeBy?: PlainDate;
  acknowledgedAt?: string;
  actBy?: PlainDate;
  targetDue?: PlainDate;
  legalDue?: PlainDate;
  extensionNoticeBy?: PlainDate;
  pausedDays: number;
  extension?: { reason: ExtensionReason; noticeSentOn: PlainDate; targetDue: PlainDate; legalDue: PlainDate };
}

export interface RightsRequest {
  id: string;
  /** What the person keeps: `LMP-7K3F-92QX`. */
  reference: string;
  /** Events so far; a change that started from an older version is refused. */
  version: number;
  /** Of the message that carries the wish, and which of its requests: the same twice is one request. */
  filingKey: string;
  state: State;
  rights: readonly Right[];
  regime: Regime;
  /** As the person stated it: ISO 3166-1 or 3166-2. */
  residence?: string;
  channel: RequestChannel;
  language: Language;
  /** Pseudonymous. */
  person: string;
  /** E-mail address; absent when the person follows with a code. */
  contact?: string;
  /** The person's own words. */
  words: string;
  scope: Scope;
  onBehalf?: { capacity: Capacity; of?: string };
  passages: readonly Passage[];
  /** Absent in a draft. */
  clocks?: Clocks;
  identity: { level: IdentityLevel; requestedOn?: PlainDate; receivedOn?: PlainDate; failures: number };
  /** Questions to the person, the last one perhaps still open. */
  clarifications: readonly { askedOn: PlainDate; answeredOn?: PlainDate }[];
  delivery: { status: DeliveryStatus; at?: string };
  /** Who handles it: a staff member's id. */
  owner?: string;
  /** A refusal that waits for a second person. */
  proposal?: { by: string; grounds: readonly Ground[] };
  outcome?: { grounds: readonly Ground[]; remedy?: string };
  /** Another request of the same verified person for the same; it goes on all the same. */
  linkedTo?: string;
  createdAt: string;
  changedAt: string;
  closedAt?: string;
}

/** Whether the person has been asked for proof of identity and has not given it. */
export function identityOpen({ identity }: RightsRequest): boolean {
  return identity.requestedOn !== undefined && identity.receivedOn === undefined;
}

/** Whether the person has been asked what is meant and has not answered. */
export function clarificationOpen({ clarifications }: RightsRequest): boolean {
  const last = clarifications.at(-1);
  return last !== undefined && last.answeredOn === undefined;
}

/** Whether the request is tied to a person by more than their word. */
export function verified({ identity }: Pick<RightsRequest, 'identity'>): boolean {
  return identity.level !== 'none';
}
