import type { Language } from '../../../knowledge/statement.ts';
import { dateInWords } from '../../../rights/calendar/date-in-words.ts';
import type { Actor, RightsEvent } from '../../../rights/requests/event.ts';
import type { Ground } from '../../../rights/requests/request.ts';
import type { Wording } from '../../../rights/wording.ts';
import { DELIVERY_NAMES, IDENTITY_NAMES, REFUSAL_TITLES, RIGHT_TITLES } from './states.ts';

/** One line of a story: what happened, and what was said with it. */
export interface StoryLine {
  what: string;
  /** Words that somebody wrote, as they wrote them. */
  words?: string;
}

/** What an event is, on the desk. `nameOf`: a staff member's name by their address. */
export function storyLine(event: RightsEvent, language: Language, nameOf: (email: string) => string): StoryLine {
  const say = (wording: Wording, words?: string): StoryLine => ({
    what: wording[language],
    ...(words !== undefined && { words }),
  });
  switch (event.type) {
    case 'file':
      return say({ fr: 'Demande enregistrée', en: 'Request filed' });
    case 'amend':
      return say({ fr: 'Demande complétée ou corrigée', en: 'Request added to or corrected' }, event.words);
    case 'acknowledge':
      return say({ fr: 'Accusé de réception envoyé', en: 'Acknowledgement sent' });
    case 'ask_identity':
      return say({ fr: 'Preuve d’identité demandée', en: 'Proof of identity asked for' }, event.doubt);
    case 'confirm_identity': {
      const level = IDENTITY_NAMES[event.level];
      const what = { fr: `Identité établie : ${lower(level.fr)}`, en: `Identity established: ${lower(level.en)}` };
      return say(what, event.method);
    }
    case 'fail_identity':
      return say({ fr: 'Code erroné', en: 'Wrong code' });
    case 'ask_clarification':
      return say({ fr: 'Question posée à la personne', en: 'Question to the person' }, event.question);
    case 'clarify':
      return say({ fr: 'Réponse de la personne', en: 'The person’s answer' }, event.words);
    case 'start_review':
      return say({ fr: 'Examen commencé', en: 'Review begun' });
    case 'start_work':
      return say({ fr: 'Travail commencé', en: 'Work begun' });
    case 'extend':
      return say({
        fr: `Délai prolongé (${EXTENSION_REASONS[event.reason].fr}), personne prévenue le ${dateInWords(event.noticeSentOn, 'fr')}`,
        en: `Time extended (${EXTENSION_REASONS[event.reason].en}), person told on ${dateInWords(event.noticeSentOn, 'en')}`,
      });
    case 'propose_refusal':
      return say(withGrounds({ fr: 'Refus proposé', en: 'Refusal proposed' }, event.grounds));
    case 'refuse':
      return say(withGrounds({ fr: 'Demande refusée', en: 'Request refused' }, event.grounds));
    case 'fulfil':
      return say({ fr: 'Demande satisfaite', en: 'Request fulfilled' });
    case 'fulfil_in_part':
      return say(withGrounds({ fr: 'Satisfaite en partie', en: 'Fulfilled in part' }, event.grounds));
    case 'deliver':
      return say(DELIVERY_NAMES[event.status]);
    case 'tell_recipients':
      return say({ fr: 'Destinataires prévenus', en: 'Recipients told' }, event.recipients.join(', '));
    case 'withdraw':
      return say({ fr: 'Demande retirée', en: 'Request withdrawn' }, event.words);
    case 'close_unverified':
      return say({ fr: 'Close : identité non établie', en: 'Closed: identity not established' });
    case 'appeal':
      return say({ fr: 'Réponse contestée', en: 'Answer contested' }, event.words);
    case 'claim':
      return say({ fr: 'Prise en charge', en: 'Claimed' });
    case 'release':
      return say({ fr: 'Rendue à la file', en: 'Released to the queue' });
    case 'escalate': {
      const to = nameOf(event.to);
      const known = event.reason in AUTOMATIC ? AUTOMATIC[event.reason as AutomaticReason][language] : event.reason;
      return say({ fr: `Aide demandée à ${to}`, en: `Help asked of ${to}` }, known);
    }
    case 'note':
      return say({ fr: 'Note', en: 'Note' }, event.words);
    case 'link':
      return say({
        fr: `Rapprochée de ${event.other.reference}, même personne`,
        en: `Linked to ${event.other.reference}, same person`,
      });
    case 'remind':
      return say(REMINDERS[event.of]);
  }
}

/** Who did it. */
export function actorName(by: Actor, language: Language, nameOf: (email: string) => string): string {
  if (by.kind === 'staff') return nameOf(by.id);
  const names: Record<'person' | 'system', Wording> = {
    person: { fr: 'La personne', en: 'The person' },
    system: { fr: 'Limpide', en: 'Limpide' },
  };
  return names[by.kind][language];
}

export const EXTENSION_REASONS: Record<'complexity' | 'number_of_requests', Wording> = {
  complexity: { fr: 'complexité de la demande', en: 'complexity of the request' },
  number_of_requests: { fr: 'nombre de demandes de la personne', en: 'number of the person’s requests' },
};

/** Reasons that the program gives when it asks for help by itself. */
export const AUTOMATIC = {
  'auto:unclaimed': {
    fr: 'Personne ne s’en est chargé dans le temps prévu.',
    en: 'Nobody claimed it within the time set.',
  },
} as const satisfies Record<string, Wording>;
type AutomaticReason = keyof typeof AUTOMATIC;

/** What a reminder is about. */
export const REMINDERS: Record<Extract<RightsEvent, { type: 'remind' }>['of'], Wording> = {
  unclaimed: { fr: 'Rappel : sans responsable', en: 'Reminder: nobody handles it' },
  acknowledge: { fr: 'Rappel : accusé de réception à envoyer', en: 'Reminder: acknowledgement to be sent' },
  target: { fr: 'Rappel : date cible proche', en: 'Reminder: target date near' },
  legal: { fr: 'Rappel : date légale atteinte', en: 'Reminder: legal date reached' },
};

function withGrounds({ fr, en }: Wording, grounds: readonly Ground[]): Wording {
  const list = (language: Language) =>
    grounds
      .map(({ right, code }) => `${RIGHT_TITLES[right][language]} : ${lower(REFUSAL_TITLES[code][language])}`)
      .join(', ');
  return { fr: `${fr} (${list('fr')})`, en: `${en} (${list('en').replaceAll(' : ', ': ')})` };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
