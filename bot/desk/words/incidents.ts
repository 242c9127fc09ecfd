import type { Language } from '../../../knowledge/statement.ts';
import type { IncidentEvent, IncidentKind, IncidentState, Risk } from '../../../rights/incidents/incident.ts';
import type { Wording } from '../../../rights/wording.ts';
import type { StoryLine } from './story.ts';

export const INCIDENT_STATES: Record<IncidentState, Wording> = {
  reported: { fr: 'Signalé', en: 'Reported' },
  acknowledged: { fr: 'Pris en charge', en: 'Being handled' },
  assessed: { fr: 'Évalué', en: 'Assessed' },
  notified: { fr: 'Notifié', en: 'Notified' },
  closed: { fr: 'Clos', en: 'Closed' },
};

export const INCIDENT_KINDS: Record<IncidentKind, Wording> = {
  account: { fr: 'Intrusion dans un compte', en: 'Someone else in an account' },
  misdirected: { fr: 'Données reçues par erreur', en: 'Data received by mistake' },
  fraud: { fr: 'Message, paiement ou vol suspect', en: 'Suspicious message, payment or theft' },
  loss: { fr: 'Données perdues ou volées', en: 'Lost or stolen data' },
  other: { fr: 'Autre incident', en: 'Other incident' },
};

export const RISK_NAMES: Record<Risk, Wording> = {
  none: { fr: 'Aucun risque', en: 'No risk' },
  low: { fr: 'Risque faible', en: 'Low risk' },
  high: { fr: 'Risque élevé', en: 'High risk' },
};

/** What an event is, on the desk. `nameOf`: a staff member's name by their address. */
export function incidentLine(event: IncidentEvent, language: Language, nameOf: (email: string) => string): StoryLine {
  const say = (wording: Wording, words?: string): StoryLine => ({
    what: wording[language],
    ...(words !== undefined && { words }),
  });
  switch (event.type) {
    case 'report':
      return say({ fr: 'Incident signalé', en: 'Incident reported' });
    case 'add':
      return say({ fr: 'La personne ajoute', en: 'The person adds' }, event.words);
    case 'contact':
      return say({ fr: 'Adresse donnée', en: 'Address given' });
    case 'acknowledge':
      return say({ fr: 'Prise en charge', en: 'Claimed' });
    case 'assess':
      return say(
        { fr: `Évalué : ${lower(RISK_NAMES[event.risk].fr)}`, en: `Assessed: ${lower(RISK_NAMES[event.risk].en)}` },
        event.words,
      );
    case 'notify':
      return say(told(event));
    case 'close':
      return say({ fr: 'Clos, avec ces mots', en: 'Closed, with these words' }, event.words);
    case 'note':
      return say({ fr: 'Note', en: 'Note' }, event.words);
    case 'escalate': {
      const to = nameOf(event.to);
      return say({ fr: `Aide demandée à ${to}`, en: `Help asked of ${to}` }, event.reason);
    }
    case 'remind':
      return say({ fr: 'Rappel : fin des 72 heures', en: 'Reminder: the 72 hours end' });
  }
}

function told({ authority, persons }: { authority: boolean; persons: boolean }): Wording {
  if (authority && persons) return { fr: 'Autorité et personnes informées', en: 'Authority and people told' };
  return authority
    ? { fr: 'Autorité informée', en: 'Authority told' }
    : { fr: 'Personnes informées', en: 'People concerned told' };
}

/** Hours left of the 72, in words. `dueAt` ISO 8601. */
export function breachWords(dueAt: string | undefined, state: IncidentState, now: Date): Wording {
  if (state === 'closed') return { fr: 'Clos', en: 'Closed' };
  if (state === 'notified') return { fr: 'Notification faite', en: 'Notified' };
  if (dueAt === undefined) return { fr: 'Sans délai légal', en: 'No legal time limit' };
  const hours = Math.floor((Date.parse(dueAt) - now.getTime()) / 3_600_000);
  if (hours < 0) {
    return { fr: `72 h dépassées de ${-hours} h`, en: `${-hours} h past the 72 h` };
  }
  return { fr: `Encore ${hours} h sur 72`, en: `${hours} h of 72 left` };
}

/** For colours beside the words. */
export function breachLevel(
  dueAt: string | undefined,
  state: IncidentState,
  now: Date,
): 'late' | 'soon' | 'later' | 'closed' {
  if (state === 'closed' || state === 'notified' || dueAt === undefined) return 'closed';
  const hours = (Date.parse(dueAt) - now.getTime()) / 3_600_000;
  if (hours < 0) return 'late';
  return hours < 24 ? 'soon' : 'later';
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
