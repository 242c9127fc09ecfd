import { blank, type StepFor } from '../context.ts';
import type { RightsEvent } from '../event.ts';
import { verified } from '../request.ts';

type Event<T extends RightsEvent['type']> = Extract<RightsEvent, { type: T }>;

export const claim: StepFor<Event<'claim'>> = (request, _event, { by }) => {
  if (by.kind !== 'staff') return 'wrong_actor';
  if (request.owner !== undefined) return request.owner === by.id ? 'claimed_already' : 'claimed_by_other';
  return { request: { ...request, owner: by.id }, effects: [] };
};

export const release: StepFor<Event<'release'>> = (request, _event, { by }) => {
  if (by.kind !== 'staff') return 'wrong_actor';
  const { owner, ...rest } = request;
  if (owner === undefined) return 'not_claimed';
  if (owner !== by.id && !by.dpo) return 'not_the_owner';
  return { request: rest, effects: [{ kind: 'tell', whom: 'desk', about: 'release' }] };
};

/** The owner stays: an escalation asks for help, it does not hand over. */
export const escalate: StepFor<Event<'escalate'>> = (request, event) => {
  if (blank(event.to) || blank(event.reason)) return 'words_needed';
  return {
    request,
    effects: [
      { kind: 'tell', whom: { staff: event.to }, about: 'escalate' },
      { kind: 'tell', whom: 'dpo', about: 'escalate' },
    ],
  };
};

export const note: StepFor<Event<'note'>> = (request, event) =>
  blank(event.words) ? 'words_needed' : { request, effects: [] };

/**
 * Says that another request is the same person's. Both go on. Between unverified requests it would let anyone tie their
 * request to somebody else's.
 */
export const link: StepFor<Event<'link'>> = (request, { other }) => {
  const samePerson =
    other.person === request.person || (request.contact !== undefined && other.contact === request.contact);
  if (!verified(request) || other.level === 'none' || !samePerson) return 'unverified_never_merges';
  return { request: { ...request, linkedTo: other.reference }, effects: [] };
};

export const remind: StepFor<Event<'remind'>> = (request, event) => ({
  request,
  effects: [
    { kind: 'tell', whom: request.owner === undefined ? 'desk' : 'owner', about: 'remind' },
    ...(event.of === 'legal' ? [{ kind: 'tell' as const, whom: 'dpo' as const, about: 'remind' as const }] : []),
  ],
});
