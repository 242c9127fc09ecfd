import type { Language } from '../../../knowledge/statement.ts';

/** Words of the page where a wish is entered that came by phone or letter. */
export interface EntryWords {
  title: string;
  lead: string;
  rights: string;
  words: string;
  wordsHint: string;
  channel: string;
  received: string;
  receivedHint: string;
  language: string;
  contact: string;
  contactHint: string;
  residence: string;
  residenceHint: string;
  onBehalf: string;
  nobodyElse: string;
  file: string;
  filed: string;
  dueBy(reference: string, rights: string, date: string): string;
  noDate(reference: string, rights: string): string;
  code: string;
  codeHint: string;
  mailed: string;
  tell: string;
  another: string;
}

export const ENTRY_WORDS: Record<Language, EntryWords> = {
  fr: {
    title: 'Saisir une demande',
    lead: 'Pour une demande arrivée par téléphone, par courrier ou autrement. Son délai court depuis le jour où elle est arrivée ; l’histoire dit qui l’a saisie.',
    rights: 'Ce qui est demandé',
    words: 'Les mots de la personne',
    wordsHint: 'Tels qu’elle les a écrits ou dits, avec ce qui permet de la retrouver.',
    channel: 'Arrivée par',
    received: 'Jour de réception',
    receivedHint: 'Celui où l’entreprise l’a reçue, jamais un jour à venir.',
    language: 'Langue de la personne',
    contact: 'Son adresse e-mail, si elle l’a donnée',
    contactHint: 'L’accusé de réception y part aussitôt. Sans adresse, la personne suit sa demande avec un code.',
    residence: 'Sa résidence, si elle l’a dite',
    residenceHint: 'Code ISO du pays ou de l’État : FR, GB, US-CA.',
    onBehalf: 'Au nom de quelqu’un d’autre',
    nobodyElse: 'Non, pour elle-même',
    file: 'Enregistrer la demande',
    filed: 'La demande est enregistrée',
    dueBy: (reference, rights, date) => `${reference} · ${rights} : à répondre d’ici le ${date}.`,
    noDate: (reference, rights) => `${reference} · ${rights} : dans les meilleurs délais.`,
    code: 'Code de suivi',
    codeHint: 'À donner à la personne avec sa référence, et à personne d’autre. Il n’est montré qu’ici.',
    mailed: 'L’accusé de réception part à l’adresse indiquée. Le voici.',
    tell: 'À dire ou à envoyer à la personne : ceci est son accusé de réception.',
    another: 'Saisir une autre demande',
  },
  en: {
    title: 'Enter a request',
    lead: 'For a request that came by phone, by post or otherwise. Its clock runs from the day it came; the story says who entered it.',
    rights: 'What is asked for',
    words: 'The person’s own words',
    wordsHint: 'As they wrote or said them, with what helps to find them.',
    channel: 'It came by',
    received: 'Day of receipt',
    receivedHint: 'The day on which the company received it, never one to come.',
    language: 'Language of the person',
    contact: 'Their e-mail address, if they gave it',
    contactHint: 'The acknowledgement goes there at once. Without it, the person follows the request with a code.',
    residence: 'Where they live, if they said so',
    residenceHint: 'ISO code of the country or state: FR, GB, US-CA.',
    onBehalf: 'On behalf of somebody else',
    nobodyElse: 'No, for themselves',
    file: 'File the request',
    filed: 'The request is filed',
    dueBy: (reference, rights, date) => `${reference} · ${rights}: to be answered by ${date}.`,
    noDate: (reference, rights) => `${reference} · ${rights}: without undue delay.`,
    code: 'Follow-up code',
    codeHint: 'To be given to the person with their reference, and to nobody else. It is shown only here.',
    mailed: 'The acknowledgement goes to the address given. Here it is.',
    tell: 'To be told or sent to the person: this is their acknowledgement.',
    another: 'Enter another request',
  },
};
