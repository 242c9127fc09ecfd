import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  earliest,
  latest,
  type PlainDate,
  PlainDateError,
  plainDate,
  weekday,
} from '../../../rights/calendar/plain-date.ts';

const anyDay: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 365 * 40 })
  .map((days) => addDays('2018-05-25', days));

describe('a plain date', () => {
  it('is refused when there is no such day', () => {
    for (const value of ['2026-02-30', '2026-2-3', '2025-02-29', '2026-13-01', '2026-00-10', '', '2026-03-05T00:00']) {
      expect(() => plainDate(value), value).toThrow(PlainDateError);
    }
    expect(plainDate('2028-02-29')).toBe('2028-02-29');
  });

  it('knows its weekday', () => {
    // 24 November 2026 is a Tuesday; 1 January 1970 was a Thursday, 28 December 1969 a Sunday.
    expect([weekday('2026-11-24'), weekday('1970-01-01'), weekday('1969-12-28')]).toEqual([2, 4, 7]);
  });

  it('moves by days across summer time, leap days and years', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-03-01', '2026-02-26')).toBe(-3);
  });

  it.each<[PlainDate, number, PlainDate]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2100-01-30', 1, '2100-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('in months keeps its day, or ends on the last day of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (date, months) => {
        const end = addMonths(date, months);
        expect(plainDate(end)).toBe(end);
        const sameDay = end.slice(8) === date.slice(8);
        const lastDay = addDays(end, 1).slice(8) === '01';
        expect(sameDay || (lastDay && end.slice(8) < date.slice(8))).toBe(true);
        const monthOf = (value: string) => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7));
        expect(monthOf(end) - monthOf(date)).toBe(months);
      }),
    );
  });

  it('is compared as text', () => {
    expect(latest('2026-03-05', '2026-10-01', '2026-09-30')).toBe('2026-10-01');
    expect(earliest(['2026-10-01', undefined, '2026-09-30'])).toBe('2026-09-30');
    expect(earliest([undefined])).toBeUndefined();
  });
});
