import type { Company } from '../../knowledge/register/register.ts';
import type { HolidaysOf } from '../calendar/holiday-calendar.ts';
import { isRegime, type Regime } from '../law/regimes.ts';
import type { TransitionContext } from '../requests/context.ts';
import { REMINDER_DEFAULTS, type ReminderSettings } from './due-reminders.ts';

/** How the company counts and decides, from company.yaml: everything of a transition's context but the moment and the actor. */
export function companyContext(company: Company, holidaysOf: HolidaysOf): Omit<TransitionContext, 'now' | 'by'> {
  return {
    timeZone: timeZoneOf(company),
    place: company.country,
    holidaysOf,
    companyRegime: regimeOf(company),
    fourEyes: company.desk?.fourEyes ?? false,
  };
}

/** The first declared law that there are rows for; the GDPR when there is none, which only can be too strict. */
function regimeOf({ jurisdictions }: Company): Regime {
  return jurisdictions.find(isRegime) ?? 'eu-gdpr';
}

/** As declared, else the first of the country (Unicode CLDR). */
function timeZoneOf({ desk, country }: Company): string {
  if (desk?.timeZone !== undefined) return desk.timeZone;
  const locale = new Intl.Locale('und', { region: country === 'EU' ? 'BE' : country }) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?(): string[];
  };
  return (locale.getTimeZones?.() ?? locale.timeZones)?.[0] ?? 'UTC';
}

export interface CompanyDesk extends ReminderSettings {
  /** How long a link to a person's data works. */
  downloadDays: number;
  /** How long an uploaded file is kept. */
  fileDays: number;
}

/** The desk's settings, as declared or by default. */
export function deskSettings({ desk }: Company): CompanyDesk {
  return {
    unclaimedWorkingDays: desk?.unclaimedWorkingDays ?? REMINDER_DEFAULTS.unclaimedWorkingDays,
    remindDaysBefore: desk?.remindDaysBefore ?? REMINDER_DEFAULTS.remindDaysBefore,
    downloadDays: desk?.downloadDays ?? 7,
    fileDays: desk?.fileDays ?? 30,
  };
}
