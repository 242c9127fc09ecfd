import type { Language } from '../../knowledge/statement.ts';
import type { Actor } from '../requests/event.ts';
import type { RequestChannel } from '../requests/request.ts';

/** What a person can report in the chat. */
export const REPORTED_KINDS = ['account', 'misdirected', 'fraud'] as const;
export type ReportedKind = (typeof REPORTED_KINDS)[number];

/** What there is besides, as people of the company enter it: something lost or stolen, and whatever else. */
export const INCIDENT_KINDS = [...REPORTED_KINDS, 'loss', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_STATES = ['reported', 'acknowledged', 'assessed', 'notified', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** What the people who assessed it found. */
export const RISKS = ['none', 'low', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/** A report that data may have come into wrong hands, followed until people have closed it. */
export interface Incident {
  id: string;
  /** What the person keeps: `INC-7K3F-92QX`. */
  reference: string;
  /** Events so far; a change that started from an older version is refused. */
  version: number;
  /** Of the message that reports it: the same twice is one report. */
  filingKey: string;
  state: IncidentState;
  kind: IncidentKind;
  channel: RequestChannel;
  language: Language;
  /** Pseudonymous. */
  person: string;
  contact?: string;
  /** The person's own words. */
  words: string;
  /** The instant from which the company knew (ISO 8601, UTC). */
  awareAt: string;
  /** If the authority has to be told, by then (GDPR Art. 33(1)); absent where the law has no such rule. */
  dueAt?: string;
  /** Who handles it. */
  owner?: string;
  assessment?: { risk: Risk; words: string };
  notified?: { authority: boolean; persons: boolean; at: string };
  closing?: string;
  createdAt: string;
  changedAt: string;
  closedAt?: string;
}

export type IncidentEvent =
  | { type: 'report' }
  /** The person adds something. */
  | { type: 'add'; words: string }
  | { type: 'contact'; address: string }
  | { type: 'acknowledge' }
  | { type: 'assess'; risk: Risk; words: string }
  /** Who was told: the authority (Art. 33), the people concerned (Art. 34). */
  | { type: 'notify'; authority: boolean; persons: boolean }
  /** `words`: what the person is told. */
  | { type: 'close'; words: string }
  | { type: 'note'; words: string }
  /** Help is asked of a member of staff; whoever handles it stays so. */
  | { type: 'escalate'; to: string; reason: string }
  | { type: 'remind' };

export interface RecordedIncidentEvent {
  incident: string;
  /** From 1, without gaps. */
  sequence: number;
  at: string;
  by: Actor;
  from: IncidentState | 'none';
  to: IncidentState;
  event: IncidentEvent;
}
