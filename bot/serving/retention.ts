import type { Register } from '../../knowledge/register/register.ts';

/** The practice in which a company declares what this assistant itself keeps. */
export const ASSISTANT_PRACTICE = 'assistant';
const DEFAULT_PERIOD = 'P30D';

/** A request for a person is kept until it is handled, but no longer than this. */
export const HAND_OVER_PERIOD = 'P12M';

export interface Retention {
  /** ISO 8601 duration of whole years, months, weeks and days. */
  period: string;
  /** False when the register does not say, and the default holds. */
  declared: boolean;
}

/** How long conversations are kept after their last message: the first declared period of the practice `assistant`. */
export function retentionOf(register: Register): Retention {
  const practice = register.practices.find(({ id }) => id === ASSISTANT_PRACTICE);
  const period = practice?.facts?.retention?.[0]?.period;
  return period !== undefined && DURATION.test(period)
    ? { period, declared: true }
    : { period: DEFAULT_PERIOD, declared: false };
}

const DURATION = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** The moment that lies the period before `now`, by the calendar (UTC): what is older is deleted. */
export function cutoff(period: string, now: Date): Date {
  const found = DURATION.exec(period);
  if (!found) throw new RangeError(`${period} is no duration of whole years, months, weeks and days (ISO 8601)`);
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((digits) => Number(digits ?? 0));
  const monthsBack = now.getUTCFullYear() * 12 + now.getUTCMonth() - (years * 12 + months);
  const [year, month] = [Math.floor(monthsBack / 12), ((monthsBack % 12) + 12) % 12];
  // The 31st a month before the 1st of a short month is that month's last day, never a day of the next.
  const day = Math.min(now.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  const start = new Date(now);
  start.setUTCFullYear(year, month, day);
  start.setUTCDate(start.getUTCDate() - weeks * 7 - days);
  return start;
}
