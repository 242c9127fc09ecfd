import { expect, test } from 'vitest';
import { backoffMs } from '../../../../../bot/channels/web/element/backoff.ts';

test('the wait doubles from half a second to 15 seconds, less up to a third by chance', () => {
  expect([0, 1, 2, 3, 4, 5, 100].map((failures) => backoffMs(failures, 0))).toEqual([
    500, 1000, 2000, 4000, 8000, 15000, 15000,
  ]);
  expect(backoffMs(0, 1)).toBe(333);
  expect(backoffMs(9, 0.999)).toBeGreaterThanOrEqual(10_000);
});
