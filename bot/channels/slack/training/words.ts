import type { Nudge } from '../../../../training/store/records.ts';
import type { Entry } from '../../../conversation/catalogue/entry.ts';

/** What employees read of the training in Slack, beside the words that every channel shares (bot/training/words.ts). */
export const LEARNING = {
  title: { where: 'title of the window, at most 24 characters', fr: 'Formation', en: 'Training' },
  reading: {
    where: 'window, while words are looked at',
    fr: 'Nous comparons vos mots avec ce qui est déclaré… Quelques secondes suffisent.',
    en: 'We are comparing your words with what is declared… It takes a few seconds.',
  },
  choose: { where: 'button of a choice', fr: 'Réponse {letter}', en: 'Answer {letter}' },
  open: { where: 'button that opens a question in a window', fr: 'Répondre', en: 'Answer' },
  answer: { where: 'label of what is chosen', fr: 'Votre réponse', en: 'Your answer' },
  letter: { where: 'before a choice', fr: '{letter}. {text}', en: '{letter}. {text}' },
  tomorrow: { where: 'button', fr: 'Demain', en: 'Tomorrow' },
  nextWeek: { where: 'button', fr: 'Dans une semaine', en: 'In a week' },
  others: {
    where: 'under a message, how many questions are ready',
    fr: 'Il y en a {count} en tout, quand vous voudrez : /limpide quiz.',
    en: 'There are {count} in all, whenever you like: /limpide quiz.',
  },
  putOff: {
    where: 'after a message was put off',
    fr: 'C’est noté : pas de message avant le {date}.',
    en: 'Noted: no message before {date}.',
  },
  paused: {
    where: 'after the messages were paused',
    fr: 'Les messages sont suspendus. Vous pouvez répondre quand vous voulez avec `/limpide quiz`.',
    en: 'Messages are paused. You can answer whenever you like with `/limpide quiz`.',
  },
  resumed: {
    where: 'after the messages were resumed',
    fr: 'Les messages reprennent, les jours où vous travaillez.',
    en: 'Messages are back, on the days you work.',
  },
  noModule: {
    where: 'answer to /limpide quiz with a module that is not there',
    fr: 'Il n’y a pas de module « {module} ». Les modules : {modules}.',
    en: 'There is no module “{module}”. The modules: {modules}.',
  },
  page: { where: 'button to the page of the training', fr: 'Ouvrir la page', en: 'Open the page' },
  changedTitle: { where: 'above what changed', fr: 'Ce qui a changé', en: 'What has changed' },
} as const satisfies Record<string, Entry>;

/** What a message opens with, by its kind. */
export const OPENINGS: Record<Nudge['kind'], Entry> = {
  daily: { where: 'above the question of the day', fr: 'Votre question du jour', en: 'Your question of the day' },
  reminder: {
    where: 'above a reminder',
    fr: 'Rappel : une question vous attend',
    en: 'Reminder: a question is waiting',
  },
  last: {
    where: 'above the last reminder',
    fr: 'Dernier rappel : sans réponse de votre part, les messages s’arrêtent. Ils reprendront quand vous répondrez.',
    en: 'Last reminder: without an answer from you, the messages stop. They come back when you answer.',
  },
};
