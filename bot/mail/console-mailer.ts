import type { Mailer } from './mailer.ts';
import { mailText } from './render.ts';

/** Writes mails where a demonstration can be watched, instead of sending them. */
export function createConsoleMailer(write: (text: string) => void): Mailer {
  return {
    send: async (mail) => {
      const rule = '-'.repeat(72);
      write(`${rule}\nTo: ${mail.to}\nSubject: ${mail.subject}\n\n${mailText(mail)}${rule}\n`);
    },
    close: () => {},
  };
}
