import type { Language } from '../../knowledge/statement.ts';
import type { RightsEvent } from '../../rights/requests/event.ts';
import type { Wording } from '../../rights/wording.ts';

/** A mail's words, in every language. */
type Words<Facts> = Record<Language, (facts: Facts) => { subject: string; paragraphs: string[] }>;

/** The link with which staff sign in to pages. */
export const SIGN_IN_MAIL: Words<{ company: string; url: string; minutes: number }> = {
  fr: ({ company, url, minutes }) => ({
    subject: `Votre lien pour le bureau (${company})`,
    paragraphs: [
      'Bonjour,',
      `Ce lien vous fait entrer au bureau. Il ne sert qu’une fois, pendant ${minutes} minutes :`,
      url,
      'Vous n’avez rien demandé ? Ne faites rien, et ne transmettez pas ce lien.',
    ],
  }),
  en: ({ company, url, minutes }) => ({
    subject: `Your link to the desk of ${company}`,
    paragraphs: [
      'Hello,',
      `This link lets you in to the desk. It works once, for ${minutes} minutes:`,
      url,
      'You did not ask for anything? Then do nothing, and pass this link to nobody.',
    ],
  }),
};

/** What staff are told of a request: why, its reference and a link; nothing of the person. */
export const TOLD: Partial<Record<RightsEvent['type'], Wording>> = {
  file: { fr: 'Une demande est arrivée', en: 'A request has come in' },
  escalate: { fr: 'On vous demande de l’aide', en: 'Your help is asked for' },
  clarify: { fr: 'La personne a répondu à votre question', en: 'The person has answered your question' },
  amend: { fr: 'La personne a complété sa demande', en: 'The person has added to the request' },
  withdraw: { fr: 'La personne a retiré sa demande', en: 'The person has withdrawn the request' },
  appeal: { fr: 'La personne conteste la réponse', en: 'The person contests the answer' },
  propose_refusal: { fr: 'Un refus attend votre confirmation', en: 'A refusal is waiting for your confirmation' },
  remind: { fr: 'Une date approche', en: 'A date is near' },
};

/** What a request that came in is about: its rights, and by when it is answered. */
export const FILED: Record<Language, (facts: { rights: string; due?: string }) => string> = {
  fr: ({ rights, due }) =>
    due === undefined ? `${rights}. À traiter dans les meilleurs délais.` : `${rights}. À répondre d’ici le ${due}.`,
  en: ({ rights, due }) =>
    due === undefined ? `${rights}. To be handled without undue delay.` : `${rights}. To be answered by ${due}.`,
};

export const REMINDED: Record<Extract<RightsEvent, { type: 'remind' }>['of'], Wording> = {
  unclaimed: { fr: 'Personne ne s’en est chargé', en: 'Nobody has claimed it' },
  acknowledge: { fr: 'L’accusé de réception est à envoyer', en: 'The acknowledgement has to be sent' },
  target: { fr: 'La date cible approche', en: 'The target date is near' },
  legal: { fr: 'La date légale est atteinte', en: 'The legal date has been reached' },
};

export const STAFF_MAIL: Words<{ what: string; reference: string; words?: string; url: string }> = {
  fr: ({ what, reference, words, url }) => ({
    subject: `${what} (${reference})`,
    paragraphs: [`${what} : ${reference}.`, ...(words === undefined ? [] : [words]), `À voir ici : ${url}`],
  }),
  en: ({ what, reference, words, url }) => ({
    subject: `${what} (${reference})`,
    paragraphs: [`${what}: ${reference}.`, ...(words === undefined ? [] : [words]), `See it here: ${url}`],
  }),
};

/** What staff answered in the chat, for a person whose address is known. */
export const ANSWER_MAIL: Words<{ company: string; name: string; reference: string; words: string; contact: string }> =
  {
    fr: ({ company, name, reference, words, contact }) => ({
      subject: `${name}, de ${company}, vous répond (${reference})`,
      paragraphs: [
        'Bonjour,',
        words,
        `${name}, ${company}`,
        `Vous trouvez aussi cette réponse dans la conversation. Une question ? Écrivez-nous : ${contact}.`,
      ],
    }),
    en: ({ company, name, reference, words, contact }) => ({
      subject: `${name} of ${company} answers you (${reference})`,
      paragraphs: [
        'Hello,',
        words,
        `${name}, ${company}`,
        `You also find this answer in the conversation. Any question? Write to us at ${contact}.`,
      ],
    }),
  };

/** The one-time link to a person's data, after the answer. */
export const DOWNLOAD_MAIL: Words<{ company: string; reference: string; url: string; days: number; contact: string }> =
  {
    fr: ({ company, reference, url, days, contact }) => ({
      subject: `Vos données (${reference})`,
      paragraphs: [
        'Bonjour,',
        `Voici le lien vers les données de votre demande ${reference}. Il ne sert qu’une fois, pendant ${days} jours :`,
        url,
        `Une question ? Écrivez-nous : ${contact}.\n${company}`,
      ],
    }),
    en: ({ company, reference, url, days, contact }) => ({
      subject: `Your data (${reference})`,
      paragraphs: [
        'Hello,',
        `This is the link to the data of your request ${reference}. It works once, for ${days} days:`,
        url,
        `Any question? Write to us at ${contact}.\n${company}`,
      ],
    }),
  };
