import type { Language } from '../../../knowledge/statement.ts';
import type { IncidentState } from '../../../rights/incidents/incident.ts';
import type { Entry } from './entry.ts';

/** What is said about incidents that a person reports. */
export const INCIDENTS = {
  reported: {
    where: 'an incident was reported, and people were alerted',
    fr: "Merci de nous prévenir, nous prenons cela au sérieux. Les personnes responsables chez {company} sont alertées à l'instant.",
    en: 'Thank you for telling us; we take this seriously. The people in charge at {company} have been alerted just now.',
  },
  next: {
    where: 'what happens next, after an incident was reported',
    fr: "Une personne regarde ce qui s'est passé et vous répond. Vous pouvez ajouter des détails ici à tout moment, en rappelant la référence.",
    en: 'A person looks into what happened and answers you. You can add details here at any time with the reference.',
  },
  standing: {
    where: 'follow-up: first line',
    fr: 'Signalement {reference}, reçu le {date}.',
    en: 'Report {reference}, received on {date}.',
  },
  added: {
    where: 'details were added',
    fr: "Merci, c'est ajouté au signalement {reference}.",
    en: 'Thank you, this has been added to report {reference}.',
  },
  again: {
    where: 'the same incident is told again',
    fr: "Merci, c'est ajouté au signalement {reference}, dont les personnes responsables sont déjà prévenues.",
    en: 'Thank you, this has been added to report {reference}; the people in charge know of it already.',
  },
} as const satisfies Record<string, Entry>;

/** Where a report stands, for the person. */
export const INCIDENT_STANDING: Record<IncidentState, Record<Language, string>> = {
  reported: { fr: 'Les personnes responsables sont alertées.', en: 'The people in charge have been alerted.' },
  acknowledged: { fr: "Une personne s'en occupe.", en: 'A person is dealing with it.' },
  assessed: {
    fr: "Une personne a évalué ce qui s'est passé et prend les mesures utiles.",
    en: 'A person has assessed what happened and is taking the measures needed.',
  },
  notified: { fr: "Ceux qui devaient l'être ont été informés.", en: 'Those who had to be told have been told.' },
  closed: { fr: 'Il est clos.', en: 'It is closed.' },
};
