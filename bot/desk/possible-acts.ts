import { dayIn } from '../../rights/calendar/zone.ts';
import { extensible } from '../../rights/requests/clocks.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import { mayWaitForIdentity } from '../../rights/requests/identity-needed.ts';
import { clarificationOpen, identityOpen, type RightsRequest } from '../../rights/requests/request.ts';
import { isFinal } from '../../rights/requests/states.ts';
import { identityMissing } from '../../rights/requests/steps/review.ts';
import type { Staff } from '../staff/staff.ts';
import { denial } from './denial.ts';
import { PERMISSION, type RequestActKind } from './request-act.ts';

export type PossibleAct = RequestActKind | 'upload' | 'resend';

/**
 * What is worth showing to this member of staff for this request, most usual first. What is shown may still be refused,
 * with its reason; what is not shown would be.
 */
export function possibleActs(
  staff: Staff,
  request: RightsRequest,
  context: Pick<TransitionContext, 'now' | 'timeZone' | 'fourEyes'>,
): PossibleAct[] {
  const { state, owner, clocks, rights, regime, proposal } = request;
  const closed = isFinal(state);
  const open = !closed && state !== 'draft';
  const beforeReview = state === 'received' || state.startsWith('awaiting_');
  const answerable = !identityOpen(request) && open;
  const waits = clocks !== undefined && rights.every((right) => mayWaitForIdentity(right, regime, clocks.receivedOn));
  const inTime =
    clocks?.extensionNoticeBy === undefined || dayIn(context.now, context.timeZone) <= clocks.extensionNoticeBy;

  const offered: Record<Exclude<PossibleAct, 'upload' | 'resend'>, boolean> = {
    claim: open && owner === undefined,
    second: open && proposal !== undefined,
    acknowledged: open && clocks?.acknowledgeBy !== undefined && clocks.acknowledgedAt === undefined,
    start_review: answerable && (beforeReview || state === 'appealed'),
    start_work: answerable && state === 'in_review' && !identityMissing(request),
    ask: beforeReview,
    ask_identity: beforeReview && waits && !identityOpen(request) && request.identity.level === 'none',
    confirm_identity: open && state !== 'appealed' && waits && request.identity.level !== 'documents_seen',
    answered: open && clarificationOpen(request),
    extend:
      open &&
      state !== 'appealed' &&
      clocks !== undefined &&
      !clocks.extension &&
      inTime &&
      extensible({ ...request, clocks }),
    fulfil: answerable && !identityMissing(request),
    refuse: answerable,
    close_unverified: state === 'awaiting_identity' && identityOpen(request),
    tell_recipients: state === 'in_progress' || state === 'fulfilled' || state === 'partly_fulfilled',
    note: true,
    escalate: open,
    withdraw: open && state !== 'appealed',
    release: open && owner !== undefined,
  };
  const acts = (Object.keys(offered) as RequestActKind[]).filter(
    (kind) => offered[kind] && denial(staff, PERMISSION[kind], request) === undefined,
  );
  const handles = denial(staff, 'handle', request) === undefined;
  return [
    ...acts,
    ...(handles && (open || closed) && !['refused', 'withdrawn', 'closed_unverified'].includes(state)
      ? (['upload'] as const)
      : []),
    ...(handles && request.contact !== undefined ? (['resend'] as const) : []),
  ];
}
