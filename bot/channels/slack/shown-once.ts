import type { Reply } from '../../conversation/reply.ts';
import type { ConversationStore } from '../../store/conversation-store.ts';
import type { SlackStore } from '../../store/slack-store.ts';
import { type SlackApi, SlackRefusedError } from './api.ts';
import { renderReply } from './render/reply.ts';

export interface HidingDependencies {
  conversations: Pick<ConversationStore, 'message' | 'sequenceOf'>;
  slack: Pick<SlackStore, 'posts'>;
  /** What stands above the first reply of a conversation. */
  introduce(reply: Reply): string;
}

/** Whether a reply may have said what is shown once: a follow-up code where something is filed, a link where it stands. */
const mayHide = ({ decision, filed = [] }: Reply) =>
  decision === 'filed' || decision === 'incident' || decision === 'other' || filed.length > 0;
/** The person deleted the message, or it is too old to be changed. */
const BEYOND_REACH: readonly string[] = ['message_not_found', 'cant_update_message', 'edit_window_closed'];

/**
 * Takes a code or a link out of the message that showed it, once the next turn is recorded: the reply is then kept without it, and
 * Slack shows what is kept. Doing it again changes nothing.
 */
export function createHiding({ conversations, slack, introduce }: HidingDependencies) {
  async function replyBefore(conversation: string, turn: string) {
    const first = await conversations.sequenceOf(conversation, turn);
    for (let sequence = (first ?? 1) - 1; sequence > 0; sequence -= 1) {
      const message = await conversations.message(conversation, sequence);
      if (message?.from.author === 'bot') return { ...message, reply: message.from.reply };
    }
    return undefined;
  }

  return async (api: SlackApi, conversation: string, turn: string): Promise<void> => {
    const before = await replyBefore(conversation, turn);
    if (!before || !mayHide(before.reply)) return;
    const posts = await slack.posts(conversation, before.turnId);
    if (posts.size === 0) return;
    // The person's message and its reply are the first two.
    const introduction = before.sequence <= 2 ? introduce(before.reply) : undefined;
    const messages = renderReply(before.reply, {
      conversation,
      turn: before.turnId,
      ...(introduction !== undefined && { introduction }),
    });
    for (const [number, { channel, ts }] of posts) {
      const message = messages[number];
      const call = message
        ? api.call('chat.update', { channel, ts, ...message })
        : api.call('chat.delete', { channel, ts });
      await call.catch((error: unknown) => {
        if (!(error instanceof SlackRefusedError && BEYOND_REACH.includes(error.code))) throw error;
      });
    }
  };
}
