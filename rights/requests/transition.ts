import type { Wording } from '../wording.ts';
import { ACTORS, ALLOWED } from './allowed.ts';
import type { Step, TransitionContext } from './context.ts';
import type { RightsEffect } from './effect.ts';
import type { RecordedEvent, RightsEvent } from './event.ts';
import { NOT_ALLOWED, type NotAllowedCode } from './not-allowed.ts';
import type { RightsRequest } from './request.ts';
import { isFinal } from './states.ts';
import { askClarification, askIdentity, clarify, confirmIdentity, failIdentity } from './steps/asking.ts';
import { appeal, closeUnverified, fulfil, fulfilInPart, proposeRefusal, refuse, withdraw } from './steps/closing.ts';
import { claim, escalate, link, note, release, remind } from './steps/desk.ts';
import { amend, file } from './steps/filing.ts';
import { acknowledge, deliver, extend, startReview, startWork, tellRecipients } from './steps/review.ts';

export type Transition =
  | { allowed: true; request: RightsRequest; events: readonly RecordedEvent[]; effects: readonly RightsEffect[] }
  | { allowed: false; code: NotAllowedCode; words: Wording };

/**
 * The one way a request changes. Pure: the request and its events have to be stored in one transaction, and the effects
 * carried out after it. An event that is not allowed changes nothing and says why.
 */
export function transition(request: RightsRequest, event: RightsEvent, context: TransitionContext): Transition {
  if (!ALLOWED[request.state].includes(event.type)) return refusal('not_in_this_state');
  if (!ACTORS[event.type].includes(context.by.kind)) {
    return refusal(event.type === 'withdraw' || event.type === 'appeal' ? 'own_act_needed' : 'wrong_actor');
  }
  const step = take(request, event, context);
  if (typeof step === 'string') return refusal(step);

  const at = context.now.toISOString();
  const version = request.version + 1;
  const { closedAt, ...open } = step.request;
  const closed = isFinal(open.state) ? { closedAt: isFinal(request.state) ? (closedAt ?? at) : at } : {};
  return {
    allowed: true,
    request: { ...open, ...closed, version, changedAt: at },
    events: [
      { request: request.id, sequence: version, at, by: context.by, from: request.state, to: open.state, event },
    ],
    effects: step.effects,
  };
}

function take(request: RightsRequest, event: RightsEvent, context: TransitionContext): Step {
  switch (event.type) {
    case 'file':
      return file(request, event, context);
    case 'amend':
      return amend(request, event, context);
    case 'acknowledge':
      return acknowledge(request, event, context);
    case 'ask_identity':
      return askIdentity(request, event, context);
    case 'confirm_identity':
      return confirmIdentity(request, event, context);
    case 'fail_identity':
      return failIdentity(request, event, context);
    case 'ask_clarification':
      return askClarification(request, event, context);
    case 'clarify':
      return clarify(request, event, context);
    case 'start_review':
      return startReview(request, event, context);
    case 'start_work':
      return startWork(request, event, context);
    case 'extend':
      return extend(request, event, context);
    case 'propose_refusal':
      return proposeRefusal(request, event, context);
    case 'refuse':
      return refuse(request, event, context);
    case 'fulfil':
      return fulfil(request, event, context);
    case 'fulfil_in_part':
      return fulfilInPart(request, event, context);
    case 'deliver':
      return deliver(request, event, context);
    case 'tell_recipients':
      return tellRecipients(request, event, context);
    case 'withdraw':
      return withdraw(request, event, context);
    case 'close_unverified':
      return closeUnverified(request, event, context);
    case 'appeal':
      return appeal(request, event, context);
    case 'claim':
      return claim(request, event, context);
    case 'release':
      return release(request, event, context);
    case 'escalate':
      return escalate(request, event, context);
    case 'note':
      return note(request, event, context);
    case 'link':
      return link(request, event, context);
    case 'remind':
      return remind(request, event, context);
  }
}

function refusal(code: NotAllowedCode): Transition {
  return { allowed: false, code, words: NOT_ALLOWED[code] };
}
