import type { ModalView } from '@slack/types';
import { say } from '../../conversation/catalogue/entry.ts';
import type { Converse } from '../../conversation/converse.ts';
import { linesOf } from '../../conversation/plain-text.ts';
import type { Reply } from '../../conversation/reply.ts';
import { FRESH } from '../../conversation/state.ts';
import type { Staff } from '../../staff/staff.ts';
import { cut, plain } from './render/texts.ts';
import { SLACK } from './words.ts';

/** An answer to what a customer wrote elsewhere, for an agent to send. Nothing is stored, and nothing filed. */
export interface Draft {
  reply: Reply;
  /** It carries a wish: that is to be filed. */
  wish: boolean;
}

export async function draftFor(converse: Converse, text: string, id: string, at: Date): Promise<Draft> {
  const { reply, rights } = await converse(
    { id, conversation: id, person: id, role: 'customer', channel: 'slack', at, text },
    FRESH,
  );
  return { reply, wish: rights !== undefined };
}

const LONGEST = 3000;

/** The draft in a field that it can be copied from, its sources below. In the customer's language; the rest in the agent's. */
export function draftModal({ reply, wish }: Draft, { language }: Pick<Staff, 'language'>, site: string): ModalView {
  const lines = wish ? [] : linesOf(reply).filter(({ choice }) => choice === undefined);
  const words = lines.map(({ text, citation }) => (citation === undefined ? text : `« ${text} » [${citation}]`));
  const sources = reply.citations.map(({ number, title, url }) => `[${number}] ${title} : ${new URL(url, site).href}`);
  const text = [...words, '', ...sources].join('\n').trim();
  const remarks = [
    ...(wish ? [say(SLACK.draftWish, language)] : []),
    ...(!wish && reply.citations.length === 0 ? [say(SLACK.draftUndeclared, language)] : []),
    ...(!wish && reply.decision === 'closest' ? [say(SLACK.draftClosest, language)] : []),
  ];
  return {
    type: 'modal',
    callback_id: 'limpide_draft',
    title: plain(say(SLACK.draftTitle, language), 24),
    submit: plain(say(SLACK.close, language), 24),
    blocks: [
      ...remarks.map((remark) => ({ type: 'section' as const, text: plain(remark, 1000) })),
      ...(text === ''
        ? []
        : [
            {
              type: 'input' as const,
              optional: true,
              label: plain(say(SLACK.draftLabel, language), 200),
              element: {
                type: 'plain_text_input' as const,
                action_id: 'draft',
                multiline: true,
                initial_value: cut(text, LONGEST),
              },
            },
          ]),
    ],
  };
}
