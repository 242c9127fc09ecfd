import type { Language } from '../../knowledge/statement.ts';

/** What the person reads when a turn could not be carried out as usual. Each is shown in both languages or in theirs. */
export const SENTENCES = {
  /** In both languages, when the program failed. */
  failed: {
    fr: "Pardon, quelque chose n'a pas fonctionné de notre côté. Votre message a été reçu, mais nous n'avons pas pu y répondre. Vous pouvez poser votre question à nouveau, ou demander à parler à une personne.",
    en: 'Sorry, something went wrong on our side. Your message arrived, but we could not answer it. You can ask again, or ask to speak to a person.',
  },
  /** In the conversation's language, when the message is longer than what is read. */
  tooLong: {
    fr: 'Votre message est trop long pour que nous le lisions en entier. Pourriez-vous dire en quelques phrases (4 000 caractères au plus) ce que vous voulez savoir ?',
    en: 'Your message is too long for us to read in full. Could you say in a few sentences (4,000 characters at most) what you would like to know?',
  },
} as const satisfies Record<string, Record<Language, string>>;
