import { describe, expect, it } from 'vitest';
import { PlaceUnknownError } from '../../../rights/calendar/holiday-calendar.ts';
import type { PlainDate } from '../../../rights/calendar/plain-date.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { isWorkingDay, rolled } from '../../../rights/calendar/working-days.ts';

/** From official calendars, by hand: the library is tested against them, not against itself. */
const HOLIDAYS: Record<string, PlainDate[]> = {
  FR: [
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ],
  DE: ['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25'],
  'DE-BY': ['2026-01-06', '2026-06-04', '2026-11-01'],
  GB: ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
  'GB-SCT': ['2026-01-02', '2026-11-30'],
  'US-CA': [
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-03-31',
    '2026-05-25',
    '2026-09-07',
    '2026-11-26',
    '2026-11-27',
  ],
  RO: ['2026-01-02'],
  // Wrong in the library itself.
  CY: ['2026-02-23', '2027-03-15'],
};

const WORKING: Record<string, PlainDate[]> = {
  // Good Friday and 26 December are holidays in Alsace and Moselle alone.
  FR: ['2026-04-03', '2025-12-26', '2026-12-24', '2026-03-31'],
  DE: ['2026-01-06', '2026-12-24'],
  // Easter Monday and the late August holiday are not Scotland's.
  'GB-SCT': ['2026-04-06', '2026-08-31'],
  'US-CA': ['2026-10-12'],
  // Wrong in the library itself: the Tuesday, half days, bridging days.
  CY: ['2026-02-24', '2027-03-16'],
  IS: ['2026-12-24', '2026-12-31'],
  LI: ['2026-04-03', '2026-05-15', '2026-06-05'],
};

describe('public holidays', () => {
  it.each(Object.entries(HOLIDAYS))('of %s', (place, days) => {
    const holidays = publicHolidays(place);
    expect(days.filter((day) => !holidays.isHoliday(day))).toEqual([]);
  });

  it.each(Object.entries(WORKING))('of %s do not take in working days', (place, days) => {
    const holidays = publicHolidays(place);
    expect(days.filter((day) => !isWorkingDay(day, holidays))).toEqual([]);
  });

  it.each(['ZZ', 'EU', 'FR-ZZ', '', 'France'])('of "%s" are not known, and said so at once', (place) => {
    expect(() => publicHolidays(place)).toThrow(PlaceUnknownError);
  });

  it('and week-ends in a row are all passed over', () => {
    // Christmas on a Friday, then the week-end with St Stephen's Day.
    expect(rolled('2026-12-25', publicHolidays('FR'))).toBe('2026-12-28');
    expect(rolled('2026-12-25', publicHolidays('GB'))).toBe('2026-12-29');
  });
});
