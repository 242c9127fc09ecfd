import type { Button } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import type { Incident, IncidentEvent } from '../../../../rights/incidents/incident.ts';
import { INCIDENT_ALLOWED } from '../../../../rights/incidents/transition.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { IncidentAct } from '../../../desk/incident-desk.ts';
import {
  breachLevel,
  breachWords,
  INCIDENT_KINDS,
  INCIDENT_STATES,
  RISK_NAMES,
} from '../../../desk/words/incidents.ts';
import { CHANNEL_NAMES } from '../../../desk/words/states.ts';
import { fallback, type SlackMessage } from '../render/reply.ts';
import { escapeMrkdwn, marked, plain } from '../render/texts.ts';
import { DESK } from './desk-words.ts';
import { languageName, openButton } from './request-message.ts';

export interface IncidentShowing {
  incident: Omit<Incident, 'words' | 'contact' | 'closing'>;
  /** Of who handles it. */
  owner: string | undefined;
  language: Language;
  now: Date;
  timeZone: string;
  /** Its page. */
  url: string;
}

/** Each act with the word on its button, in their order. */
const BUTTONS = {
  acknowledge: DESK.claim,
  assess: DESK.assess,
  notify: DESK.notify,
  close: DESK.close,
  escalate: DESK.escalate,
  note: DESK.note,
} as const satisfies Record<IncidentAct['kind'], { fr: string; en: string }>;

/** The one message of an incident in the desk's channel: its clock, and nothing of what the person wrote. */
export function incidentMessage(showing: IncidentShowing): SlackMessage {
  const { incident, language, url } = showing;
  const { reference, state } = incident;
  const head = say(DESK.incident, language, { reference });
  const lines = incidentLines(showing);
  const allowed = INCIDENT_ALLOWED[state];
  const button = (act: IncidentAct['kind']): Button => ({
    type: 'button',
    action_id: `desk_incident_${act}`,
    text: plain(say(BUTTONS[act], language), 75),
    value: reference,
    ...(act === 'acknowledge' && { style: 'primary' }),
  });
  const acts = (Object.keys(BUTTONS) as IncidentAct['kind'][]).filter((act) => allowed.includes(act));
  return {
    text: fallback([head, ...lines].join(' · ')),
    blocks: [
      { type: 'section', text: marked([`*${escapeMrkdwn(head)}*`, ...lines.map(escapeMrkdwn)].join('\n')) },
      { type: 'actions', elements: [...acts.map(button), openButton(url, language)] },
    ],
  };
}

/** What stands of an incident in the channel and in the home tab; what is most pressing first. */
export function incidentLines(showing: IncidentShowing): string[] {
  const { incident, owner, language } = showing;
  const { kind, state, assessment, channel } = incident;
  const risk = assessment && ` · ${RISK_NAMES[assessment.risk][language]}`;
  return [
    `${INCIDENT_KINDS[kind][language]} · ${INCIDENT_STATES[state][language]}${risk ?? ''}`,
    clockOf(showing),
    owner === undefined ? say(DESK.nobody, language) : say(DESK.owner, language, { name: owner }),
    say(DESK.channel, language, {
      channel: CHANNEL_NAMES[channel][language],
      language: languageName(incident.language, language),
    }),
  ];
}

/** The hour by which the authority is told stays true; what changes from hour to hour is not said. */
function clockOf({ incident: { dueAt, state }, language, now, timeZone }: IncidentShowing): string {
  const level = breachLevel(dueAt, state, now);
  if (dueAt === undefined || level === 'closed') return breachWords(dueAt, state, now)[language];
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(Date.parse(dueAt));
  const entry = { late: DESK.breachLate, soon: DESK.breachSoon, later: DESK.breachDue }[level];
  return say(entry as typeof DESK.breachDue, language, { date });
}

/** What is said in the thread of an incident; undefined for other events. Never what anybody wrote. */
export function incidentReminder(
  event: IncidentEvent,
  owner: string | undefined,
  nameOf: (email: string) => string | undefined,
  language: Language,
): string | undefined {
  switch (event.type) {
    case 'escalate':
      return say(DESK.helpWanted, language, { name: nameOf(event.to) ?? event.to });
    case 'remind':
      return say(DESK.reminder, language, {
        name: owner ?? say(DESK.everybody, language),
        what: say(DESK.breachNear, language),
      });
    case 'add':
      return say(DESK.personAdds, language);
    default:
      return undefined;
  }
}
