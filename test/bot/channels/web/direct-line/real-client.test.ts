import type { Activity as ClientActivity } from 'botframework-directlinejs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { call } from '../../../../support/chat.ts';
import { ConnectionStatus, DirectLine } from '../../../../support/direct-line-client.ts';
import { startServer, type TestServer } from '../../../../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  // The first run embeds every statement of the demonstration company.
}, 240_000);
afterAll(() => server.end());

interface Received {
  id?: string;
  type: string;
  text?: string;
  locale?: string;
  from: { id: string; role?: string };
  replyToId?: string;
  suggestedActions?: { to?: string[]; actions: { title: string; value: object }[] };
  entities?: { citation?: { appearance: { url: string; abstract: string } }[]; potentialAction?: object[] }[];
  channelData?: { clientActivityID?: string; limpide?: { id: string; decision: string } };
}

/** Holds a conversation with Microsoft's client. */
async function connect(webSocket: boolean) {
  const session = (await call('POST', `${server.url}/chat/session`, { body: { language: 'fr' } })).body;
  const line = new DirectLine({
    token: session.token,
    domain: `${server.url}/v3/directline`,
    webSocket,
    pollingInterval: 200,
  });
  const received: Received[] = [];
  const statuses: number[] = [];
  line.connectionStatus$.subscribe((status) => statuses.push(status));
  const subscription = line.activity$.subscribe((activity) => received.push(activity as unknown as Received));
  const messages = () => received.filter(({ type }) => type !== 'typing');
  return {
    received,
    statuses,
    user: session.userId as string,
    messages,
    post: (activity: object) =>
      new Promise<string>((resolve, reject) => {
        line.postActivity(activity as ClientActivity).subscribe(resolve, reject);
      }),
    heard: (count: number) =>
      vi.waitFor(() => expect(messages().length).toBeGreaterThanOrEqual(count), { timeout: 10_000 }),
    end() {
      subscription.unsubscribe();
      line.end();
    },
  };
}

describe.each([
  { way: 'over WebSocket', webSocket: true },
  { way: 'by polling', webSocket: false },
])('botframework-directlinejs $way', ({ webSocket }) => {
  it('is greeted, asks, is answered with citations, votes and asks for a person', async () => {
    const client = await connect(webSocket);
    await client.heard(1);
    expect(client.statuses).toContain(ConnectionStatus.Online);
    expect(client.messages()[0]).toMatchObject({ type: 'message', locale: 'fr', from: { id: 'limpide', role: 'bot' } });

    const id = await client.post({
      type: 'message',
      text: 'Combien de temps gardez-vous mes relevés à la demi-heure ?',
      locale: 'fr-FR',
      from: { id: 'someone-else', role: 'bot' },
      channelData: { clientActivityID: 'q-1' },
    });
    await client.heard(3);
    const [, own, answer] = client.messages();
    expect(own).toMatchObject({
      id,
      from: { id: client.user, role: 'user' },
      channelData: { clientActivityID: 'q-1' },
    });
    expect(answer).toMatchObject({
      replyToId: id,
      channelData: { clientActivityID: 'q-1', limpide: { decision: 'answered' } },
    });
    expect(answer?.suggestedActions?.to).toEqual([client.user]);
    const claim = answer?.entities?.[0]?.citation?.[0];
    expect(claim?.appearance.url).toMatch(new RegExp(`^${server.url}/practices/[\\w-]+#[\\w-]+$`));
    expect(answer?.text).toContain(`[1]: ${claim?.appearance.url} "`);
    expect(client.received.some(({ type }) => type === 'typing')).toBe(webSocket);

    const like = answer?.entities?.[0]?.potentialAction?.[0];
    await client.post({
      type: 'event',
      name: 'webchat:activity-status/feedback',
      entities: [like],
      from: { id: client.user },
    });
    await client.post({
      type: 'invoke',
      name: 'message/submitAction',
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"trop long"}' } },
      replyToId: answer?.id,
      from: { id: client.user },
    });
    // As Web Chat posts a pressed messageBack button.
    await client.post({
      type: 'message',
      text: 'Parler à une personne',
      value: { kind: 'human' },
      from: { id: client.user },
    });
    await vi.waitFor(() => expect(client.messages().at(-1)?.channelData?.limpide?.decision).toBe('handed_over'), {
      timeout: 10_000,
    });
    const ids = client.messages().map((activity) => activity.id ?? '');
    expect(ids).toEqual([...new Set(ids)].sort());
    client.end();
  });
});
