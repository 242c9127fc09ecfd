import { createConsoleMailer } from './console-mailer.ts';
import type { Mailer } from './mailer.ts';

/**
 * Sends through the mail server that is configured; without one, as in a demonstration, writes the mails where they can
 * be seen.
 * @param contact the address that mails are from, unless another is configured
 */
export async function mailerFor(
  { smtpUrl, mailFrom }: { smtpUrl?: string | undefined; mailFrom?: string | undefined },
  contact: () => string,
): Promise<Mailer> {
  if (smtpUrl === undefined) return createConsoleMailer((text) => process.stderr.write(text));
  const { createSmtpMailer } = await import('./smtp-mailer.ts');
  return createSmtpMailer({ url: smtpUrl, from: () => mailFrom ?? contact() });
}
