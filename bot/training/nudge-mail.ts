import type { Language } from '../../knowledge/statement.ts';
import type { Nudge } from '../../training/store/records.ts';
import type { Training } from '../../training/training.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { StaffList } from '../staff/staff.ts';
import { typeset } from '../typography.ts';

interface Told {
  name: string;
  question: string;
  page: string;
}

const SUBJECTS: Record<Language, Record<Nudge['kind'], string>> = {
  fr: {
    daily: 'Votre question du jour',
    reminder: 'Rappel : une question vous attend',
    last: 'Dernier rappel avant que ces messages s’arrêtent',
  },
  en: {
    daily: 'Your question of the day',
    reminder: 'Reminder: a question is waiting for you',
    last: 'Last reminder before these messages stop',
  },
};

const PARAGRAPHS: Record<Language, (told: Told) => string[]> = {
  fr: ({ name, question, page }) => [
    `Bonjour ${name},`,
    question,
    `Pour y répondre, une minute suffit :\n${page}`,
    'Sur cette page, vous pouvez aussi suspendre ces messages.',
  ],
  en: ({ name, question, page }) => [
    `Hello ${name},`,
    question,
    `It takes a minute to answer:\n${page}`,
    'You can also pause these messages on that page.',
  ],
};

const STOPS: Record<Language, string> = {
  fr: 'Sans réponse de votre part, ces messages s’arrêtent. Ils reprendront quand vous répondrez.',
  en: 'Without an answer from you, these messages stop. They come back when you answer.',
};

export interface NudgeMailDependencies {
  training(): Promise<Training>;
  staff: StaffList;
  mailer: Mailer;
  /** Whether a person hears of it in another way. */
  elsewhere(account: string): boolean;
  site(): string;
  now(): Date;
}

/** Tells by mail of the question of the day, or reminds of it: those who hear of it in no other way. */
export function nudgeByMail({ training, staff, mailer, elsewhere, site, now }: NudgeMailDependencies) {
  return async ({ payload }: { payload: unknown }): Promise<void> => {
    const nudge = await (await training()).openNudge(payload, now());
    const account = nudge?.learner.account;
    const person = account === undefined || elsewhere(account) ? undefined : staff.find(account);
    if (nudge === undefined || person === undefined) return;
    const { learner, question, kind, day, number } = nudge;
    const { language } = learner;
    const told = {
      name: person.name,
      question: typeset(question.text.text, question.text.language),
      page: `${site()}/training`,
    };
    await mailer.send({
      key: `training/${learner.id}/${day}/${number}`,
      to: person.email,
      language,
      subject: SUBJECTS[language][kind],
      paragraphs: [...PARAGRAPHS[language](told), ...(kind === 'last' ? [STOPS[language]] : [])],
    });
  };
}
