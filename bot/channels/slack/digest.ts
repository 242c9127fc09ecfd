import type { KnownBlock } from '@slack/types';
import { DIGEST_WORDS } from '../../feedback/digest-words.ts';
import type { WeeklyDigest } from '../../feedback/weekly-digest.ts';
import { CHANGES_OPEN } from './following.ts';
import { postNotice } from './post-notice.ts';
import { fallback } from './render/reply.ts';
import { escapeMrkdwn, marked, plain } from './render/texts.ts';
import type { Workspaces } from './workspaces.ts';

/** Practices of one message; the page has all of them. */
const MOST = 10;

/** Tells an owner of practices, in a direct message, what customers made of them. */
export function digestInSlack(weekly: WeeklyDigest, workspaces: Workspaces) {
  return async ({ payload }: { payload: unknown }): Promise<void> => {
    const week = await weekly.of(payload);
    const channel = week?.staff.slackId;
    if (!week || channel === undefined) return;
    const { staff, lines, subject, page } = week;
    const words = DIGEST_WORDS[staff.language];
    const section = (text: string): KnownBlock => ({ type: 'section', text: marked(text) });
    const blocks: KnownBlock[] = [
      section(`*${escapeMrkdwn(subject)}*`),
      ...lines.practices.slice(0, MOST).map((line) => section(escapeMrkdwn(line))),
      ...(lines.gaps.length > 0
        ? [
            section(
              [`*${escapeMrkdwn(words.gapsTitle)}*`, ...lines.gaps.map((gap) => `• ${escapeMrkdwn(gap)}`)].join('\n'),
            ),
          ]
        : []),
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: CHANGES_OPEN, text: plain(words.page.replace(/\s?:$/, ''), 75), url: page },
        ],
      },
    ];
    await postNotice(await workspaces.api(''), channel, { text: fallback(subject), blocks });
  };
}
