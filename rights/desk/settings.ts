import type { Company } from '../../knowledge/register/register.ts';
import { REMINDER_DEFAULTS, type ReminderSettings } from './due-reminders.ts';

export interface DeskSettings extends ReminderSettings {
  /** How long a link to a person's data works. */
  downloadDays: number;
  /** How long an uploaded file is kept. */
  fileDays: number;
}

/** The desk's settings, as company.yaml declares them or by default. */
export function deskSettings({ desk }: Pick<Company, 'desk'>): DeskSettings {
  return {
    unclaimedWorkingDays: desk?.unclaimedWorkingDays ?? REMINDER_DEFAULTS.unclaimedWorkingDays,
    remindDaysBefore: desk?.remindDaysBefore ?? REMINDER_DEFAULTS.remindDaysBefore,
    downloadDays: desk?.downloadDays ?? 7,
    fileDays: desk?.fileDays ?? 30,
  };
}
