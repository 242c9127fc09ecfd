import type { Language } from '../../knowledge/statement.ts';
import type { HolidaysOf } from '../calendar/holiday-calendar.ts';
import type { Wording } from '../wording.ts';

export interface Letter {
  language: Language;
  subject: string;
  /** In order; no markup. */
  paragraphs: readonly string[];
}

/** Who writes. */
export interface Sender {
  /** As customers know the company. */
  name: string;
  /** Where to write: an address of e-mail or of a page. */
  contact: string;
  /** The supervisory authority, as company.yaml names it. */
  authority: Wording;
  /** Of the controller: for the rule of time in words. */
  place: string;
  holidaysOf: HolidaysOf;
}

/** The letter as plain text, as a mail carries it. */
export function letterText({ paragraphs }: Letter): string {
  return `${paragraphs.join('\n\n')}\n`;
}
