import type { KnownBlock, ModalView } from '@slack/types';
import { say } from '../../conversation/catalogue/entry.ts';
import type { Converse } from '../../conversation/converse.ts';
import { linesOf } from '../../conversation/plain-text.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { RightsAct } from '../../conversation/rights/port.ts';
import { FRESH } from '../../conversation/state.ts';
import type { Staff } from '../../staff/staff.ts';
import { cut, plain } from './render/texts.ts';
import { SLACK } from './words.ts';

/** An answer to what a customer wrote elsewhere, for an agent to send. Nothing is stored, and nothing filed. */
export interface Draft {
  reply: Reply;
  /** The wish it carries, as a conversation would file it. */
  wish?: Extract<RightsAct, { kind: 'file' }>;
  /** It reports an incident. */
  incident: boolean;
}

export async function draftFor(converse: Converse, text: string, id: string, at: Date): Promise<Draft> {
  const { reply, rights } = await converse(
    { id, conversation: id, person: id, role: 'customer', channel: 'slack', at, text },
    FRESH,
  );
  const acts = rights?.acts ?? [];
  const wish = acts.find((act) => act.kind === 'file');
  return { reply, ...(wish && { wish }), incident: acts.some((act) => act.kind === 'report') };
}

const LONGEST = 3000;

/** The draft in a field that it can be copied from, its sources below. In the customer's language; the rest in the agent's. */
export function draftModal(draft: Draft, { language }: Pick<Staff, 'language'>, site: string): ModalView {
  const { wish, incident, reply } = draft;
  const remarks = [
    ...(wish || incident ? [say(SLACK.draftWish, language)] : []),
    ...(!wish && !incident && reply.citations.length === 0 ? [say(SLACK.draftUndeclared, language)] : []),
    ...(!wish && !incident && reply.decision === 'closest' ? [say(SLACK.draftClosest, language)] : []),
  ];
  return {
    type: 'modal',
    callback_id: 'limpide_draft',
    title: plain(say(SLACK.draftTitle, language), 24),
    submit: plain(say(SLACK.close, language), 24),
    blocks: [
      ...remarks.map((remark) => ({ type: 'section' as const, text: plain(remark, 1000) })),
      ...draftBlocks(draft, language, site),
    ],
  };
}

/** The field with the draft; none when there is nothing to answer. */
export function draftBlocks(draft: Draft, language: Staff['language'], site: string): KnownBlock[] {
  const text = draftText(draft, site);
  if (text === '') return [];
  return [
    {
      type: 'input',
      block_id: 'draft',
      optional: true,
      label: plain(say(SLACK.draftLabel, language), 200),
      element: {
        type: 'plain_text_input',
        action_id: 'draft',
        multiline: true,
        initial_value: cut(text, LONGEST),
      },
    },
  ];
}

/** What can be sent: beside a wish, declared words alone; what is said of the wish is said once it is filed. */
function draftText({ reply, wish, incident }: Draft, site: string): string {
  const other = wish !== undefined || incident;
  const words = linesOf(reply)
    .filter(({ choice, citation }) => choice === undefined && (!other || citation !== undefined))
    .map(({ text, citation }) => (citation === undefined ? text : `« ${text} » [${citation}]`));
  const sources = reply.citations.map(({ number, title, url }) => `[${number}] ${title} : ${new URL(url, site).href}`);
  return [...words, '', ...sources].join('\n').trim();
}
