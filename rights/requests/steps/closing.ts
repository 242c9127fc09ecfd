import { fits } from '../../law/refusals.ts';
import { RECIPIENTS_ARE_TOLD } from '../../law/rights.ts';
import { blank, type StepFor, type TransitionContext } from '../context.ts';
import type { RightsEvent } from '../event.ts';
import type { NotAllowedCode } from '../not-allowed.ts';
import { type Ground, identityOpen, type RightsRequest } from '../request.ts';
import { identityMissing } from './review.ts';

type Event<T extends RightsEvent['type']> = Extract<RightsEvent, { type: T }>;

export const proposeRefusal: StepFor<Event<'propose_refusal'>> = (request, event, { by }) => {
  const fault = groundsFault(request, event.grounds, false);
  if (fault) return fault;
  if (by.kind !== 'staff') return 'wrong_actor';
  return {
    request: { ...request, proposal: { by: by.id, grounds: event.grounds } },
    effects: [{ kind: 'tell', whom: 'desk', about: 'propose_refusal' }],
  };
};

export const refuse: StepFor<Event<'refuse'>> = (request, event, context) => {
  const fault = refusalFault(request, event, context, true);
  if (fault) return fault;
  const outcome = { grounds: event.grounds, remedy: event.remedy };
  return { request: { ...request, state: 'refused', outcome }, effects: [{ kind: 'letter', letter: 'refusal' }] };
};

export const fulfil: StepFor<Event<'fulfil'>> = (request) => {
  if (identityMissing(request)) return 'identity_missing';
  return {
    request: { ...request, state: 'fulfilled', outcome: { grounds: [] } },
    effects: [{ kind: 'letter', letter: 'fulfilment' }, ...recipients(request, [])],
  };
};

export const fulfilInPart: StepFor<Event<'fulfil_in_part'>> = (request, event, context) => {
  const fault = refusalFault(request, event, context, false);
  if (fault) return fault;
  if (identityMissing(request)) return 'identity_missing';
  const outcome = { grounds: event.grounds, remedy: event.remedy };
  return {
    request: { ...request, state: 'partly_fulfilled', outcome },
    effects: [{ kind: 'letter', letter: 'part_fulfilment' }, ...recipients(request, event.grounds)],
  };
};

export const withdraw: StepFor<Event<'withdraw'>> = (request, event) => {
  if (blank(event.words)) return 'words_needed';
  return {
    request: { ...request, state: 'withdrawn' },
    effects: [
      { kind: 'letter', letter: 'withdrawal_confirmed' },
      { kind: 'tell', whom: 'owner', about: 'withdraw' },
    ],
  };
};

export const closeUnverified: StepFor<Event<'close_unverified'>> = (request, event) => {
  if (!identityOpen(request)) return 'identity_not_asked';
  if (blank(event.remedy)) return 'remedy_needed';
  const grounds = request.rights.map((right) => ({ right, code: 'identity_not_established' as const }));
  return {
    request: { ...request, state: 'closed_unverified', outcome: { grounds, remedy: event.remedy } },
    effects: [{ kind: 'letter', letter: 'refusal' }],
  };
};

export const appeal: StepFor<Event<'appeal'>> = (request, event) => {
  if (blank(event.words)) return 'words_needed';
  return {
    request: { ...request, state: 'appealed' },
    effects: [
      { kind: 'letter', letter: 'appeal' },
      { kind: 'tell', whom: 'owner', about: 'appeal' },
      { kind: 'tell', whom: 'dpo', about: 'appeal' },
    ],
  };
};

function refusalFault(
  request: RightsRequest,
  event: Event<'refuse' | 'fulfil_in_part'>,
  { by, fourEyes }: TransitionContext,
  whole: boolean,
): NotAllowedCode | undefined {
  const fault = groundsFault(request, event.grounds, whole);
  if (fault) return fault;
  if (blank(event.remedy)) return 'remedy_needed';
  if (!fourEyes) return undefined;
  const { proposal } = request;
  const seconded = proposal && by.kind === 'staff' && proposal.by !== by.id && same(proposal.grounds, event.grounds);
  return seconded ? undefined : 'second_person_needed';
}

/** A reason for each right that is not met (`whole`: for all of them), each one that holds for its right. */
function groundsFault(request: RightsRequest, grounds: readonly Ground[], whole: boolean): NotAllowedCode | undefined {
  if (grounds.length === 0) return 'reason_needed';
  if (grounds.some(({ right, code }) => !request.rights.includes(right) || !fits(code, right)))
    return 'reason_does_not_fit';
  if (whole && !request.rights.every((right) => grounds.some((ground) => ground.right === right)))
    return 'reason_needed';
  return undefined;
}

function same(first: readonly Ground[], second: readonly Ground[]): boolean {
  const keys = (grounds: readonly Ground[]) =>
    grounds
      .map(({ right, code }) => `${right} ${code}`)
      .sort()
      .join();
  return keys(first) === keys(second);
}

function recipients(request: RightsRequest, grounds: readonly Ground[]) {
  const unmet = new Set(grounds.map(({ right }) => right));
  const rights = request.rights.filter((right) => RECIPIENTS_ARE_TOLD.includes(right) && !unmet.has(right));
  return rights.length > 0 ? [{ kind: 'recipients' as const, rights }] : [];
}
