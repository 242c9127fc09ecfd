import { describe, expect, it } from 'vitest';
import { breachDue, MomentError } from '../../../rights/calendar/breach.ts';
import { dayIn, inZone } from '../../../rights/calendar/zone.ts';

describe('an instant', () => {
  it('falls on the day of the zone', () => {
    const instant = new Date('2026-12-31T23:30:00Z');
    expect(dayIn(instant, 'Europe/Paris')).toBe('2027-01-01');
    expect(dayIn(instant, 'America/Los_Angeles')).toBe('2026-12-31');
    expect(() => dayIn(instant, 'Europe/Nowhere')).toThrow(RangeError);
  });

  it('is written with the offset that the zone has then', () => {
    expect(inZone(new Date('2026-03-29T00:59:59Z'), 'Europe/Paris')).toBe('2026-03-29T01:59:59+01:00');
    expect(inZone(new Date('2026-03-29T01:00:00Z'), 'Europe/Paris')).toBe('2026-03-29T03:00:00+02:00');
    expect(inZone(new Date('2026-06-01T12:00:00.900Z'), 'America/St_Johns')).toBe('2026-06-01T09:30:00-02:30');
  });
});

describe('telling the authority of a breach', () => {
  it('takes 72 elapsed hours, also across a change to summer time and a week-end', () => {
    expect(breachDue('eu-gdpr', '2026-03-27T16:20:00+01:00')).toBe('2026-03-30T16:20:00+01:00');
    expect(breachDue('eu-gdpr', '2026-03-27T16:20:00+01:00', 'Europe/Paris')).toBe('2026-03-30T17:20:00+02:00');
    expect(breachDue('eu-gdpr', '2026-05-15T16:20:00Z')).toBe('2026-05-18T16:20:00+00:00');
    expect(breachDue('eu-gdpr', '2026-05-15T16:20:00-02:30')).toBe('2026-05-18T16:20:00-02:30');
  });

  it('has no date where the law has no such rule, and none from a moment without an offset', () => {
    expect(breachDue('us-ca-ccpa', '2026-05-15T16:20:00Z')).toBeUndefined();
    for (const value of ['2026-05-15T16:20:00', '2026-05-15', 'yesterday', '2026-13-15T16:20:00Z']) {
      expect(() => breachDue('eu-gdpr', value), value).toThrow(MomentError);
    }
  });
});
