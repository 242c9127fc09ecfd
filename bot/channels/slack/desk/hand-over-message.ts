import type { Button, ModalView } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { plainText } from '../../../conversation/plain-text.ts';
import { HAND_OVER_STATES } from '../../../desk/words/states.ts';
import type { HandOver, Message } from '../../../store/conversation-store.ts';
import { fallback, type SlackMessage } from '../render/reply.ts';
import { cut, escapeMrkdwn, marked, pieces, plain, rich } from '../render/texts.ts';
import { DESK } from './desk-words.ts';
import { languageName, openButton } from './request-message.ts';

export interface HandOverShowing {
  handOver: Pick<HandOver, 'reference' | 'language' | 'at' | 'state'>;
  /** Of who handles it. */
  owner: string | undefined;
  language: Language;
  timeZone: string;
  /** Its page. */
  url: string;
}

/** The one message of a request for a person in the desk's channel: nothing of what was said. */
export function handOverMessage(showing: HandOverShowing): SlackMessage {
  const { handOver, owner, language, url } = showing;
  const { reference, state } = handOver;
  const head = say(DESK.handOver, language, { reference });
  const lines = [
    ...handOverLines(showing),
    ...(owner !== undefined && state !== 'closed' ? [say(DESK.inThread, language, { name: owner })] : []),
  ];
  const button = (act: 'claim' | 'read' | 'release' | 'close'): Button => ({
    type: 'button',
    action_id: `desk_person_${act}`,
    text: plain(say(DESK[act], language), 75),
    value: reference,
    ...(act === 'claim' && { style: 'primary' }),
    ...(act === 'close' && {
      confirm: {
        title: plain(say(DESK.sure, language), 100),
        text: plain(say(DESK.closeText, language), 300),
        confirm: plain(say(DESK.yes, language), 30),
        deny: plain(say(DESK.no, language), 30),
      },
    }),
  });
  const open = state !== 'closed';
  return {
    text: fallback([head, ...lines].join(' · ')),
    blocks: [
      { type: 'section', text: marked([`*${escapeMrkdwn(head)}*`, ...lines.map(escapeMrkdwn)].join('\n')) },
      {
        type: 'actions',
        elements: [
          ...(open && owner === undefined ? [button('claim')] : []),
          button('read'),
          ...(open && owner !== undefined ? [button('release')] : []),
          ...(open ? [button('close')] : []),
          openButton(url, language),
        ],
      },
    ],
  };
}

/** What stands of a request for a person in the channel and in the home tab. */
export function handOverLines({ handOver, owner, language, timeZone }: HandOverShowing): string[] {
  const { at, state } = handOver;
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(at);
  return [
    HAND_OVER_STATES[state][language],
    say(DESK.since, language, { date, language: languageName(handOver.language, language) }),
    owner === undefined ? say(DESK.nobody, language) : say(DESK.owner, language, { name: owner }),
  ];
}

/** The newest messages fit first: they say what is wanted. */
const MOST_MESSAGES = 40;
const LONGEST = 2000;

/** The exchange, masked as it is kept, for who may read it; in a window, so that nothing of it stays in Slack. */
export function exchangeModal(messages: readonly Message[], language: Language): ModalView {
  const shown = messages.slice(-MOST_MESSAGES).flatMap(({ from }) => {
    const who =
      from.author === 'person'
        ? say(DESK.person, language)
        : from.author === 'bot'
          ? say(DESK.bot, language)
          : from.name;
    const text = from.author === 'bot' ? plainText(from.reply).text : from.text;
    const [first] = pieces(cut(text, LONGEST), LONGEST);
    return first === undefined ? [] : [rich('rich_text_section', [[`${cut(who, 100)} : `, { bold: true }], [first]])];
  });
  return {
    type: 'modal',
    callback_id: 'desk_exchange',
    title: plain(say(DESK.exchange, language), 24),
    close: plain(say(DESK.cancel, language), 24),
    blocks: shown.length > 0 ? shown : [{ type: 'section', text: plain(say(DESK.empty, language), 300) }],
  };
}
