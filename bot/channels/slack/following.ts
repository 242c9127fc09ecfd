import type { KnownBlock } from '@slack/types';
import type { Following } from '../../following/following.ts';
import { FOLLOWING_WORDS } from '../../following/words.ts';
import { postNotice } from './post-notice.ts';
import { fallback } from './render/reply.ts';
import { escapeMrkdwn, marked, plain } from './render/texts.ts';
import type { Workspaces } from './workspaces.ts';

/** Changes that one message names; the page has all of them. */
const MOST_LINES = 12;

/** The page opens in the browser by itself. */
export const CHANGES_OPEN = 'limpide_changes_open';

/** Posts what changed where somebody asked to be told. */
export function tellInSlack(following: Following, workspaces: Workspaces) {
  return async ({ payload }: { payload: unknown }): Promise<void> => {
    const found = await following.forSlack(payload);
    if (!found) return;
    const { team, channel, language, told } = found;
    const words = FOLLOWING_WORDS[language];
    const head = words.slackChanged(told.company, told.date);
    const lines = told.lines.slice(0, MOST_LINES).map((line) => `• ${escapeMrkdwn(line)}`);
    const blocks: KnownBlock[] = [
      { type: 'section', text: marked([`*${escapeMrkdwn(head)}*`, ...lines].join('\n')) },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: CHANGES_OPEN, text: plain(words.slackRead, 75), url: told.page }],
      },
    ];
    await postNotice(await workspaces.api(team), channel, { text: fallback(head), blocks });
  };
}
