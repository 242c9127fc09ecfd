import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FEED } from '../../../../../bot/channels/web/direct-line/feed.ts';
import { call, listenTo, openChat } from '../../../../support/chat.ts';
import { startServer, type TestServer } from '../../../../support/server.ts';
import { smallRegister } from '../../../../support/small-register.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    register: await smallRegister(24),
    configuration: { origins: ['https://shop.example'] },
    overrides: {
      limits: {
        sessionsPerAddress: 1000,
        messagesPerPerson: 1000,
        messagesPerAddress: 10_000,
        socketsPerConversation: 3,
      },
    },
  });
});
afterAll(() => server.end());

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe('the stream', () => {
  it('gives what there is, then what comes, once and in order, to every listener of the conversation', async () => {
    const chat = await openChat(server.url);
    const [one, two] = [await listenTo(await chat.streamUrl()), await listenTo(await chat.streamUrl())];
    await Promise.all(Array.from({ length: 6 }, (_, number) => chat.say(`Question ${number}`)));
    await until(() => expect(one.messages()).toHaveLength(13));
    await until(() => expect(two.messages()).toHaveLength(13));
    expect(one.messages()).toEqual(await chat.activities());
    expect(two.messages()).toEqual(one.messages());
    one.socket.close();
    two.socket.close();
  });

  it('says nothing to a listener of another conversation', async () => {
    const [chat, other] = [await openChat(server.url), await openChat(server.url)];
    const foreign = await listenTo(await other.streamUrl());
    await until(() => expect(foreign.messages()).toHaveLength(1));
    await chat.say('Un secret');
    await other.say('Le mien');
    await until(() => expect(foreign.messages()).toHaveLength(3));
    expect(JSON.stringify(foreign.activities())).not.toContain('Un secret');
    foreign.socket.close();
  });

  it('goes on from the watermark after a break, losing and doubling nothing', async () => {
    const chat = await openChat(server.url);
    const before = await listenTo(await chat.streamUrl());
    await chat.say('Première');
    await until(() => expect(before.messages()).toHaveLength(3));
    const watermark = JSON.parse(before.frames.filter((frame) => frame.includes('watermark')).at(-1) ?? '').watermark;
    before.socket.terminate();
    await chat.say('Pendant la coupure');
    const after = await listenTo(await chat.streamUrl(watermark));
    await chat.say('Après');
    await until(() => expect(after.messages()).toHaveLength(4));
    expect([...before.messages(), ...after.messages()]).toEqual(await chat.activities());
    after.socket.close();
  });

  it('sends empty frames as a sign of life, and cuts a line that gives none back', async () => {
    const lively = await startServer({
      register: await smallRegister(24),
      overrides: { feed: { ...FEED, keepAliveMs: 400 } },
    });
    const chat = await openChat(lively.url);
    const { frames, socket } = await listenTo(await chat.streamUrl());
    await until(() => expect(frames.filter((frame) => frame === '').length).toBeGreaterThanOrEqual(3));
    expect(socket.readyState).toBe(socket.OPEN);
    socket.close();
    const mute = await listenTo(await chat.streamUrl());
    // Answers to pings are suppressed: as if the cable were cut.
    mute.socket.pong = () => {};
    const begun = performance.now();
    expect(await mute.closed).toBe(1006);
    expect(performance.now() - begun).toBeLessThan(5000);
    await lively.end();
  });

  it('cuts a client that does not read, and keeps nothing for it', async () => {
    const large = 'x'.repeat(100_000);
    const slow = await startServer({
      register: await smallRegister(24),
      overrides: {
        feed: { keepAliveMs: 600_000, mostWaitingBytes: 200_000 },
        limits: { messagesPerPerson: 1000 },
        converse: (real) => async (turn, state) => {
          const outcome = await real({ ...turn, text: 'Bonjour' }, state);
          return { ...outcome, reply: { ...outcome.reply, parts: [{ kind: 'frame', text: large, language: 'fr' }] } };
        },
      },
    });
    const chat = await openChat(slow.url);
    const url = new URL(await chat.streamUrl());
    const raw = connect(Number(url.port), url.hostname);
    let received = 0;
    let closed = false;
    raw.on('close', () => {
      closed = true;
    });
    raw.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    await once(raw, 'data');
    raw.pause();
    // The systems' own buffers take a few megabytes; what is beyond them waits in the server, up to the limit.
    let sent = 0;
    for (; sent < 15_000_000; sent += large.length) await chat.say('encore');
    raw.on('data', (data) => {
      received += data.length;
    });
    raw.resume();
    await until(() => expect(closed).toBe(true));
    expect(received).toBeLessThan(sent);
    await slow.end();
  });

  it('takes pages of this server and of the listed sites only', async () => {
    const chat = await openChat(server.url);
    const from = async (origin: string) =>
      listenTo(await chat.streamUrl(), { origin }).then(
        ({ socket }) => {
          socket.close();
          return 'open';
        },
        (error: Error) => error.message,
      );
    expect(await from('https://shop.example')).toBe('open');
    expect(await from(server.url)).toBe('open');
    expect(await from('https://evil.example')).toBe('HTTP 403');
    expect(await from('null')).toBe('HTTP 403');
  });

  it('is open a few times at once, no more', async () => {
    const chat = await openChat(server.url);
    const open = [
      await listenTo(await chat.streamUrl()),
      await listenTo(await chat.streamUrl()),
      await listenTo(await chat.streamUrl()),
    ];
    await expect(listenTo(await chat.streamUrl())).rejects.toThrow('HTTP 429');
    open[0]?.socket.close();
    await open[0]?.closed;
    const again = await vi.waitFor(async () => listenTo(await chat.streamUrl()), { timeout: 5000 });
    for (const { socket } of [...open, again]) socket.close();
  });

  it('ends when the conversation is forgotten', async () => {
    const chat = await openChat(server.url);
    const { closed } = await listenTo(await chat.streamUrl());
    await call('DELETE', `${server.url}/chat/conversation`, { token: chat.token });
    expect(await closed).toBe(1000);
    expect(await call('GET', chat.line, { token: chat.token })).toMatchObject({ status: 404 });
  });

  it('cuts a client that sends more than signs of life', async () => {
    const chat = await openChat(server.url);
    const { socket, closed } = await listenTo(await chat.streamUrl());
    socket.send('x'.repeat(2000));
    expect(await closed).toBe(1009);
  });
});
