import type { LawRow } from '../law/law-row.ts';
import type { Wording } from '../wording.ts';
import { addDays, daysBetween, latest, type PlainDate } from './plain-date.ts';

/** What happened to a request, by day in the controller's time zone. */
export interface ClockFacts {
  receivedOn: PlainDate;
  identityRequestedOn?: PlainDate;
  identityReceivedOn?: PlainDate;
  feeRequestedOn?: PlainDate;
  feeReceivedOn?: PlainDate;
  /** Questions to the person about what is meant; no answer yet: `answeredOn` is absent. */
  clarifications?: readonly { askedOn: PlainDate; answeredOn?: PlainDate }[];
}

export type StartEvent = 'receipt' | 'identity' | 'fee';

export const START_WORDS: Record<StartEvent, Wording> = {
  receipt: { fr: 'réception de la demande', en: 'receipt of the request' },
  identity: { fr: 'réception des informations sur l’identité', en: 'receipt of the information on identity' },
  fee: { fr: 'paiement des frais', en: 'payment of the fee' },
};

/**
 * What started the clock, and when. The relevant time (UK GDPR Art. 12A) is the latest of receipt, the information on
 * identity that was asked for, and the fee that was asked for. Until these come the clock counts from receipt, which
 * can only be too early.
 */
export function startOf(row: LawRow, facts: ClockFacts): { event: StartEvent; on: PlainDate } {
  let start: { event: StartEvent; on: PlainDate } = { event: 'receipt', on: facts.receivedOn };
  if (row.startsAt === 'receipt') return start;
  const { identityRequestedOn, identityReceivedOn, feeRequestedOn, feeReceivedOn } = facts;
  if (identityRequestedOn && identityReceivedOn && identityReceivedOn > start.on) {
    start = { event: 'identity', on: identityReceivedOn };
  }
  if (feeRequestedOn && feeReceivedOn && feeReceivedOn > start.on) start = { event: 'fee', on: feeReceivedOn };
  return start;
}

/**
 * Days that do not count because the person's clarification was awaited: from the day it was asked for to the day it
 * came, both included, each day once, none before the clock's first day. An unanswered question counts from its answer.
 */
export function pausedDays(row: LawRow, facts: ClockFacts, startedOn: PlainDate): number {
  if (!row.clarificationPauses) return 0;
  const answered = (facts.clarifications ?? []).flatMap(({ askedOn, answeredOn }) =>
    answeredOn ? [{ askedOn, answeredOn }] : [],
  );
  let days = 0;
  let firstFree = addDays(startedOn, 1);
  for (const { askedOn, answeredOn } of answered.sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1))) {
    const from = latest(firstFree, askedOn);
    if (answeredOn < from) continue;
    days += daysBetween(from, answeredOn) + 1;
    firstFree = addDays(answeredOn, 1);
  }
  return days;
}
