import type { Button, KnownBlock } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import { dateInWords } from '../../../../rights/calendar/date-in-words.ts';
import type { Urgency } from '../../../../rights/desk/urgency.ts';
import type { RightsRequest } from '../../../../rights/requests/request.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import type { PossibleAct } from '../../../desk/possible-acts.ts';
import { CHANNEL_NAMES, RIGHT_TITLES, STATE_NAMES } from '../../../desk/words/states.ts';
import { urgencyWords } from '../../../desk/words/urgency.ts';
import { fallback, type SlackMessage } from '../render/reply.ts';
import { escapeMrkdwn, marked, plain } from '../render/texts.ts';
import { DESK } from './desk-words.ts';

/** What is done in Slack; the rest is done on the request's page. */
export const SLACK_ACTS = [
  'claim',
  'second',
  'ask',
  'extend',
  'fulfil',
  'refuse',
  'escalate',
  'note',
  'release',
] as const satisfies readonly PossibleAct[];
export type SlackAct = (typeof SLACK_ACTS)[number];

/** Nothing personal: reference, rights, state, dates, owner. */
export type ShownRequest = Pick<
  RightsRequest,
  'reference' | 'state' | 'rights' | 'language' | 'channel' | 'owner' | 'proposal'
>;

export interface RequestShowing {
  request: ShownRequest;
  urgency: Urgency;
  /** What somebody on the desk could do now. */
  acts: readonly PossibleAct[];
  /** Of who handles it. */
  owner: string | undefined;
  /** Of who proposed the refusal that waits for another person. */
  proposedBy?: string | undefined;
  language: Language;
  /** The request's page. */
  url: string;
}

/** Words that change from day to day are said only when something presses: the message has to stay true. */
const PRESSING: readonly Urgency['level'][] = ['late', 'past_target', 'at_once', 'today', 'appeal'];

/** The one message of a request in the desk's channel. */
export function requestMessage(showing: RequestShowing): SlackMessage {
  const { request, acts, url, language } = showing;
  const { reference } = request;
  const head = say(DESK.request, language, { reference });
  const lines = linesOf(showing);
  const button = (act: SlackAct): Button => ({
    type: 'button',
    action_id: `desk_${act}`,
    text: plain(say(DESK[act], language), 75),
    value: reference,
    ...(act === 'claim' && { style: 'primary' }),
    ...(act === 'second' && {
      confirm: {
        title: plain(say(DESK.sure, language), 100),
        text: plain(say(DESK.secondText, language), 300),
        confirm: plain(say(DESK.yes, language), 30),
        deny: plain(say(DESK.no, language), 30),
      },
    }),
  });
  const buttons = SLACK_ACTS.filter((act) => acts.includes(act)).map(button);
  return {
    text: fallback([head, ...lines].join(' · ')),
    blocks: [
      { type: 'section', text: marked([`*${escapeMrkdwn(head)}*`, ...lines.map(escapeMrkdwn)].join('\n')) },
      { type: 'actions', elements: [...buttons, openButton(url, language)] },
    ],
  };
}

/** A line of the home tab. */
export function requestLine(showing: RequestShowing): KnownBlock {
  const { request, url, language } = showing;
  const [first = '', second = ''] = linesOf(showing);
  return {
    type: 'section',
    text: marked(`*${escapeMrkdwn(request.reference)}* · ${escapeMrkdwn(first)}\n${escapeMrkdwn(second)}`),
    accessory: openButton(url, language),
  };
}

export function openButton(url: string, language: Language): Button {
  return { type: 'button', action_id: 'desk_open', text: plain(say(DESK.open, language), 75), url };
}

function linesOf({ request, urgency, owner, proposedBy, language }: RequestShowing): string[] {
  const { rights, state, channel } = request;
  const due = 'due' in urgency ? say(DESK.due, language, { date: dateInWords(urgency.due, language) }) : undefined;
  const words = PRESSING.includes(urgency.level) || due === undefined ? urgencyWords(urgency, language) : due;
  return [
    `${rights.map((right) => RIGHT_TITLES[right][language]).join(', ')} · ${STATE_NAMES[state][language]}`,
    words,
    owner === undefined ? say(DESK.nobody, language) : say(DESK.owner, language, { name: owner }),
    ...(request.proposal && proposedBy !== undefined ? [say(DESK.proposed, language, { name: proposedBy })] : []),
    say(DESK.channel, language, {
      channel: CHANNEL_NAMES[channel][language],
      language: languageName(request.language, language),
    }),
  ];
}

export const languageName = (named: Language, language: Language): string =>
  say(named === 'fr' ? DESK.french : DESK.english, language);
