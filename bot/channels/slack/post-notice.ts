import { UndeliverableError } from '../../../storage/outbox/worker.ts';
import { type SlackApi, SlackRefusedError } from './api.ts';
import type { SlackMessage } from './render/reply.ts';

/** Codes by which Slack says that a channel or a person will never be reached again. */
const GONE = ['channel_not_found', 'is_archived', 'not_in_channel', 'account_inactive', 'token_revoked'];

/**
 * Posts, for a job, what nobody asked for just now.
 * @param channel of a channel, or of a person: then it is a direct message
 * @throws UndeliverableError when no later attempt can succeed either
 */
export async function postNotice(api: SlackApi, channel: string, message: SlackMessage): Promise<void> {
  try {
    await api.call('chat.postMessage', { channel, ...message, unfurl_links: false });
  } catch (error) {
    if (error instanceof SlackRefusedError && GONE.includes(error.code))
      throw new UndeliverableError(`slack_${error.code}`, error.message);
    throw error;
  }
}
