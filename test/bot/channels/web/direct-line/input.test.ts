import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, openChat } from '../../../../support/chat.ts';
import { startServer, type TestServer } from '../../../../support/server.ts';
import { smallRegister } from '../../../../support/small-register.ts';

let server: TestServer;
beforeAll(async () => {
  const limits = { messagesPerPerson: 15, sessionsPerAddress: 1000 };
  server = await startServer({ register: await smallRegister(24), overrides: { limits } });
});
afterAll(() => server.end());

describe('what cannot be read', () => {
  it.each<[string, unknown]>([
    ['no JSON', '{"type":"message",'],
    ['a text instead of an object', '"message"'],
    ['nothing', undefined],
    ['a list', []],
    ['no type', { text: 'Bonjour' }],
    ['a type that is no text', { type: { $gt: '' }, text: 'Bonjour' }],
    ['a text that is none', { type: 'message', text: ['Bonjour'] }],
    ['an empty text', { type: 'message', text: ' \n ' }],
    ['an id that is no text', { type: 'message', text: 'Bonjour', channelData: { clientActivityID: 7 } }],
    ['an id without end', { type: 'message', text: 'Bonjour', channelData: { clientActivityID: 'x'.repeat(201) } }],
    ['an unknown action', { type: 'event', name: 'limpide/action', value: { kind: 'drop tables' } }],
    ['an action without its facts', { type: 'event', name: 'limpide/action', value: { kind: 'practice' } }],
    ['a greeting, which is the server’s own act', { type: 'event', name: 'limpide/action', value: { kind: 'open' } }],
    ['a card that holds no action', { type: 'message', text: '', value: { a: 1 } }],
    [
      'a vote on nothing',
      { type: 'event', name: 'webchat:activity-status/feedback', entities: [{ '@type': 'LikeAction', '@id': 'x' }] },
    ],
    [
      'a vote on an activity of another conversation',
      {
        type: 'invoke',
        name: 'message/submitAction',
        replyToId: 'other|0000001',
        value: { actionName: 'feedback', actionValue: { reaction: 'like' } },
      },
    ],
    ['a file', { type: 'message', text: '', attachments: [{ contentType: 'image/png', contentUrl: 'data:,' }] }],
  ])('%s is refused with 400', async (_what, body) => {
    const chat = await openChat(server.url);
    const answer = await call('POST', `${chat.line}/activities`, { token: chat.token, body });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: expect.any(String), message: expect.any(String) } },
    });
    expect(await chat.activities()).toHaveLength(1);
  });

  it.each(['x', '-1', '1e3', '9999999999', '1;drop'])('the watermark %s is refused', async (watermark) => {
    const chat = await openChat(server.url);
    expect(await call('GET', `${chat.line}/activities?watermark=${watermark}`, { token: chat.token })).toMatchObject({
      status: 400,
    });
  });

  it('is refused at the other doors too', async () => {
    const chat = await openChat(server.url);
    expect(await call('POST', `${server.url}/chat/session`, { body: { language: 'de' } })).toMatchObject({
      status: 400,
    });
    expect(await call('POST', `${server.url}/chat/session`, { body: '{' })).toMatchObject({ status: 400 });
    expect(
      await call('POST', `${server.url}/v3/directline/conversations`, { token: chat.token, body: { locale: 5 } }),
    ).toMatchObject({ status: 400 });
    expect(await call('GET', `${server.url}/v3/directline/conversations/%ff/activities`)).toMatchObject({
      status: 400,
    });
    expect(await call('GET', `${server.url}/v3/directline/nothing`)).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found' } },
    });
    expect(await call('POST', `${chat.line}/upload?userId=x`, { token: chat.token, body: {} })).toMatchObject({
      status: 415,
    });
  });
});

it('passes over what asks for nothing', async () => {
  const chat = await openChat(server.url);
  for (const body of [
    { type: 'typing' },
    { type: 'event', name: 'webchat/join' },
    { type: 'conversationUpdate' },
    { type: 'invoke', name: 'other' },
  ]) {
    expect(await chat.post(body)).toMatchObject({ status: 200, body: { id: `${chat.conversation}|0000000` } });
  }
  expect(await chat.activities()).toHaveLength(1);
});

describe('size', () => {
  it('refuses a body over 64 KB with 413', async () => {
    const chat = await openChat(server.url);
    expect(await chat.say('x'.repeat(66_000))).toMatchObject({
      status: 413,
      body: { error: { code: 'body_too_long' } },
    });
    expect(await chat.activities()).toHaveLength(1);
  });

  it('answers a text over 4,000 characters kindly', async () => {
    const chat = await openChat(server.url, 'en');
    expect(await chat.say('x'.repeat(4001))).toMatchObject({ status: 200 });
    const reply = (await chat.replies()).at(-1);
    expect(reply?.parts).toEqual([
      expect.objectContaining({ kind: 'frame', language: 'en', text: expect.stringContaining('4,000 characters') }),
    ]);
  });
});

describe('a flood', () => {
  it('of one person is stopped with 429 and Retry-After, and does not touch others', async () => {
    const [chat, other] = [await openChat(server.url), await openChat(server.url)];
    const answers = await Promise.all(Array.from({ length: 20 }, () => chat.post({ type: 'typing' })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
    expect(refused[0]?.body.error.code).toBe('too_many_requests');
    expect(await other.say('Bonjour')).toMatchObject({ status: 200 });
  });

  it('of sessions from one address is stopped, and behind a trusted proxy the address is the visitor’s', async () => {
    const register = await smallRegister(24);
    const limits = { sessionsPerAddress: 3 };
    const statuses = async (trustProxy: number | undefined) => {
      const guarded = await startServer({
        register,
        overrides: { limits },
        ...(trustProxy && { configuration: { trustProxy } }),
      });
      const found: number[] = [];
      for (const visitor of ['1.1.1.1', '1.1.1.1', '1.1.1.1', '1.1.1.1', '2.2.2.2']) {
        const headers = { 'x-forwarded-for': `${visitor}` };
        found.push((await call('POST', `${guarded.url}/chat/session`, { body: {}, headers })).status);
      }
      await guarded.end();
      return found;
    };
    expect(await statuses(1)).toEqual([201, 201, 201, 429, 201]);
    // Without a proxy the header is anybody's word.
    expect(await statuses(undefined)).toEqual([201, 201, 201, 429, 429]);
  });
});
