import type { Period } from '../law/law-row.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import { addBusinessDays } from './working-days.ts';

/** The last day of a period that an event starts; the day of the event is not counted (Regulation 1182/71 Art. 3(1)). */
export function endOf(event: PlainDate, { amount, unit }: Period, holidays: HolidayCalendar): PlainDate {
  switch (unit) {
    case 'months':
      return addMonths(event, amount);
    case 'calendar_days':
      return addDays(event, amount);
    case 'business_days':
      return addBusinessDays(event, amount, holidays);
  }
}
