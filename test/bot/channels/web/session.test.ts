import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, openChat } from '../../../support/chat.ts';
import { startServer, type TestServer } from '../../../support/server.ts';
import { smallRegister } from '../../../support/small-register.ts';

const SHOP = 'https://shop.example';
let server: TestServer;
let clock = () => new Date();
beforeAll(async () => {
  server = await startServer({
    register: await smallRegister(24),
    configuration: { origins: [SHOP] },
    overrides: { now: () => clock(), limits: { sessionsPerAddress: 1000 } },
  });
});
afterAll(() => server.end());

const session = (body: object, headers: Record<string, string> = {}) =>
  call('POST', `${server.url}/chat/session`, { body, headers });

describe('a new session', () => {
  it('gives a token for a random person, and greets in the asked language', async () => {
    const made = await session({ language: 'en' });
    expect(made).toMatchObject({ status: 201, body: { expiresIn: 1800, resumed: false } });
    expect(made.body.userId).toMatch(/^dl_[0-9a-f-]{36}$/);
    const { activities } = (
      await call('GET', `${server.url}/v3/directline/conversations/${made.body.conversationId}/activities`, {
        token: made.body.token,
      })
    ).body;
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({ type: 'message', locale: 'en', from: { role: 'bot' } });
    expect((await session({ language: 'en' })).body.userId).not.toBe(made.body.userId);
  });

  it('takes the browser’s language when none is asked for', async () => {
    const greeted = async (languages: string) => {
      const { body } = await session({}, { 'accept-language': languages });
      return (
        await call('GET', `${server.url}/v3/directline/conversations/${body.conversationId}/activities`, {
          token: body.token,
        })
      ).body.activities[0].locale;
    };
    expect(await greeted('en-US,fr;q=0.5')).toBe('en');
    expect(await greeted('fr-CA')).toBe('fr');
    expect(await greeted('de')).toBe('fr');
  });
});

describe('resuming', () => {
  it('goes on with the same conversation, even after the token’s end, and greets no second time', async () => {
    const chat = await openChat(server.url);
    await chat.say('Combien de temps gardez-vous mes relevés de consommation ?');
    const before = await chat.activities();
    clock = () => new Date(Date.now() + 10 * 24 * 3600_000);
    const again = await session({ language: 'en', resume: chat.token });
    expect(again.body).toMatchObject({ resumed: true, conversationId: chat.conversation, userId: chat.user });
    expect((await call('GET', `${chat.line}/activities`, { token: again.body.token })).body.activities).toEqual(before);
    clock = () => new Date();
  });

  it.each(['garbage', 'a.b.c'])('begins anew with a token that is not ours: %s', async (resume) => {
    expect((await session({ resume })).body.resumed).toBe(false);
  });

  it('begins anew when the signature does not hold', async () => {
    const chat = await openChat(server.url);
    const forged = `${chat.token.slice(0, -4)}AAAA`;
    const made = await session({ resume: forged });
    expect(made.body.resumed).toBe(false);
    expect(made.body.conversationId).not.toBe(chat.conversation);
  });

  it('begins anew when the conversation was forgotten', async () => {
    const chat = await openChat(server.url);
    await call('DELETE', `${server.url}/chat/conversation`, { token: chat.token });
    const made = await session({ resume: chat.token });
    expect(made.body.resumed).toBe(false);
    expect(made.body.conversationId).not.toBe(chat.conversation);
  });
});

describe('the person’s own conversation', () => {
  it('is downloaded whole', async () => {
    const chat = await openChat(server.url);
    await chat.say('Mon adresse est jeanne@example.org, combien de temps gardez-vous mes relevés ?', 'm1');
    await chat.press({ kind: 'human' });
    const answer = (await chat.replies())[1];
    await chat.press({ kind: 'feedback', answer: answer?.id, reaction: 'like', words: 'Clair' });
    const download = await call('GET', `${server.url}/chat/conversation`, { token: chat.token });
    expect(download.headers.get('content-disposition')).toBe('attachment; filename=limpide-conversation.json');
    expect(download.headers.get('content-type')).toContain('application/json');
    expect(download.body.conversation).toMatchObject({ id: chat.conversation, person: chat.user, language: 'fr' });
    expect(download.body.messages.map(({ author }: { author: string }) => author)).toEqual([
      'bot',
      'person',
      'bot',
      'person',
      'bot',
      'person',
      'bot',
    ]);
    expect(download.body.messages[1]).toMatchObject({ turn: 'm1', text: expect.stringContaining('combien de temps') });
    expect(download.body.handOvers).toEqual([
      expect.objectContaining({ reference: expect.stringMatching(/^LIM-/), state: 'waiting' }),
    ]);
    expect(download.body.votes).toEqual([
      expect.objectContaining({ answer: answer?.id, reaction: 'like', words: 'Clair' }),
    ]);
    expect(JSON.stringify(download.body)).not.toContain('jeanne@');
  });

  it('is forgotten at once, from every table and from the files, and only that one', async () => {
    const [chat, other] = [await openChat(server.url), await openChat(server.url)];
    await chat.say('Que faites-vous de mon PERSIFLAGE-4711 ?');
    await other.say('Que faites-vous de mon BADINAGE-4712 ?');
    const holds = (text: string) =>
      ['conversations.db', 'conversations.db-wal'].some((file) => readFileSync(join(server.home, file)).includes(text));
    expect(holds('PERSIFLAGE-4711')).toBe(true);
    expect(await call('DELETE', `${server.url}/chat/conversation`, { token: chat.token })).toMatchObject({
      status: 204,
    });
    expect(holds('PERSIFLAGE-4711')).toBe(false);
    expect(holds('BADINAGE-4712')).toBe(true);
    const gone = { status: 404, body: { error: { code: 'conversation_unknown' } } };
    expect(await call('GET', `${server.url}/chat/conversation`, { token: chat.token })).toMatchObject(gone);
    expect(await chat.say('Encore là ?')).toMatchObject(gone);
    expect(
      await call('POST', `${server.url}/v3/directline/conversations`, { token: chat.token, body: {} }),
    ).toMatchObject(gone);
    expect(await other.activities()).toHaveLength(3);
    expect(await call('DELETE', `${server.url}/chat/conversation`, { token: chat.token })).toMatchObject({
      status: 204,
    });
  });
});

describe('other sites', () => {
  it('may hold the chat when they are listed', async () => {
    const preflight = await call('OPTIONS', `${server.url}/v3/directline/conversations`, {
      headers: {
        origin: SHOP,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-ms-bot-agent',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-ms-bot-agent');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const made = await session({}, { origin: SHOP });
    expect(made.status).toBe(201);
    expect(made.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(made.headers.get('vary')).toContain('Origin');
  });

  it.each(['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null'])(
    'are refused otherwise: %s',
    async (origin) => {
      const refused = await session({}, { origin });
      expect(refused).toMatchObject({ status: 403, body: { error: { code: 'origin_refused' } } });
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('are not needed by this server’s own pages', async () => {
    expect(await session({}, { origin: server.url })).toMatchObject({ status: 201 });
  });
});
