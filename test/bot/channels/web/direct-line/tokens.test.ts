import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, listenTo, openChat } from '../../../../support/chat.ts';
import { startServer, type TestServer } from '../../../../support/server.ts';
import { smallRegister } from '../../../../support/small-register.ts';

const KEY = 'a-key-for-these-tests-of-32-bytes';
const SECRET = 'a-secret-for-other-servers-of-40-bytes..';
let server: TestServer;
let line: string;
let clock = () => new Date();
beforeAll(async () => {
  server = await startServer({
    register: await smallRegister(24),
    secrets: { tokenKey: KEY, directLineSecret: SECRET },
    overrides: { now: () => clock() },
  });
  line = `${server.url}/v3/directline`;
});
afterAll(() => server.end());

/** The token's claims, signed as given. */
function forge(token: string, change: { claims?: object; key?: string; algorithm?: string }): Promise<string> {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return new SignJWT({ ...claims, ...change.claims })
    .setProtectedHeader({ alg: change.algorithm ?? 'HS256' })
    .sign(new TextEncoder().encode(change.key ?? KEY));
}

type Chat = Awaited<ReturnType<typeof openChat>>;

describe('a token that is', () => {
  const cases: [string, (chat: Chat, other: Chat) => Promise<string>, string][] = [
    ['signed with another key', (chat) => forge(chat.token, { key: 'x'.repeat(33) }), 'token_invalid'],
    ['signed with another algorithm', (chat) => forge(chat.token, { algorithm: 'HS512' }), 'token_invalid'],
    [
      'not signed',
      async (chat) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${chat.token.split('.')[1]}.`,
      'token_invalid',
    ],
    [
      'changed after signing',
      async (chat) => {
        const [head, , sign] = chat.token.split('.');
        return `${head}.${Buffer.from('{"conv":"x","user":"y"}').toString('base64url')}.${sign}`;
      },
      'token_invalid',
    ],
    ['expired', (chat) => forge(chat.token, { claims: { exp: Math.floor(Date.now() / 1000) - 1 } }), 'token_expired'],
    ['without an end', (chat) => forge(chat.token, { claims: { exp: undefined } }), 'token_invalid'],
    [
      'meant for a stream',
      async (chat) => new URL(await chat.streamUrl()).searchParams.get('t') ?? '',
      'token_invalid',
    ],
    ['garbage', async () => 'garbage', 'token_invalid'],
    ['of another conversation', async (_chat, other) => other.token, 'token_foreign'],
  ];
  it.each(cases)('%s opens nothing', async (_what, make, code) => {
    const [chat, other] = [await openChat(server.url), await openChat(server.url)];
    const before = await chat.activities();
    const token = await make(chat, other);
    const message = { type: 'message', text: 'Bonjour' };
    const refusals = [
      await call('GET', chat.line, { token }),
      await call('GET', `${chat.line}/activities`, { token }),
      await call('POST', `${chat.line}/activities`, { token, body: message }),
    ];
    if (code !== 'token_foreign') {
      refusals.push(
        await call('POST', `${line}/conversations`, { token, body: {} }),
        await call('POST', `${line}/tokens/refresh`, { token }),
        await call('GET', `${server.url}/chat/conversation`, { token }),
        await call('DELETE', `${server.url}/chat/conversation`, { token }),
      );
    }
    expect(refusals.map(({ status, body }) => [status, body.error.code])).toEqual(refusals.map(() => [403, code]));
    expect(await chat.activities()).toEqual(before);
  });

  it('missing is answered with 401', async () => {
    const chat = await openChat(server.url);
    expect(await call('GET', `${chat.line}/activities`)).toMatchObject({
      status: 401,
      body: { error: { code: 'token_missing' } },
    });
  });
});

describe('the address of a stream', () => {
  const refusalOf = (url: string) =>
    listenTo(url).then(
      () => 'open',
      (error: Error) => error.message,
    );

  it('opens its own conversation only, and not with a token for calls', async () => {
    const [chat, other] = [await openChat(server.url), await openChat(server.url)];
    const url = new URL(await chat.streamUrl());
    expect(await refusalOf(url.href.replace(chat.conversation, other.conversation))).toBe('HTTP 403');
    url.searchParams.set('t', chat.token);
    expect(await refusalOf(url.href)).toBe('HTTP 403');
    url.searchParams.delete('t');
    expect(await refusalOf(url.href)).toBe('HTTP 403');
    expect(await refusalOf(`${server.url.replace('http', 'ws')}/elsewhere`)).toBe('HTTP 404');
  });

  it('is good for a minute', async () => {
    const chat = await openChat(server.url);
    const url = await chat.streamUrl();
    clock = () => new Date(Date.now() + 61_000);
    const refusal = await refusalOf(url);
    clock = () => new Date();
    expect(refusal).toBe('HTTP 403');
  });
});

describe('tokens/refresh', () => {
  it('gives a new token for the same conversation and person, for another 30 minutes', async () => {
    const chat = await openChat(server.url);
    clock = () => new Date(Date.now() + 29 * 60_000);
    const refreshed = (await call('POST', `${line}/tokens/refresh`, { token: chat.token })).body;
    clock = () => new Date(Date.now() + 58 * 60_000);
    const old = await call('GET', `${chat.line}/activities`, { token: chat.token });
    const fresh = await call('GET', `${chat.line}/activities`, { token: refreshed.token });
    clock = () => new Date();
    expect(refreshed).toMatchObject({ conversationId: chat.conversation, expires_in: 1800 });
    expect([old.status, fresh.status]).toEqual([403, 200]);
  });

  it('says 404 when the conversation is gone', async () => {
    const chat = await openChat(server.url);
    await call('DELETE', `${server.url}/chat/conversation`, { token: chat.token });
    expect(await call('POST', `${line}/tokens/refresh`, { token: chat.token })).toMatchObject({ status: 404 });
  });
});

describe('tokens/generate', () => {
  it('makes a conversation for another server that knows the secret', async () => {
    const made = await call('POST', `${line}/tokens/generate`, {
      token: SECRET,
      body: { user: { id: 'customer-7' }, locale: 'en-GB' },
    });
    expect(made.status).toBe(200);
    const started = await call('POST', `${line}/conversations`, { token: made.body.token, body: {} });
    expect(started).toMatchObject({ status: 201, body: { conversationId: made.body.conversationId } });
    const { activities } = (
      await call('GET', `${line}/conversations/${made.body.conversationId}/activities`, { token: made.body.token })
    ).body;
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({ locale: 'en', suggestedActions: { to: ['customer-7'] } });
  });

  it('refuses a wrong secret and a customer’s token', async () => {
    const chat = await openChat(server.url);
    for (const token of [SECRET.slice(0, -1), `${SECRET}x`, chat.token]) {
      expect(await call('POST', `${line}/tokens/generate`, { token, body: {} })).toMatchObject({
        status: 403,
        body: { error: { code: 'secret_wrong' } },
      });
    }
  });
});
