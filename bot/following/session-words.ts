import type { Language } from '../../knowledge/statement.ts';

interface Words {
  title: string;
  lead: string;
  none: string;
  at(date: string): string;
  ask: string;
  hint: string;
  send: string;
  sent: string;
  sentLead: string;
  empty: string;
  tooLong: string;
  over: string;
  gathered(count: number): string;
  answered: string;
  answeredLead: string;
  read(title: string): string;
  back: string;
}

/** Characters of one question. */
export const LONGEST_QUESTION = 500;

export const SESSION_WORDS: Record<Language, Words> = {
  fr: {
    title: 'Posez-nous vos questions en direct',
    lead: 'À la date annoncée, des personnes de l’entreprise répondent. Posez vos questions dès maintenant ; chaque réponse devient une pratique déclarée, que chacun peut lire.',
    none: 'Aucune séance n’est annoncée pour le moment.',
    at: (date) => `Le ${date}`,
    ask: 'Votre question',
    hint: 'Sans nom ni adresse : ce qui vous désigne est masqué avant d’être gardé.',
    send: 'Poser la question',
    sent: 'Votre question est notée',
    sentLead: 'Elle sera lue pendant la séance. La réponse paraîtra ici, avec la pratique déclarée qui la porte.',
    empty: 'Écrivez votre question.',
    tooLong: `La question a plus de ${LONGEST_QUESTION} caractères : raccourcissez-la.`,
    over: 'Cette séance est close.',
    gathered: (count) =>
      count > 1 ? `${count} questions posées` : count === 1 ? '1 question posée' : 'Aucune question encore',
    answered: 'Questions auxquelles une pratique déclarée répond',
    answeredLead: 'Posées lors des séances, avec la pratique qui y répond.',
    read: (title) => `Lire : ${title}`,
    back: 'Revenir aux séances',
  },
  en: {
    title: 'Ask us live',
    lead: 'On the day announced, people of the company answer. Ask your questions now; each answer becomes a declared practice that everyone can read.',
    none: 'No session is announced at the moment.',
    at: (date) => `On ${date}`,
    ask: 'Your question',
    hint: 'No name and no address: what points to you is masked before it is kept.',
    send: 'Ask',
    sent: 'Your question is noted',
    sentLead: 'It will be read in the session. The answer will appear here, with the declared practice that holds it.',
    empty: 'Write your question.',
    tooLong: `The question is longer than ${LONGEST_QUESTION} characters: make it shorter.`,
    over: 'This session is closed.',
    gathered: (count) =>
      count === 1 ? '1 question asked' : count === 0 ? 'No question yet' : `${count} questions asked`,
    answered: 'Questions that a declared practice answers',
    answeredLead: 'Asked for the sessions, with the practice that answers.',
    read: (title) => `Read: ${title}`,
    back: 'Back to the sessions',
  },
};
