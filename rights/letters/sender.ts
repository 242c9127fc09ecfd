import type { Company } from '../../knowledge/register/register.ts';
import type { HolidaysOf } from '../calendar/holiday-calendar.ts';
import type { Sender } from './letter.ts';

/** Who writes to the person, as company.yaml says. */
export function senderOf(company: Company, holidaysOf: HolidaysOf): Sender {
  const { fr, en } = company.authority.name;
  return {
    name: company.name,
    contact: company.dpo?.email ?? company.contact.email,
    authority: { fr: fr ?? en ?? '', en: en ?? fr ?? '' },
    place: company.country,
    holidaysOf,
  };
}
