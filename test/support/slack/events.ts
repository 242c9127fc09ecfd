import { createHmac, randomUUID } from 'node:crypto';
import { faultsOf } from '../../../bot/channels/slack/limits.ts';
import type { Workspace } from './workspace.ts';

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

export interface Sent {
  /** Seconds since 1970; now unless said. */
  at?: number;
  secret?: string;
  retry?: number;
}

/** What Slack sends, signed as Slack signs it, to the real receiver. */
export function slackCalls(server: { url: string }, workspace: Workspace) {
  const { team } = workspace;

  async function post(body: string, type: string, { at, secret = SIGNING_SECRET, retry }: Sent = {}) {
    const stamp = String(at ?? Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex')}`;
    const response = await fetch(`${server.url}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': signature,
        ...(retry !== undefined && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: text };
  }
  const json = (body: object, sent?: Sent) => post(JSON.stringify(body), 'application/json', sent);
  const form = (fields: Record<string, string>, sent?: Sent) =>
    post(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', sent);

  let second = 0;
  const ts = () => {
    second += 1;
    return `17000000${String(second).padStart(2, '0')}.000100`;
  };
  const envelope = (event: object, id = `Ev${randomUUID().replaceAll('-', '').slice(0, 12)}`) => ({
    token: 'verification',
    team_id: team,
    api_app_id: 'A0LIMPIDE',
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(Date.now() / 1000),
    event,
  });

  const calls = {
    json,
    envelope,
    event: (event: object, id?: string, sent?: Sent) => json(envelope(event, id), sent),
    /** A direct message. */
    async say(name: string, text: string, more: { id?: string; thread?: string; sent?: Sent } = {}) {
      const channel = await workspace.direct(name);
      const event = {
        type: 'message',
        channel_type: 'im',
        channel,
        user: workspace.user(name),
        text,
        ts: ts(),
        ...(more.thread !== undefined && { thread_ts: more.thread }),
      };
      return calls.event(event, more.id, more.sent);
    },
    async mention(name: string, text: string, more: { channel?: string; thread?: string; id?: string } = {}) {
      const stamp = ts();
      const event = {
        type: 'app_mention',
        channel: workspace.channel(more.channel ?? 'questions'),
        user: workspace.user(name),
        text: `<@${workspace.user('limpide')}> ${text}`.trim(),
        ts: stamp,
        ...(more.thread !== undefined && { thread_ts: more.thread }),
      };
      const answered = await calls.event(event, more.id);
      return { ...answered, ts: stamp };
    },
    async command(name: string, text: string) {
      return form({
        command: '/limpide',
        text,
        team_id: team,
        team_domain: 'helio',
        channel_id: workspace.channel('questions'),
        channel_name: 'questions',
        user_id: workspace.user(name),
        user_name: name,
        trigger_id: await workspace.trigger(name),
        response_url: 'https://hooks.slack.example/commands/1',
        api_app_id: 'A0LIMPIDE',
      });
    },
    interact: (payload: object, sent?: Sent) => form({ payload: JSON.stringify(payload) }, sent),
    /** Presses a button of a message that the app posted. */
    async press(
      name: string,
      // biome-ignore lint/suspicious/noExplicitAny: as it was posted.
      message: any,
      action: string,
      more: { value?: string; actionTs?: string; trigger?: string } = {},
    ) {
      // biome-ignore lint/suspicious/noExplicitAny: any block.
      const elements = (message.blocks as any[]).flatMap((block) => [
        ...(block.elements ?? []),
        ...(block.accessory ? [block.accessory] : []),
      ]);
      const button = elements.find((element) => element.action_id === action);
      if (!button) throw new Error(`There is no button ${action}: ${JSON.stringify(elements)}`);
      return calls.interact({
        type: 'block_actions',
        team: { id: team, domain: 'helio' },
        user: { id: workspace.user(name), username: name, team_id: team },
        api_app_id: 'A0LIMPIDE',
        trigger_id: more.trigger ?? (await workspace.trigger(name)),
        response_url: 'https://hooks.slack.example/actions/1',
        channel: { id: message.channel, name: 'x' },
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: message.channel,
          is_ephemeral: false,
          ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }),
        },
        message: { ts: message.ts, ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }) },
        actions: [
          {
            type: button.type,
            action_id: action,
            block_id: 'b',
            action_ts: more.actionTs ?? `${Date.now() / 1000}`,
            text: button.text ?? { type: 'plain_text', text: '' },
            value: more.value ?? button.value,
          },
        ],
      });
    },
    /** Sends a window that is open. */
    // biome-ignore lint/suspicious/noExplicitAny: as it was opened.
    async submit(name: string, view: any, values: Record<string, Record<string, object>>) {
      const answered = await calls.interact({
        type: 'view_submission',
        team: { id: team, domain: 'helio' },
        user: { id: workspace.user(name), name, team_id: team },
        api_app_id: 'A0LIMPIDE',
        view: { id: `V${randomUUID().slice(0, 8)}`, hash: 'h', blocks: [], ...view, state: { values } },
      });
      // What the answer shows in the place of the window has to be within the limits too.
      const next = answered.body === '' ? undefined : JSON.parse(answered.body).view;
      const faults = next === undefined ? [] : faultsOf('views.update', { view: next });
      if (faults.length > 0) throw new Error(`A view beyond Slack's limits: ${JSON.stringify(faults)}`);
      return answered;
    },
  };
  return calls;
}
