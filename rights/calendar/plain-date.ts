/** A day of the calendar, `YYYY-MM-DD`, with no time and no zone. Compares as text. Years 0001 to 9999. */
export type PlainDate = `${number}-${number}-${number}`;

export class PlainDateError extends Error {
  override readonly name = 'PlainDateError';
  readonly code = 'plain_date';
  readonly value: string;

  constructor(value: string) {
    super(`"${value}" is not a day of the calendar. Write year-month-day, as 2026-03-05.`);
    this.value = value;
  }
}

const MS_PER_DAY = 86_400_000;

/** @throws PlainDateError when there is no such day (2026-02-30). */
export function plainDate(value: string): PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || fromDays(toDays(value as PlainDate)) !== value) {
    throw new PlainDateError(value);
  }
  return value as PlainDate;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDays(toDays(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDays(to) - toDays(from);
}

/**
 * The same date in a later month, or the last day of a shorter one (Regulation 1182/71 Art. 3(2)(c)).
 * `months` is 0 or more.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = parts(date);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  const targetMonth = (target % 12) + 1;
  return write(targetYear, targetMonth, Math.min(day, daysIn(targetYear, targetMonth)));
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekday(date: PlainDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: PlainDate): number {
  return parts(date).year;
}

export function latest(first: PlainDate, ...others: PlainDate[]): PlainDate {
  return [first, ...others].sort().at(-1) ?? first;
}

/** The earliest of those that are there. */
export function earliest(dates: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return dates.filter((date) => date !== undefined).sort()[0];
}

function parts(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function write(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

/** Days since 1970-01-01. UTC has no summer time, so its days are all of one length. */
function toDays(date: PlainDate): number {
  const { year, month, day } = parts(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

function fromDays(days: number): PlainDate {
  const date = new Date(days * MS_PER_DAY);
  return write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
