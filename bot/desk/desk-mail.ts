import { randomUUID } from 'node:crypto';
import type { Company } from '../../knowledge/register/register.ts';
import type { Letter } from '../../rights/letters/letter.ts';
import type { Mailer } from '../mail/mailer.ts';
import { ANSWER_MAIL, SIGN_IN_MAIL, STAFF_MAIL, TOLD } from '../mail/staff-sentences.ts';
import type { Staff } from '../staff/staff.ts';
import type { HandOver } from '../store/conversation-store.ts';

/** The mails that the desk sends by itself, at once: nothing else waits for them. */
export interface DeskMail {
  letter(to: string, letter: Letter, reference: string): Promise<void>;
  handOverAnswer(to: string, answer: { handOver: HandOver; words: string; from: Staff }): Promise<void>;
  /** Help is asked for with a hand-over. */
  help(helper: Staff, reference: string, by: Staff, reason: string): Promise<void>;
  link(to: Staff, token: string, minutes: number): Promise<void>;
}

export function createDeskMail(mailer: Mailer, company: () => Company, site: () => string): DeskMail {
  const contact = () => company().dpo?.email ?? company().contact.email;
  return {
    letter: (to, { language, subject, paragraphs }, reference) =>
      mailer.send({ key: `resend/${reference}/${randomUUID()}`, to, language, subject, paragraphs }),
    handOverAnswer: (to, { handOver: { reference, language }, words, from }) =>
      mailer.send({
        key: `answer/${reference}/${randomUUID()}`,
        to,
        language,
        ...ANSWER_MAIL[language]({ company: company().name, name: from.name, reference, words, contact: contact() }),
      }),
    help: ({ email, language }, reference, by, reason) =>
      mailer.send({
        key: `help/${reference}/${randomUUID()}`,
        to: email,
        language,
        ...STAFF_MAIL[language]({
          what: TOLD.escalate?.[language] ?? '',
          reference,
          words: `${by.name} : ${reason}`,
          url: `${site()}/desk/hand-overs/${reference}`,
        }),
      }),
    link: ({ email, language }, token, minutes) =>
      mailer.send({
        key: `sign_in/${randomUUID()}`,
        to: email,
        language,
        ...SIGN_IN_MAIL[language]({
          company: company().name,
          url: `${site()}/desk/enter?token=${token}`,
          minutes,
        }),
      }),
  };
}
