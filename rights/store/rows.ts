import type { Insertable, Selectable } from 'kysely';
import type { Language } from '../../knowledge/statement.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { StartEvent } from '../calendar/start.ts';
import type { Regime } from '../law/regimes.ts';
import type { Right } from '../law/rights.ts';
import { nextDue } from '../requests/clocks.ts';
import type { Actor, RecordedEvent, RightsEvent } from '../requests/event.ts';
import type {
  Clocks,
  DeliveryStatus,
  ExtensionReason,
  IdentityLevel,
  RequestChannel,
  RightsRequest,
} from '../requests/request.ts';
import { isFinal, type State } from '../requests/states.ts';
import type { Vault } from './encryption.ts';
import { present } from './present.ts';
import type { RightsSchema } from './schema.ts';

type RequestRow = Selectable<RightsSchema['rights_requests']>;
type EventRow = Selectable<RightsSchema['rights_events']>;

/** The fields that say something of the person, sealed together. */
type Personal = Pick<RightsRequest, 'words' | 'scope' | 'contact' | 'onBehalf'>;

export const requestPlace = (id: string) => `rights_requests/${id}`;
export const eventPlace = (request: string, sequence: number) => `rights_events/${request}/${sequence}`;

/** One spelling for each address. */
export function normalised(contact: string): string {
  return contact.trim().normalize('NFC').toLowerCase();
}

/** @throws TypeError on a draft, which is never stored */
export function rowOf(request: RightsRequest, vault: Vault): Insertable<RightsSchema['rights_requests']> {
  const { clocks, identity, delivery, contact } = request;
  if (!clocks) throw new TypeError(`Request ${request.reference} is a draft; only filed requests are stored.`);
  const personal: Personal = {
    words: request.words,
    scope: request.scope,
    ...present({ contact, onBehalf: request.onBehalf }),
  };
  return {
    id: request.id,
    reference: request.reference,
    filing_key: request.filingKey,
    version: request.version,
    state: request.state,
    rights: JSON.stringify(request.rights),
    regime: request.regime,
    residence: request.residence ?? null,
    channel: request.channel,
    language: request.language,
    person: request.person,
    owner: request.owner ?? null,
    ...clockColumns(clocks),
    next_due: isFinal(request.state) ? null : (nextDue(clocks) ?? null),
    identity_level: identity.level,
    identity_requested_on: identity.requestedOn ?? null,
    identity_received_on: identity.receivedOn ?? null,
    identity_failures: identity.failures,
    delivery_status: delivery.status,
    delivery_at: delivery.at ?? null,
    passages: JSON.stringify(request.passages),
    clarifications: JSON.stringify(request.clarifications),
    proposal: request.proposal ? JSON.stringify(request.proposal) : null,
    outcome: request.outcome ? JSON.stringify(request.outcome) : null,
    linked_to: request.linkedTo ?? null,
    sealed: vault.seal(requestPlace(request.id), personal),
    contact_index: contact === undefined ? null : vault.index(normalised(contact)),
    created_at: request.createdAt,
    changed_at: request.changedAt,
    closed_at: request.closedAt ?? null,
  };
}

function clockColumns(clocks: Clocks) {
  const { extension } = clocks;
  return {
    received_at: clocks.receivedAt,
    received_on: clocks.receivedOn,
    started_by: clocks.startedBy,
    started_on: clocks.startedOn,
    acknowledge_by: clocks.acknowledgeBy ?? null,
    acknowledged_at: clocks.acknowledgedAt ?? null,
    act_by: clocks.actBy ?? null,
    target_due: clocks.targetDue ?? null,
    legal_due: clocks.legalDue ?? null,
    extension_notice_by: clocks.extensionNoticeBy ?? null,
    paused_days: clocks.pausedDays,
    extension_reason: extension?.reason ?? null,
    extension_notice_sent_on: extension?.noticeSentOn ?? null,
    extended_target_due: extension?.targetDue ?? null,
    extended_legal_due: extension?.legalDue ?? null,
  };
}

export function requestOf(row: RequestRow, vault: Vault): RightsRequest {
  const day = (value: string | null) => (value ?? undefined) as PlainDate | undefined;
  const json = <T>(value: string | null) => (value === null ? undefined : (JSON.parse(value) as T));
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    filingKey: row.filing_key,
    state: row.state as State,
    rights: JSON.parse(row.rights) as Right[],
    regime: row.regime as Regime,
    channel: row.channel as RequestChannel,
    language: row.language as Language,
    person: row.person,
    ...(vault.open(requestPlace(row.id), row.sealed) as Personal),
    passages: JSON.parse(row.passages) as RightsRequest['passages'],
    clocks: clocksOfRow(row),
    identity: {
      level: row.identity_level as IdentityLevel,
      failures: row.identity_failures,
      ...present({ requestedOn: day(row.identity_requested_on), receivedOn: day(row.identity_received_on) }),
    },
    clarifications: JSON.parse(row.clarifications) as RightsRequest['clarifications'],
    delivery: { status: row.delivery_status as DeliveryStatus, ...present({ at: row.delivery_at ?? undefined }) },
    ...present({
      residence: row.residence ?? undefined,
      owner: row.owner ?? undefined,
      proposal: json<NonNullable<RightsRequest['proposal']>>(row.proposal),
      outcome: json<NonNullable<RightsRequest['outcome']>>(row.outcome),
      linkedTo: row.linked_to ?? undefined,
      closedAt: row.closed_at ?? undefined,
    }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

function clocksOfRow(row: RequestRow): Clocks {
  const day = (value: string | null) => (value ?? undefined) as PlainDate | undefined;
  const extension = row.extension_reason !== null && {
    extension: {
      reason: row.extension_reason as ExtensionReason,
      noticeSentOn: row.extension_notice_sent_on as PlainDate,
      targetDue: row.extended_target_due as PlainDate,
      legalDue: row.extended_legal_due as PlainDate,
    },
  };
  return {
    receivedAt: row.received_at,
    receivedOn: row.received_on as PlainDate,
    startedBy: row.started_by as StartEvent,
    startedOn: row.started_on as PlainDate,
    pausedDays: row.paused_days,
    ...present({
      acknowledgeBy: day(row.acknowledge_by),
      acknowledgedAt: row.acknowledged_at ?? undefined,
      actBy: day(row.act_by),
      targetDue: day(row.target_due),
      legalDue: day(row.legal_due),
      extensionNoticeBy: day(row.extension_notice_by),
    }),
    ...extension,
  };
}

export function eventRowOf(recorded: RecordedEvent, vault: Vault): Insertable<RightsSchema['rights_events']> {
  return {
    request: recorded.request,
    sequence: recorded.sequence,
    at: recorded.at,
    actor: JSON.stringify(recorded.by),
    type: recorded.event.type,
    from_state: recorded.from,
    to_state: recorded.to,
    sealed: vault.seal(eventPlace(recorded.request, recorded.sequence), recorded.event),
  };
}

export function eventOf(row: EventRow, vault: Vault): RecordedEvent {
  return {
    request: row.request,
    sequence: row.sequence,
    at: row.at,
    by: JSON.parse(row.actor) as Actor,
    from: row.from_state as State,
    to: row.to_state as State,
    event: vault.open(eventPlace(row.request, row.sequence), row.sealed) as RightsEvent,
  };
}
