import type { Company } from '../../../knowledge/register/register.ts';
import type { Language } from '../../../knowledge/statement.ts';
import type { SignedIn } from '../../staff/sign-in.ts';
import type { StaffList } from '../../staff/staff.ts';
import { typeset } from '../../typography.ts';
import { DESK_WORDS } from './desk-words.ts';
import type { DeskWords } from './words.ts';

/** What every page of the desk is written with: for whom, in which language, at which moment. */
export interface DeskPage {
  company: Company;
  me: SignedIn;
  language: Language;
  words: DeskWords;
  now: Date;
  /** A staff member's name by their address. */
  nameOf(email: string): string;
  /** A date and time, in the reader's time zone. */
  moment(at: Date | string): string;
  /** French typography. */
  t(text: string): string;
  /** Whether people are trained here, on pages of their own. */
  training: boolean;
}

export function deskPage(company: Company, me: SignedIn, all: StaffList, now: Date, training: boolean): DeskPage {
  const { language, timeZone } = me.staff;
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return {
    company,
    me,
    language,
    words: DESK_WORDS[language],
    now,
    nameOf: (email) => all.find(email)?.name ?? email,
    moment: (at) => format.format(new Date(at)),
    t: (text) => typeset(text, language),
    training,
  };
}
