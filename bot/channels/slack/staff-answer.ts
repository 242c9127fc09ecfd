import { z } from 'zod';
import type { Register } from '../../../knowledge/register/register.ts';
import type { Handler } from '../../../storage/outbox/worker.ts';
import { say } from '../../conversation/catalogue/entry.ts';
import type { ConversationStore } from '../../store/conversation-store.ts';
import type { SlackStore } from '../../store/slack-store.ts';
import type { Delivery } from './delivery.ts';
import { forGood } from './inbox.ts';
import { fallback } from './render/reply.ts';
import { pieces, rich } from './render/texts.ts';
import { SLACK } from './words.ts';
import type { Workspaces } from './workspaces.ts';

const payloadSchema = z.object({ conversation: z.string(), sequence: z.int() });

export interface StaffAnswerDependencies {
  conversations: Pick<ConversationStore, 'message'>;
  slack: Pick<SlackStore, 'placesOf'>;
  workspaces: Workspaces;
  delivery: Delivery;
  register(): Register;
}

/** Brings what staff answered to the person: into the direct messages if the exchange is there, else to nobody but them. */
export function staffAnswerHandler(dependencies: StaffAnswerDependencies): Handler {
  const { conversations, slack, workspaces, delivery, register } = dependencies;
  return async ({ payload }) => {
    const { conversation, sequence } = payloadSchema.parse(payload);
    const message = await conversations.message(conversation, sequence);
    if (message?.from.author !== 'staff') return;
    const places = await slack.placesOf(conversation);
    // Never a channel: who asked for a person there was taken to the direct messages.
    const place = places.find(({ channel }) => channel.startsWith('D'));
    if (!place) return;
    const { name, text } = message.from;
    const head = say(SLACK.staffSays, message.language, { name, company: register().company.name });
    const api = await workspaces.api(place.team);
    const target = { conversation, turn: `staff/${sequence}`, channel: place.channel, thread: place.thread };
    await forGood(
      delivery.post(api, target, [
        {
          text: fallback(`${head} ${text}`),
          blocks: [
            rich('rich_text_section', [[head, { bold: true }]]),
            ...pieces(text, 2800).map((piece) => rich('rich_text_section', [[piece]])),
          ],
        },
      ]),
    );
  };
}
