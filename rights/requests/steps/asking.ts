import { clocksOf } from '../clocks.ts';
import { blank, type Step, type StepFor, type TransitionContext, today } from '../context.ts';
import type { RightsEvent } from '../event.ts';
import { identityRule, mayWaitForIdentity } from '../identity-needed.ts';
import { clarificationOpen, IDENTITY_LEVELS, identityOpen, type RightsRequest } from '../request.ts';
import type { State } from '../states.ts';

type Event<T extends RightsEvent['type']> = Extract<RightsEvent, { type: T }>;

export const askIdentity: StepFor<Event<'ask_identity'>> = (request, event, context) => {
  const receivedOn = request.clocks?.receivedOn ?? today(context);
  const rules = request.rights.map((right) => identityRule(right, request.regime, receivedOn));
  if (!request.rights.every((right) => mayWaitForIdentity(right, request.regime, receivedOn))) {
    return rules.includes('forbidden') ? 'identity_forbidden' : 'identity_not_needed';
  }
  if (rules.includes('on_reasonable_doubt') && blank(event.doubt)) return 'doubt_needed';
  const { receivedOn: _given, ...identity } = request.identity;
  const requestedOn = identityOpen(request) && identity.requestedOn ? identity.requestedOn : today(context);
  return {
    request: { ...request, state: 'awaiting_identity', identity: { ...identity, requestedOn } },
    effects: [{ kind: 'letter', letter: 'identity_request' }],
  };
};

export const confirmIdentity: StepFor<Event<'confirm_identity'>> = (request, event, context) => {
  if (blank(event.method)) return 'words_needed';
  const level = strongest(request.identity.level, event.level);
  const identity = {
    ...request.identity,
    level,
    ...(identityOpen(request) && { receivedOn: today(context) }),
  };
  return goOn({ ...request, identity }, request.state === 'awaiting_identity', context, 'confirm_identity');
};

export const failIdentity: StepFor<Event<'fail_identity'>> = (request) => ({
  request: { ...request, identity: { ...request.identity, failures: request.identity.failures + 1 } },
  effects: [],
});

export const askClarification: StepFor<Event<'ask_clarification'>> = (request, event, context) => {
  if (blank(event.question)) return 'words_needed';
  // One question while another is open goes on with the same wait.
  const clarifications = clarificationOpen(request)
    ? request.clarifications
    : [...request.clarifications, { askedOn: today(context) }];
  return {
    request: { ...request, state: 'awaiting_clarification', clarifications },
    effects: [{ kind: 'letter', letter: 'clarification' }],
  };
};

export const clarify: StepFor<Event<'clarify'>> = (request, event, context) => {
  if (blank(event.words)) return 'words_needed';
  const open = request.clarifications.at(-1);
  if (!open || open.answeredOn !== undefined) return 'nothing_to_clarify';
  const clarifications = [...request.clarifications.slice(0, -1), { ...open, answeredOn: today(context) }];
  return goOn({ ...request, clarifications }, true, context, 'clarify');
};

/** To what is still awaited, else to review; the clocks anew, as the answer may have started or stopped one. */
function goOn(
  request: RightsRequest,
  moves: boolean,
  context: TransitionContext,
  about: Event<'clarify' | 'confirm_identity'>['type'],
): Step {
  const state = moves ? nextState(request) : request.state;
  const { clocks } = request;
  return {
    request: { ...request, state, ...(clocks && { clocks: clocksOf({ ...request, clocks }, context) }) },
    effects: [{ kind: 'tell', whom: 'owner', about }],
  };
}

function nextState(request: RightsRequest): State {
  if (identityOpen(request)) return 'awaiting_identity';
  return clarificationOpen(request) ? 'awaiting_clarification' : 'in_review';
}

function strongest(first: RightsRequest['identity']['level'], second: RightsRequest['identity']['level']) {
  return IDENTITY_LEVELS.indexOf(first) > IDENTITY_LEVELS.indexOf(second) ? first : second;
}
