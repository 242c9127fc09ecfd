import { expect, it } from 'vitest';
import { cutoff, retentionOf } from '../../../bot/serving/retention.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { HELIO } from '../../support/server.ts';

const withPeriods = (...periods: string[]) =>
  ({
    practices: [{ id: 'assistant', facts: { retention: periods.map((period) => ({ period })) } }],
  }) as unknown as Register;

it('takes the first period of the practice on the assistant', () => {
  expect(retentionOf(withPeriods('P14D', 'P1Y'))).toEqual({ period: 'P14D', declared: true });
});

it('falls back to 30 days, and says that nothing was declared', () => {
  expect(retentionOf({ practices: [] } as unknown as Register)).toEqual({ period: 'P30D', declared: false });
  expect(retentionOf(withPeriods())).toEqual({ period: 'P30D', declared: false });
  expect(retentionOf(withPeriods('PT12H'))).toEqual({ period: 'P30D', declared: false });
});

it('keeps chats as long as the demonstration company declares', async () => {
  expect(retentionOf(await requireRegister(HELIO))).toEqual({ period: 'P30D', declared: true });
});

it.each([
  ['P30D', '2026-11-30T08:00:00Z', '2026-10-31T08:00:00Z'],
  ['P2W', '2026-11-30T08:00:00Z', '2026-11-16T08:00:00Z'],
  ['P1M', '2026-03-31T08:00:00Z', '2026-02-28T08:00:00Z'],
  ['P1M', '2026-01-15T08:00:00Z', '2025-12-15T08:00:00Z'],
  ['P12M', '2028-02-29T00:00:00Z', '2027-02-28T00:00:00Z'],
  ['P1Y2M3D', '2026-11-30T08:00:00Z', '2025-09-27T08:00:00Z'],
])('counts %s back from %s', (period, now, expected) => {
  expect(cutoff(period, new Date(now)).toISOString()).toBe(new Date(expected).toISOString());
});

it.each(['', 'P', '30D', 'PT1H', 'P1.5D', 'P-1D'])('refuses the period "%s"', (period) => {
  expect(() => cutoff(period, new Date())).toThrow(RangeError);
});
