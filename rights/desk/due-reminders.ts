import type { HolidayCalendar } from '../calendar/holiday-calendar.ts';
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { addBusinessDays } from '../calendar/working-days.ts';
import { dayIn } from '../calendar/zone.ts';
import { dueDates } from '../requests/clocks.ts';
import type { RightsRequest } from '../requests/request.ts';
import { isFinal } from '../requests/states.ts';

export interface ReminderSettings {
  /** Working days that a request may wait for somebody to claim it. */
  unclaimedWorkingDays: number;
  /** Days before the strict date (and before the date of acknowledgement) on which a reminder is sent. */
  remindDaysBefore: number;
}

/** What the company's register does not set. */
export const REMINDER_DEFAULTS: ReminderSettings = { unclaimedWorkingDays: 1, remindDaysBefore: 2 };

export interface Reminder {
  request: RightsRequest;
  of: 'unclaimed' | 'acknowledge' | 'target' | 'legal';
  /** The date it is about: an extension brings new reminders. */
  about: PlainDate;
  /** The same key is the same reminder. */
  key: string;
}

export interface ReminderPlace {
  /** The controller's. */
  timeZone: string;
  holidays: HolidayCalendar;
}

/**
 * The reminders whose day has come, those of earlier days included (the server may have stood still): who sends them
 * keeps the keys, and sends each once. Of target and legal date only the later reminder, once both are due.
 */
export function dueReminders(
  requests: readonly RightsRequest[],
  now: Date,
  { timeZone, holidays }: ReminderPlace,
  settings: ReminderSettings = REMINDER_DEFAULTS,
): Reminder[] {
  const today = dayIn(now, timeZone);
  return requests.flatMap((request) => {
    const { state, clocks, owner } = request;
    if (!clocks || isFinal(state)) return [];
    const found: [Reminder['of'], PlainDate][] = [];
    const waits = addBusinessDays(waitingSince(request, timeZone), settings.unclaimedWorkingDays, holidays);
    if (owner === undefined && waits < today) found.push(['unclaimed', waits]);
    if (state !== 'appealed') {
      const { targetDue, legalDue } = dueDates(clocks);
      const near = (date: PlainDate) => addDays(date, -settings.remindDaysBefore) <= today;
      if (clocks.acknowledgeBy && clocks.acknowledgedAt === undefined && near(clocks.acknowledgeBy)) {
        found.push(['acknowledge', clocks.acknowledgeBy]);
      }
      if (legalDue && legalDue <= today) found.push(['legal', legalDue]);
      else if (targetDue && near(targetDue)) found.push(['target', targetDue]);
    }
    return found.map(([of, about]) => ({ request, of, about, key: `${request.id}/${of}/${about}` }));
  });
}

/** The day from which it waits for an owner: it came in, or was contested after it had been closed. */
function waitingSince({ state, clocks, changedAt, createdAt }: RightsRequest, timeZone: string): PlainDate {
  if (state === 'appealed') return dayIn(new Date(changedAt), timeZone);
  return clocks?.receivedOn ?? dayIn(new Date(createdAt), timeZone);
}
