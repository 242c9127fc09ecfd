import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { UndeliverableError } from '../../storage/outbox/worker.ts';
import type { Mail, Mailer } from './mailer.ts';
import { mailHtml, mailText } from './render.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string;
  /** As in `Helio <privacy@helio.example>`. */
  from(): string;
}

const TIMEOUT_MS = 20_000;

/** Sends through an SMTP server. A refusal for good (5xx) is not tried again. */
export function createSmtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS } as never,
    // Nothing of ours is read from a file or an address that stands in a text.
    { disableFileAccess: true, disableUrlAccess: true } as never,
  );
  return {
    async send(mail) {
      const sender = from();
      const domain = /@([^\s>]+)/.exec(sender)?.[1] ?? 'localhost';
      try {
        await transport.sendMail({
          from: sender,
          // As an object, so that nothing in it is read as a list of addresses.
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mailText(mail),
          html: mailHtml(mail),
          messageId: `<${messageId(mail)}@${domain}>`,
          headers: {
            'Content-Language': mail.language,
            'Auto-Submitted': 'auto-generated',
            ...(mail.unsubscribe !== undefined && {
              'List-Unsubscribe': `<${mail.unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        const forGood = responseCode !== undefined && responseCode >= 500 && responseCode < 600 && code !== 'EAUTH';
        if (forGood) throw new UndeliverableError('mail_refused', 'The mail server refuses this mail for good.');
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

const messageId = ({ key, to }: Mail) => createHash('sha256').update(`${key} ${to}`).digest('hex').slice(0, 32);
