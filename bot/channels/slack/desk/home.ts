import type { HomeView, KnownBlock } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { escapeMrkdwn, marked, plain } from '../render/texts.ts';
import { DESK } from './desk-words.ts';
import { openButton, type RequestShowing, requestLine } from './request-message.ts';

/** Requests shown of each kind: a home tab has 100 blocks, and nobody reads more at once. */
const MOST_SHOWN = 20;
const MOST_OTHERS = 10;

/** An incident, or a request for a person. */
export interface HomeLine {
  reference: string;
  lines: readonly string[];
  /** Its page. */
  url: string;
}

export interface HomeFor {
  language: Language;
  mine: readonly RequestShowing[];
  unclaimed: readonly RequestShowing[];
  /** One's own, and those that nobody has claimed. */
  incidents: readonly HomeLine[];
  people: readonly HomeLine[];
  /** The desk's page. */
  url: string;
}

/** One's own queue, and what waits for somebody; what is owed first comes first. */
export function staffHome({ language, mine, unclaimed, incidents, people, url }: HomeFor): HomeView {
  const part = (title: HomeTitle, all: number, shown: readonly KnownBlock[]): KnownBlock[] => [
    { type: 'header', text: plain(say(title, language, { count: String(all) }), 150) },
    ...(all === 0 ? [{ type: 'context' as const, elements: [plain(say(DESK.homeNone, language), 150)] }] : shown),
    ...(all > shown.length
      ? [
          {
            type: 'context' as const,
            elements: [plain(say(DESK.homeMore, language, { count: String(all - shown.length) }), 150)],
          },
        ]
      : []),
  ];
  const requests = (title: HomeTitle, some: readonly RequestShowing[]) =>
    part(title, some.length, some.slice(0, MOST_SHOWN).map(requestLine));
  const others = (title: HomeTitle, some: readonly HomeLine[]) =>
    part(
      title,
      some.length,
      some.slice(0, MOST_OTHERS).map((line) => otherLine(line, language)),
    );
  return {
    type: 'home',
    blocks: [
      ...(incidents.length > 0 ? [...others(DESK.homeIncidents, incidents), { type: 'divider' as const }] : []),
      ...requests(DESK.homeMine, mine),
      { type: 'divider' },
      ...requests(DESK.homeFree, unclaimed),
      ...(people.length > 0 ? [{ type: 'divider' as const }, ...others(DESK.homePeople, people)] : []),
      { type: 'actions', elements: [openButton(url, language)] },
    ],
  };
}

type HomeTitle = (typeof DESK)['homeMine' | 'homeFree' | 'homeIncidents' | 'homePeople'];

function otherLine({ reference, lines, url }: HomeLine, language: Language): KnownBlock {
  const [first = '', second = ''] = lines;
  return {
    type: 'section',
    text: marked(`*${escapeMrkdwn(reference)}* · ${escapeMrkdwn(first)}\n${escapeMrkdwn(second)}`),
    accessory: openButton(url, language),
  };
}

/** For everybody else: what this is, and how to ask. Nothing of the desk. */
export function customerHome(introduction: readonly string[], language: Language): HomeView {
  return {
    type: 'home',
    blocks: [...introduction, say(DESK.homeAsk, language)].map((text) => ({
      type: 'section' as const,
      text: plain(text, 3000),
    })),
  };
}
