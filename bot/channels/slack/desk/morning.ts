import type { Language } from '../../../../knowledge/statement.ts';
import { plainDate } from '../../../../rights/calendar/plain-date.ts';
import { isWorkingDay } from '../../../../rights/calendar/working-days.ts';
import { inZone } from '../../../../rights/calendar/zone.ts';
import type { Urgency } from '../../../../rights/desk/urgency.ts';
import type { TransitionContext } from '../../../../rights/requests/context.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { note } from '../answer.ts';
import type { SlackMessage } from '../render/reply.ts';
import { DESK } from './desk-words.ts';

/** From this hour of the company's day, and not in the afternoon, when it would be news of yesterday. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 12;

/** The day whose morning it is, when it is a working day; undefined at other times. */
export function workingMorning({ now, timeZone, holidaysOf, place }: TransitionContext): string | undefined {
  const local = inZone(now, timeZone);
  const hour = Number(local.slice(11, 13));
  const day = plainDate(local.slice(0, 10));
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return undefined;
  return isWorkingDay(day, holidaysOf(place)) ? day : undefined;
}

/** What the desk owes, in figures; undefined when nothing is open. */
export function digest(
  open: readonly { urgency: Urgency; owner?: string }[],
  language: Language,
): SlackMessage | undefined {
  if (open.length === 0) return undefined;
  const count = (...levels: Urgency['level'][]) =>
    String(open.filter(({ urgency }) => levels.includes(urgency.level)).length);
  return note(
    say(DESK.digest, language, {
      open: String(open.length),
      free: String(open.filter(({ owner }) => owner === undefined).length),
      today: count('today', 'at_once'),
      soon: count('soon'),
      late: count('late', 'past_target'),
    }),
  );
}
