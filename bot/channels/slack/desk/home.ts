import type { HomeView, KnownBlock } from '@slack/types';
import type { Language } from '../../../../knowledge/statement.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { plain } from '../render/texts.ts';
import { DESK } from './desk-words.ts';
import { openButton, type RequestShowing, requestLine } from './request-message.ts';

/** Requests shown of each kind: a home tab has 100 blocks, and nobody reads more at once. */
const MOST_SHOWN = 20;

export interface HomeFor {
  language: Language;
  mine: readonly RequestShowing[];
  unclaimed: readonly RequestShowing[];
  /** The desk's page. */
  url: string;
}

/** One's own queue, and what waits for somebody; what is owed first comes first. */
export function staffHome({ language, mine, unclaimed, url }: HomeFor): HomeView {
  const part = (title: typeof DESK.homeMine | typeof DESK.homeFree, some: readonly RequestShowing[]): KnownBlock[] => [
    { type: 'header', text: plain(say(title, language, { count: String(some.length) }), 150) },
    ...(some.length === 0
      ? [{ type: 'context' as const, elements: [plain(say(DESK.homeNone, language), 150)] }]
      : some.slice(0, MOST_SHOWN).map(requestLine)),
    ...(some.length > MOST_SHOWN
      ? [
          {
            type: 'context' as const,
            elements: [plain(say(DESK.homeMore, language, { count: String(some.length - MOST_SHOWN) }), 150)],
          },
        ]
      : []),
  ];
  return {
    type: 'home',
    blocks: [
      ...part(DESK.homeMine, mine),
      { type: 'divider' },
      ...part(DESK.homeFree, unclaimed),
      { type: 'actions', elements: [openButton(url, language)] },
    ],
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
