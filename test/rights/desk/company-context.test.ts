import { expect, it } from 'vitest';
import type { Company } from '../../../knowledge/register/register.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { companyContext, deskSettings } from '../../../rights/desk/company-context.ts';

const company = (over: Partial<Company> = {}): Company => ({
  id: 'helio',
  name: 'Helio',
  controller: { name: 'Helio SAS', address: 'Lyon' },
  contact: { email: 'bonjour@helio.example' },
  authority: { name: { fr: 'CNIL' }, url: 'https://www.cnil.fr' },
  languages: ['fr'],
  jurisdictions: ['eu-gdpr'],
  country: 'FR',
  ...over,
});
const of = (over?: Partial<Company>) => companyContext(company(over), publicHolidays);

it('counts in the time zone of the country, unless another is declared', () => {
  expect(of().timeZone).toBe('Europe/Paris');
  expect(of({ country: 'DE' }).timeZone).toBe('Europe/Berlin');
  expect(of({ country: 'EU' }).timeZone).toBe('Europe/Brussels');
  expect(of({ country: 'US', desk: { timeZone: 'America/Los_Angeles' } }).timeZone).toBe('America/Los_Angeles');
});

it('takes the first declared law that it knows', () => {
  expect(of({ jurisdictions: ['moon-law', 'uk-gdpr', 'eu-gdpr'] }).companyRegime).toBe('uk-gdpr');
  expect(of({ jurisdictions: ['moon-law'] }).companyRegime).toBe('eu-gdpr');
});

it('has a value for each setting that is not declared', () => {
  expect(deskSettings(company())).toEqual({
    unclaimedWorkingDays: 1,
    remindDaysBefore: 2,
    downloadDays: 7,
    fileDays: 30,
  });
  expect(deskSettings(company({ desk: { remindDaysBefore: 0 } })).remindDaysBefore).toBe(0);
  expect(of({ desk: { fourEyes: true } }).fourEyes).toBe(true);
  expect(of().fourEyes).toBe(false);
});
