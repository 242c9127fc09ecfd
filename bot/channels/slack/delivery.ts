import type { Language } from '../../../knowledge/statement.ts';
import { say } from '../../conversation/catalogue/entry.ts';
import type { SlackStore } from '../../store/slack-store.ts';
import { type SlackApi, SlackRefusedError } from './api.ts';
import { requireWithinLimits } from './limits.ts';
import type { SlackMessage } from './render/reply.ts';
import type { TurnJob } from './turn-job.ts';
import { SLACK } from './words.ts';

interface Target {
  conversation: string;
  turn: string;
  channel: string;
  /** '' outside of threads. */
  thread: string;
}

type Aside = Pick<TurnJob, 'channel' | 'user' | 'thread' | 'responseUrl'>;

/** Puts messages into Slack. */
export interface Delivery {
  /** Says that an answer is on its way, where Slack shows that; nothing depends on it. */
  working(api: SlackApi, job: TurnJob, language: Language): Promise<void>;
  /** Each message once, also when the job comes again: what was posted is written down after each. */
  post(api: SlackApi, target: Target, messages: readonly SlackMessage[]): Promise<void>;
  /** To the person alone, where they are: not kept by Slack. */
  aside(api: SlackApi, place: Aside, messages: readonly SlackMessage[]): Promise<void>;
  /** The channel of direct messages with somebody. */
  openDirect(api: SlackApi, user: string): Promise<string>;
}

export interface DeliveryOptions {
  slack: Pick<SlackStore, 'posts' | 'posted'>;
  /** Posts to the address that came with a command. */
  fetch: typeof fetch;
  onFailure(error: unknown): void;
}

export function createDelivery({ slack, fetch: send, onFailure }: DeliveryOptions): Delivery {
  async function respond(url: string, message: SlackMessage): Promise<void> {
    requireWithinLimits('response_url', { ...message });
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
      redirect: 'error',
    });
    await response.body?.cancel();
    if (!response.ok) throw new SlackRefusedError('response_url', `http_${response.status}`);
  }

  return {
    async working(api, job, language) {
      const thread = job.thread === '' ? job.ts : job.thread;
      if (thread === undefined) return;
      await api
        .call('assistant.threads.setStatus', {
          channel_id: job.channel,
          thread_ts: thread,
          status: say(SLACK.status, language),
        })
        .catch((error: unknown) => {
          // Not every plan and channel has it.
          if (!(error instanceof SlackRefusedError)) onFailure(error);
        });
    },
    async post(api, { conversation, turn, channel, thread }, messages) {
      const before = await slack.posts(conversation, turn);
      for (const [number, message] of messages.entries()) {
        if (before.has(number)) continue;
        const { ts } = await api.call('chat.postMessage', {
          channel,
          ...message,
          ...(thread !== '' && { thread_ts: thread }),
          unfurl_links: false,
          unfurl_media: false,
        });
        await slack.posted(conversation, turn, number, { channel, ts: String(ts) });
      }
    },
    async aside(api, job, messages) {
      for (const message of messages) {
        if (job.responseUrl !== undefined) await respond(job.responseUrl, message);
        else
          await api.call('chat.postEphemeral', {
            channel: job.channel,
            user: job.user,
            ...message,
            ...(job.thread !== '' && { thread_ts: job.thread }),
          });
      }
    },
    async openDirect(api, user) {
      const { channel } = await api.call('conversations.open', { users: user });
      const id = (channel as { id?: unknown } | undefined)?.id;
      if (typeof id !== 'string') throw new SlackRefusedError('conversations.open', 'no_channel');
      return id;
    },
  };
}
