import type { Language } from '../../../knowledge/statement.ts';

/** Words of the page where an incident is entered that the company noticed, or was told of elsewhere. */
export interface IncidentEntryWords {
  title: string;
  lead: string;
  words: string;
  wordsHint: string;
  day: string;
  time: string;
  knownHint: string;
  channel: string;
  language: string;
  contact: string;
  contactHint: string;
  file: string;
}

export const INCIDENT_ENTRY_WORDS: Record<Language, IncidentEntryWords> = {
  fr: {
    title: 'Saisir un incident',
    lead: 'Pour un incident constaté dans l’entreprise, ou signalé par téléphone, par courrier ou autrement. Les 72 heures pour en informer l’autorité courent depuis le moment où l’entreprise l’a su, pas depuis la saisie.',
    words: 'Ce qui s’est passé',
    wordsHint:
      'Quoi, quand, quelles données, combien de personnes à peu près. Ce qu’on ne sait pas encore s’ajoutera en note.',
    day: 'Su le',
    time: 'À',
    knownHint: 'À l’heure de l’entreprise, jamais un moment à venir.',
    channel: 'Appris par',
    language: 'Langue de qui l’a signalé',
    contact: 'Son adresse e-mail, si une personne de l’extérieur l’a signalé',
    contactHint:
      'Un accusé de réception y part aussitôt, puis ce que vous lui répondrez. Sans adresse, rien n’est envoyé.',
    file: 'Enregistrer l’incident',
  },
  en: {
    title: 'Enter an incident',
    lead: 'For an incident that the company noticed itself, or was told of by phone, by post or otherwise. The 72 hours for telling the authority run from the moment the company knew, not from the entry.',
    words: 'What happened',
    wordsHint: 'What, when, which data, about how many people. What is not known yet can be added as a note.',
    day: 'Known since',
    time: 'At',
    knownHint: 'On the company’s own clocks, never a moment to come.',
    channel: 'Learnt by',
    language: 'Language of whoever told of it',
    contact: 'Their e-mail address, if a person outside told of it',
    contactHint: 'An acknowledgement goes there at once, and later what you answer. Without it, nothing is sent.',
    file: 'Record the incident',
  },
};
