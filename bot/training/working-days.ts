import type { PlainDate } from '../../rights/calendar/plain-date.ts';
import { publicHolidays } from '../../rights/calendar/public-holidays.ts';
import { isWorkingDay } from '../../rights/calendar/working-days.ts';
import type { IsWorkingDay } from '../../training/learning/nudging.ts';

/**
 * Monday to Friday without the public holidays of the company's country (ISO 3166), wherever its people are.
 * @throws PlaceUnknownError
 */
export function workingDaysIn(country: string): IsWorkingDay {
  const holidays = publicHolidays(country);
  return (day) => isWorkingDay(day as PlainDate, holidays);
}
