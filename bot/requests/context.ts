import type { Company } from '../../knowledge/register/register.ts';
import { publicHolidays } from '../../rights/calendar/public-holidays.ts';
import { timeZoneOf } from '../../rights/calendar/time-zone-of.ts';
import { isRegime, type Regime } from '../../rights/law/regimes.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import type { Actor } from '../../rights/requests/event.ts';

/** The law that a company names first of those there are rows for; the GDPR where it names none. */
function companyRegime({ jurisdictions }: Pick<Company, 'jurisdictions'>): Regime {
  return jurisdictions.find(isRegime) ?? 'eu-gdpr';
}

/** How a company counts and decides, at a moment, for who acts; its time zone is the declared one, else its country's. */
export function contextFor(
  company: Pick<Company, 'country' | 'jurisdictions' | 'desk'>,
  by: Actor,
  now: Date,
): TransitionContext {
  return {
    now,
    by,
    timeZone: timeZoneOf(company),
    place: company.country,
    holidaysOf: publicHolidays,
    companyRegime: companyRegime(company),
    fourEyes: company.desk?.fourEyes ?? false,
  };
}
