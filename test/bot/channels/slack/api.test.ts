import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createSlackApi } from '../../../../bot/channels/slack/api.ts';

const message = { channel: 'C1', text: 'Bonjour' };

/** The real client, before answers that a test writes; `clock` moves only where nobody sleeps. */
function apiOn(answers: Response[], longestWaitMs?: number) {
  const called: { method: string; channel: string | null }[] = [];
  const client = new webApi.WebClient('xoxb-1', {
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    fetch: (async (url: string, init: { body: string }) => {
      called.push({
        method: String(url).split('/api/')[1] ?? '',
        channel: new URLSearchParams(init.body).get('channel'),
      });
      return answers.shift() ?? Response.json({ ok: true, ts: '1' });
    }) as never,
  });
  return { called, api: createSlackApi({ client, ...(longestWaitMs !== undefined && { longestWaitMs }) }) };
}
const wait = (seconds: number) =>
  Response.json({ ok: false, error: 'ratelimited' }, { status: 429, headers: { 'retry-after': String(seconds) } });

describe('when Slack asks to wait', () => {
  it('waits in that channel alone, and keeps the order there', async () => {
    const { api, called } = apiOn([wait(1)]);
    const begun = Date.now();
    const ended: string[] = [];
    const post = (channel: string, text: string) =>
      api.call('chat.postMessage', { channel, text }).then(() => ended.push(text));
    await Promise.all([post('C1', 'first'), post('C1', 'second'), post('C2', 'elsewhere')]);
    expect(ended).toEqual(['elsewhere', 'first', 'second']);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(990);
    expect(called.filter(({ channel }) => channel === 'C1')).toHaveLength(3);
  });

  it('gives up at once when the wait is too long, and asks again no sooner', async () => {
    const { api, called } = apiOn([wait(60)], 1000);
    await expect(api.call('chat.postMessage', message)).rejects.toMatchObject({ code: 'slack_busy' });
    await expect(api.call('chat.postMessage', message)).rejects.toMatchObject({ code: 'slack_busy' });
    expect(called).toHaveLength(1);
    await api.call('chat.update', { ...message, ts: '1' });
    expect(called).toHaveLength(2);
  });
});

it('names what Slack refuses by its code', async () => {
  const { api } = apiOn([Response.json({ ok: false, error: 'channel_not_found' })]);
  await expect(api.call('chat.postMessage', message)).rejects.toMatchObject({
    name: 'SlackRefusedError',
    code: 'channel_not_found',
    method: 'chat.postMessage',
  });
});

it('sends nothing that is beyond a limit', async () => {
  const { api, called } = apiOn([]);
  await expect(api.call('chat.postMessage', { channel: 'C1', text: '<!here>' })).rejects.toMatchObject({
    code: 'slack_limit',
  });
  expect(called).toEqual([]);
});
