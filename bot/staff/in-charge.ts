import type { Company } from '../../knowledge/register/register.ts';
import type { Staff, StaffList } from './staff.ts';

/** Who is alerted: the data protection officers and agents; where there is no staff, whoever the company names. */
export function inCharge(staff: StaffList | undefined, company: Company): readonly Pick<Staff, 'email' | 'language'>[] {
  const onDesk = [...(staff?.withRole('dpo') ?? []), ...(staff?.withRole('agent') ?? [])];
  if (onDesk.length > 0) return onDesk;
  return [{ email: company.dpo?.email ?? company.contact.email, language: company.languages[0] ?? 'fr' }];
}
