import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deadline } from '../../../rights/calendar/deadline.ts';
import { addDays, type PlainDate, weekday } from '../../../rights/calendar/plain-date.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { addBusinessDays, isWorkingDay } from '../../../rights/calendar/working-days.ts';
import { LAW } from '../../../rights/law/rule-for.ts';

const day: fc.Arbitrary<PlainDate> = fc.integer({ min: 0, max: 365 * 12 }).map((days) => addDays('2024-09-22', days));
const row = fc.constantFrom(...LAW);
const place = fc.constantFrom(
  'FR',
  'DE',
  'DE-BY',
  'ES',
  'IE',
  'IT',
  'PL',
  'GR',
  'SE',
  'CY',
  'GB',
  'GB-SCT',
  'US-CA',
  'CH',
);
const RUNS = { numRuns: 3000, seed: 11 };

function compute(of: (typeof LAW)[number], place: string, receivedOn: PlainDate) {
  return deadline({ regime: of.regime, right: of.right, place, receivedOn }, publicHolidays);
}

it('a rolled date is never a week-end or a holiday, never before the strict one, and no working day lies between', () => {
  let moved = 0;
  fc.assert(
    fc.property(fc.constantFrom(...LAW.filter(({ rolls }) => rolls)), place, day, (of, where, receivedOn) => {
      const found = compute(of, where, receivedOn);
      if (!found?.targetDue || !found.legalDue) return;
      const holidays = publicHolidays(of.holidaysOf === 'controller' || where.startsWith('GB') ? where : 'GB');
      expect(weekday(found.legalDue)).toBeLessThan(6);
      expect(holidays.isHoliday(found.legalDue)).toBe(false);
      for (let passed = found.targetDue; passed < found.legalDue; passed = addDays(passed, 1)) {
        expect(isWorkingDay(passed, holidays)).toBe(false);
        moved += 1;
      }
      if (found.extendedDue) expect(isWorkingDay(found.extendedDue, holidays)).toBe(true);
    }),
    RUNS,
  );
  expect(moved).toBeGreaterThan(500);
});

it('a later receipt never has an earlier date, under one row of law', () => {
  fc.assert(
    fc.property(row, place, day, fc.integer({ min: 1, max: 40 }), (of, where, first, gap) => {
      const second = addDays(first, gap);
      fc.pre(first >= of.validFrom && second <= (of.validTo ?? '9999-12-31'));
      const [before, after] = [compute(of, where, first), compute(of, where, second)];
      for (const key of ['acknowledgeBy', 'actBy', 'targetDue', 'legalDue', 'extendedTarget', 'extendedDue'] as const) {
        expect((before?.[key] ?? '') <= (after?.[key] ?? ''), key).toBe(true);
      }
    }),
    RUNS,
  );
});

it('dates follow on one another: receipt, acknowledgement, strict, rolled, extended', () => {
  fc.assert(
    fc.property(row, place, day, (of, where, receivedOn) => {
      const found = compute(of, where, receivedOn);
      if (!found) return;
      const order = [receivedOn, found.acknowledgeBy, found.targetDue, found.legalDue, found.extendedDue];
      const there = order.filter((date) => date !== undefined);
      expect(there).toEqual([...there].sort());
      if (found.extendedTarget && found.targetDue) expect(found.extendedTarget > found.targetDue).toBe(true);
      if (found.extensionNoticeBy) expect(found.extensionNoticeBy).toBe(found.legalDue);
      expect(of.rolls || found.legalDue === found.targetDue).toBe(true);
      expect(found.rule.fr && found.rule.en).toBeTruthy();
    }),
    RUNS,
  );
});

it('business days end on a working day, with as many working days behind them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 20 }), (start, count) => {
      const holidays = publicHolidays('US-CA');
      const end = addBusinessDays(start, count, holidays);
      let counted = 0;
      for (let passed = addDays(start, 1); passed <= end; passed = addDays(passed, 1)) {
        if (isWorkingDay(passed, holidays)) counted += 1;
      }
      expect(counted).toBe(count);
      expect(isWorkingDay(end, holidays)).toBe(true);
    }),
    RUNS,
  );
});

it('waiting for a clarification never brings a British date forward, and moves it by at most the days waited', () => {
  const access = LAW.find(
    ({ regime, right, clarificationPauses }) => regime === 'uk-gdpr' && right === 'access' && clarificationPauses,
  );
  if (!access) throw new Error('The law has no row that pauses.');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 0, max: 60 }),
      (start, after, wait) => {
        const receivedOn = addDays(access.validFrom, start);
        const askedOn = addDays(receivedOn, after);
        const base = compute(access, 'GB', receivedOn);
        const found = deadline(
          {
            regime: access.regime,
            right: access.right,
            place: 'GB',
            receivedOn,
            clarifications: [{ askedOn, answeredOn: addDays(askedOn, wait) }],
          },
          publicHolidays,
        );
        if (!base?.targetDue || !found?.targetDue) throw new Error('no date');
        expect(found.targetDue >= base.targetDue && found.targetDue <= addDays(base.targetDue, wait + 1)).toBe(true);
      },
    ),
    RUNS,
  );
});
