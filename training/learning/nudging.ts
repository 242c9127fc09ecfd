import type { Learner, Nudge } from '../store/records.ts';
import { localTime } from './local-time.ts';

export interface NudgeRules {
  /** Working hours of the person's day, in minutes from midnight: from (included) to (excluded). */
  from: number;
  to: number;
  /** Minutes after the first message of a row until the first reminder. */
  reminderAfter: number;
  /** Reminders after a message that nobody answered; the last one pauses. */
  mostReminders: number;
}

export const NUDGE_RULES: NudgeRules = { from: 9 * 60 + 30, to: 17 * 60, reminderAfter: 120, mostReminders: 5 };

/** Whether a day (`YYYY-MM-DD`) is one on which the person works. */
export type IsWorkingDay = (day: string, learner: Learner) => boolean;

/**
 * The message that may go to a person now, if there is something to ask: one a working day, in working hours; a reminder
 * after two hours, then one each working day; the fifth reminder is the last and pauses. Nothing on a day on which the
 * person has answered already.
 */
export function nudgeNow(
  learner: Learner,
  now: Date,
  isWorkingDay: IsWorkingDay,
  rules: NudgeRules = NUDGE_RULES,
): Omit<Nudge, 'item'> | undefined {
  const { leftAt, paused, snoozedUntil, timeZone, lastAnswerAt, lastNudgeAt, nudges } = learner;
  if (leftAt !== undefined || paused !== undefined || nudges > rules.mostReminders) return undefined;
  if (snoozedUntil !== undefined && snoozedUntil > now) return undefined;
  const { day, minute } = localTime(now, timeZone);
  if (minute < rules.from || minute >= rules.to || !isWorkingDay(day, learner)) return undefined;
  if (lastAnswerAt !== undefined && localTime(lastAnswerAt, timeZone).day >= day) return undefined;

  const saidToday = lastNudgeAt !== undefined && localTime(lastNudgeAt, timeZone).day >= day;
  if (saidToday) {
    const waited = now.getTime() - (lastNudgeAt?.getTime() ?? 0) >= rules.reminderAfter * 60_000;
    return nudges === 1 && waited ? { person: learner.id, day, number: 1, at: now, kind: 'reminder' } : undefined;
  }
  const kind = nudges === 0 ? 'daily' : nudges < rules.mostReminders ? 'reminder' : 'last';
  return { person: learner.id, day, number: 0, at: now, kind };
}

/**
 * Whether a message that was taken may still go out: not on another day or after hours, as when the server was down, and
 * not to who has answered, paused or put off since.
 */
export function mayStillSend(
  { leftAt, paused, snoozedUntil, timeZone, lastAnswerAt }: Learner,
  nudge: Pick<Nudge, 'day'>,
  now: Date,
  { from, to }: NudgeRules = NUDGE_RULES,
): boolean {
  // The last reminder pauses by itself.
  if (leftAt !== undefined || paused?.by === 'self' || (snoozedUntil !== undefined && snoozedUntil > now)) return false;
  const { day, minute } = localTime(now, timeZone);
  const answered = lastAnswerAt !== undefined && localTime(lastAnswerAt, timeZone).day >= nudge.day;
  return day === nudge.day && minute >= from && minute < to && !answered;
}
