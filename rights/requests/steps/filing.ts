import { dayIn } from '../../calendar/zone.ts';
import { regimeFor } from '../../law/regimes.ts';
import { clocksOf } from '../clocks.ts';
import { blank, type StepFor, today } from '../context.ts';
import type { RightsEvent } from '../event.ts';
import { splitByIdentity } from '../identity-needed.ts';
import type { RightsRequest } from '../request.ts';

type Event<T extends RightsEvent['type']> = Extract<RightsEvent, { type: T }>;

export const file: StepFor<Event<'file'>> = (request, event, context) => {
  if (request.rights.length === 0 || blank(request.words)) return 'nothing_asked';
  const received =
    event.receivedAt === undefined || context.by.kind !== 'staff' ? context.now : new Date(event.receivedAt);
  if (Number.isNaN(received.getTime()) || received > context.now) return 'received_in_future';
  const receivedOn = dayIn(received, context.timeZone);
  if (splitByIdentity(request.rights, request.regime, receivedOn).length > 1) return 'mixed_clocks';
  const started = {
    ...request,
    state: 'received' as const,
    clocks: {
      receivedAt: received.toISOString(),
      receivedOn,
      startedBy: 'receipt' as const,
      startedOn: receivedOn,
      pausedDays: 0,
    },
  };
  return {
    request: { ...started, clocks: clocksOf(started, context) },
    effects: [
      { kind: 'letter', letter: 'acknowledgement' },
      { kind: 'tell', whom: 'desk', about: 'file' },
    ],
  };
};

export const amend: StepFor<Event<'amend'>> = (request, event, context) => {
  const { words, scope, contact, residence, addRights } = event;
  if ([words, scope, contact, residence, addRights].every((value) => value === undefined)) return 'nothing_changed';
  if (words !== undefined && blank(words)) return 'words_needed';
  const rights = [...new Set([...request.rights, ...(addRights ?? [])])];
  const regime = residence === undefined ? request.regime : regimeFor(residence, context.companyRegime);
  const receivedOn = request.clocks?.receivedOn ?? today(context);
  if (request.clocks && splitByIdentity(rights, regime, receivedOn).length > 1) return 'mixed_clocks';
  // A confirmed address says nothing about another one.
  const unconfirmed =
    contact !== undefined && contact !== request.contact && request.identity.level === 'address_confirmed';
  const amended: RightsRequest = {
    ...request,
    rights,
    regime,
    ...(unconfirmed && { identity: { ...request.identity, level: 'none' } }),
    ...(words !== undefined && { words: request.words === '' ? words : `${request.words}\n\n${words}` }),
    ...(scope && { scope }),
    ...(contact !== undefined && { contact }),
    ...(residence !== undefined && { residence }),
  };
  const { clocks } = amended;
  return {
    request: clocks ? { ...amended, clocks: clocksOf({ ...amended, clocks }, context) } : amended,
    effects: clocks ? [{ kind: 'tell', whom: 'owner', about: 'amend' }] : [],
  };
};
