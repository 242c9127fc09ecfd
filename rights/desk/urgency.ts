import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { dueDates } from '../requests/clocks.ts';
import type { RightsRequest } from '../requests/request.ts';
import { isFinal } from '../requests/states.ts';

/** How near the next date of a request is, for colours and words. */
export type Urgency =
  | { level: 'closed' | 'no_date' | 'appeal' }
  /** The legal date is over by `days`, 1 or more. */
  | { level: 'late'; days: number; due: PlainDate }
  /** The strict date is over, the legal one is not. */
  | { level: 'past_target'; due: PlainDate }
  /** What is asked takes effect at once. */
  | { level: 'at_once'; due: PlainDate }
  | { level: 'today'; due: PlainDate; what: Owed }
  /** `days`: 1 or 2. */
  | { level: 'soon'; days: number; due: PlainDate; what: Owed }
  | { level: 'later'; days: number; due: PlainDate; what: Owed };

/** What the next date is for. */
export type Owed = 'acknowledgement' | 'answer';

const SOON_DAYS = 2;

/** `today` is the controller's day. */
export function urgencyOf({ state, clocks }: Pick<RightsRequest, 'state' | 'clocks'>, today: PlainDate): Urgency {
  if (isFinal(state)) return { level: 'closed' };
  // The clock of the request ran until its answer; the law sets none for looking at it again.
  if (state === 'appealed') return { level: 'appeal' };
  if (!clocks) return { level: 'no_date' };
  const { targetDue, legalDue } = dueDates(clocks);
  const last = legalDue ?? targetDue;
  if (last !== undefined && last < today) return { level: 'late', days: daysBetween(last, today), due: last };
  if (clocks.actBy !== undefined) return { level: 'at_once', due: clocks.actBy };
  const acknowledgeBy = clocks.acknowledgedAt === undefined ? clocks.acknowledgeBy : undefined;
  if (acknowledgeBy !== undefined && (targetDue === undefined || acknowledgeBy < targetDue)) {
    if (acknowledgeBy < today) return { level: 'late', days: daysBetween(acknowledgeBy, today), due: acknowledgeBy };
    return near(acknowledgeBy, today, 'acknowledgement');
  }
  if (targetDue === undefined) return { level: 'no_date' };
  if (targetDue < today) return { level: 'past_target', due: last ?? targetDue };
  return near(targetDue, today, 'answer');
}

function near(due: PlainDate, today: PlainDate, what: Owed): Urgency {
  const days = daysBetween(today, due);
  if (days === 0) return { level: 'today', due, what };
  return { level: days <= SOON_DAYS ? 'soon' : 'later', days, due, what };
}
