import type { Language } from '../../knowledge/statement.ts';

/** One mail, in one language, to one person. */
export interface Mail {
  /** The same key is the same mail: a receiver that gets it twice can tell. */
  key: string;
  to: string;
  language: Language;
  subject: string;
  /** In order; no markup. */
  paragraphs: readonly string[];
  /** Where one POST ends these mails (RFC 8058). */
  unsubscribe?: string;
  /** Read first, and set apart: a code. */
  code?: string;
}

/** Sends mail. What it throws is tried again later, unless it is an UndeliverableError. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}
