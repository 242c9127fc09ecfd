import type { HolidayCalendar } from './holiday-calendar.ts';
import { addDays, type PlainDate, weekday } from './plain-date.ts';

/** Every day but public holidays, Saturdays and Sundays (Regulation 1182/71 Art. 2(2)). */
export function isWorkingDay(date: PlainDate, holidays: HolidayCalendar): boolean {
  return weekday(date) <= 5 && !holidays.isHoliday(date);
}

/** The date itself when it is a working day, else the next one. */
export function rolled(date: PlainDate, holidays: HolidayCalendar): PlainDate {
  let found = date;
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1);
  return found;
}

/** The working day that is `count` (1 or more) working days after the date, which is not counted itself. */
export function addBusinessDays(date: PlainDate, count: number, holidays: HolidayCalendar): PlainDate {
  let found = date;
  for (let counted = 0; counted < count; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found, holidays)) counted += 1;
  }
  return found;
}
