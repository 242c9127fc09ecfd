import { HAND_OUT_DATA } from '../../law/rights.ts';
import { clocksOf, deadlinesOf, dueDates, extendedDates, extensible } from '../clocks.ts';
import { blank, type StepFor, today } from '../context.ts';
import type { RightsEvent } from '../event.ts';
import { identityRule } from '../identity-needed.ts';
import { clarificationOpen, identityOpen, type RightsRequest, verified } from '../request.ts';

type Event<T extends RightsEvent['type']> = Extract<RightsEvent, { type: T }>;

export const acknowledge: StepFor<Event<'acknowledge'>> = (request, _event, context) => {
  const { clocks } = request;
  if (!clocks || clocks.acknowledgedAt !== undefined) return 'acknowledged_already';
  return { request: { ...request, clocks: { ...clocks, acknowledgedAt: context.now.toISOString() } }, effects: [] };
};

export const startReview: StepFor<Event<'start_review'>> = (request, _event, context) => {
  if (identityOpen(request)) return 'identity_missing';
  const { proposal: _proposal, outcome: _outcome, ...rest } = request;
  // A question given up unanswered never stopped the clock.
  const clarifications = clarificationOpen(request) ? request.clarifications.slice(0, -1) : request.clarifications;
  const reviewed = { ...rest, clarifications, state: 'in_review' as const };
  const { clocks } = reviewed;
  return {
    request: { ...reviewed, ...(clocks && { clocks: clocksOf({ ...reviewed, clocks }, context) }) },
    effects: [{ kind: 'letter', letter: 'progress' }],
  };
};

export const startWork: StepFor<Event<'start_work'>> = (request) => {
  if (identityMissing(request)) return 'identity_missing';
  return { request: { ...request, state: 'in_progress' }, effects: [{ kind: 'letter', letter: 'progress' }] };
};

export const extend: StepFor<Event<'extend'>> = (request, event, context) => {
  const { clocks } = request;
  if (!clocks || !extensible({ ...request, clocks })) return 'no_extension';
  if (clocks.extension) return 'extended_already';
  const noticeBy = clocks.extensionNoticeBy;
  if (event.noticeSentOn > today(context) || (noticeBy && event.noticeSentOn > noticeBy)) return 'extension_too_late';
  const all = deadlinesOf({ ...request, clocks }, context).map((entry) => entry.deadline);
  const dates = extendedDates(all) ?? (event.until && { targetDue: event.until, legalDue: event.until });
  const { legalDue } = dueDates(clocks);
  if (!dates || (legalDue && dates.legalDue <= legalDue)) return 'extension_not_longer';
  const extension = { reason: event.reason, noticeSentOn: event.noticeSentOn, ...dates };
  return {
    request: { ...request, clocks: { ...clocks, extension } },
    effects: [{ kind: 'letter', letter: 'extension' }],
  };
};

export const deliver: StepFor<Event<'deliver'>> = (request, event, context) => {
  if (identityMissing(request)) return 'identity_missing';
  return { request: { ...request, delivery: { status: event.status, at: context.now.toISOString() } }, effects: [] };
};

export const tellRecipients: StepFor<Event<'tell_recipients'>> = (request, event) =>
  event.recipients.length === 0 || event.recipients.some(blank) ? 'words_needed' : { request, effects: [] };

/** Whether acting on the request now would act for, or hand data to, somebody who is not known to be the person. */
export function identityMissing(request: RightsRequest): boolean {
  if (verified(request) && !identityOpen(request)) return false;
  const receivedOn = request.clocks?.receivedOn;
  return request.rights.some(
    (right) =>
      HAND_OUT_DATA.includes(right) ||
      (receivedOn !== undefined && identityRule(right, request.regime, receivedOn) === 'required'),
  );
}
