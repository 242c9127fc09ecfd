import { blank } from '../requests/context.ts';
import type { Actor } from '../requests/event.ts';
import type { Wording } from '../wording.ts';
import type { Incident, IncidentEvent, IncidentState, RecordedIncidentEvent } from './incident.ts';

/** Which events can happen in which state. */
export const INCIDENT_ALLOWED: Readonly<Record<IncidentState, readonly IncidentEvent['type'][]>> = {
  reported: ['add', 'contact', 'acknowledge', 'assess', 'note', 'escalate', 'remind'],
  acknowledged: ['add', 'contact', 'assess', 'note', 'escalate', 'remind'],
  assessed: ['add', 'contact', 'assess', 'notify', 'close', 'note', 'escalate', 'remind'],
  notified: ['add', 'contact', 'assess', 'notify', 'close', 'note', 'escalate', 'remind'],
  closed: ['note'],
};

/** Who can do what: people assess and close, never the program. */
const INCIDENT_ACTORS: Readonly<Record<IncidentEvent['type'], readonly Actor['kind'][]>> = {
  report: ['person', 'staff'],
  add: ['person', 'staff'],
  contact: ['person', 'staff'],
  acknowledge: ['staff'],
  assess: ['staff'],
  notify: ['staff'],
  close: ['staff'],
  note: ['staff', 'system'],
  escalate: ['staff'],
  remind: ['system'],
};

export const INCIDENT_REFUSALS = {
  not_in_this_state: {
    fr: 'Ce n’est pas possible dans l’état où se trouve le signalement. Rechargez-le pour voir ce qui l’est.',
    en: 'This is not possible in the state the report is in. Load it again to see what is.',
  },
  wrong_actor: { fr: 'Cet acte ne vous revient pas.', en: 'This is not yours to do.' },
  words_needed: {
    fr: 'Il manque les mots qui expliquent cet acte.',
    en: 'The words that explain this act are missing.',
  },
  nobody_told: { fr: 'Dites qui a été informé.', en: 'Say who was told.' },
  telling_missing: {
    fr: 'Le risque est élevé : l’autorité et les personnes doivent être informées avant de clore (RGPD, art. 33 et 34).',
    en: 'The risk is high: authority and people have to be told before this is closed (GDPR Art. 33 and 34).',
  },
} as const satisfies Record<string, Wording>;
export type IncidentRefusal = keyof typeof INCIDENT_REFUSALS;

/** What the person is written when something has changed. */
type IncidentLetter = 'reported' | 'acknowledged' | 'closed';

export type IncidentTransition =
  | {
      allowed: true;
      incident: Incident;
      events: readonly RecordedIncidentEvent[];
      letter?: IncidentLetter;
      /** People to be told at once. */
      alert: boolean;
    }
  | { allowed: false; code: IncidentRefusal; words: Wording };

/** The one way an incident changes. Pure; an event that is not allowed changes nothing and says why. */
export function incidentTransition(
  incident: Incident,
  event: Exclude<IncidentEvent, { type: 'report' }>,
  { by, now }: { by: Actor; now: Date },
): IncidentTransition {
  const refusal = refusalOf(incident, event, by);
  if (refusal) return { allowed: false, code: refusal, words: INCIDENT_REFUSALS[refusal] };
  const at = now.toISOString();
  const changed: Incident = { ...change(incident, event, by, at), version: incident.version + 1, changedAt: at };
  return {
    allowed: true,
    incident: changed,
    events: [
      { incident: incident.id, sequence: changed.version, at, by, from: incident.state, to: changed.state, event },
    ],
    ...(event.type === 'acknowledge' && { letter: 'acknowledged' as const }),
    ...(event.type === 'close' && { letter: 'closed' as const }),
    ...(event.type === 'contact' && { letter: 'reported' as const }),
    alert: event.type === 'add',
  };
}

function refusalOf(incident: Incident, event: IncidentEvent, by: Actor): IncidentRefusal | undefined {
  if (!INCIDENT_ALLOWED[incident.state].includes(event.type)) return 'not_in_this_state';
  if (!INCIDENT_ACTORS[event.type].includes(by.kind)) return 'wrong_actor';
  if ('words' in event && blank(event.words)) return 'words_needed';
  if (event.type === 'escalate' && (blank(event.to) || blank(event.reason))) return 'words_needed';
  if (event.type === 'notify' && !event.authority && !event.persons) return 'nobody_told';
  if (event.type === 'close' && incident.assessment?.risk === 'high') {
    const { notified } = incident;
    if (!notified?.authority || !notified.persons) return 'telling_missing';
  }
  return undefined;
}

function change(incident: Incident, event: IncidentEvent, by: Actor, at: string): Incident {
  switch (event.type) {
    case 'add':
      return { ...incident, words: `${incident.words}\n\n${event.words}` };
    case 'contact':
      return { ...incident, contact: event.address };
    case 'acknowledge':
      return { ...incident, state: 'acknowledged', ...(by.kind === 'staff' && { owner: by.id }) };
    case 'assess':
      return {
        ...incident,
        state: incident.state === 'notified' ? 'notified' : 'assessed',
        assessment: { risk: event.risk, words: event.words },
        ...(incident.owner === undefined && by.kind === 'staff' && { owner: by.id }),
      };
    case 'notify': {
      const { notified } = incident;
      return {
        ...incident,
        state: 'notified',
        notified: {
          authority: event.authority || notified?.authority === true,
          persons: event.persons || notified?.persons === true,
          at,
        },
      };
    }
    case 'close':
      return { ...incident, state: 'closed', closing: event.words, closedAt: at };
    case 'report':
    case 'note':
    case 'escalate':
    case 'remind':
      return incident;
  }
}
