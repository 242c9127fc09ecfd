import { expect, it } from 'vitest';
import { deskSettings } from '../../../rights/desk/settings.ts';

it('has a value for each setting that is not declared', () => {
  const defaults = { unclaimedWorkingDays: 1, remindDaysBefore: 2, downloadDays: 7, fileDays: 30 };
  expect(deskSettings({})).toEqual(defaults);
  expect(deskSettings({ desk: { remindDaysBefore: 0, downloadDays: 2 } })).toEqual({
    ...defaults,
    remindDaysBefore: 0,
    downloadDays: 2,
  });
});
