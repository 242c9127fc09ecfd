import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { publishRegister } from '../../bot/serving/snapshots.ts';
import { loadOnnxEmbedder } from '../../knowledge/retrieval/onnx-embedder.ts';
import { activeSnapshotId } from '../../knowledge/snapshot/active.ts';
import { call, listenTo, openChat } from '../support/chat.ts';
import { openStore } from '../support/open-store.ts';
import { homeWith, startServer, type TestServerOptions } from '../support/server.ts';
import { smallRegister } from '../support/small-register.ts';

const QUESTION = 'Combien de temps gardez-vous mes relevés de consommation ?';
const LIMITS = { messagesPerPerson: 10_000, messagesPerAddress: 10_000 };
const small = async (months: number, options: TestServerOptions = {}) =>
  startServer({
    register: await smallRegister(months),
    ...options,
    overrides: { limits: LIMITS, retryMs: 200, ...options.overrides },
  });
const publish = async (home: string, months: number) =>
  publishRegister(await smallRegister(months), join(home, 'snapshots'), await loadOnnxEmbedder(), () => new Date());

describe('starting', () => {
  it('answers health at once, everything else when it is ready', async () => {
    const server = await small(24, { early: true });
    expect(await call('GET', `${server.url}/healthz`)).toMatchObject({ status: 200, body: { alive: true } });
    const before = await call('GET', `${server.url}/readyz`);
    const session = await call('POST', `${server.url}/chat/session`, { body: {} });
    const page = await call('GET', `${server.url}/`, { headers: { accept: 'text/html', 'accept-language': 'fr' } });
    const snapshot = await server.ready;
    expect(before).toMatchObject({ status: 503, body: { ready: false } });
    expect(session).toMatchObject({ status: 503, body: { error: { code: 'not_ready' } } });
    expect(page.status).toBe(503);
    expect(page.body).toContain('<html lang="fr">');
    expect(page.body).toContain('The assistant is starting');
    expect(await call('GET', `${server.url}/readyz`)).toMatchObject({ status: 200, body: { ready: true, snapshot } });
    await server.end();
  });

  it('publishes the register of a demo when another one is active', async () => {
    const home = await homeWith(await smallRegister(24));
    const before = await activeSnapshotId(join(home, 'snapshots'));
    const server = await small(36, { home });
    expect(await server.ready).not.toBe(before);
    expect(await activeSnapshotId(join(home, 'snapshots'))).toBe(await server.ready);
    await server.end();
  });

  it('serves only what was published in production, and says so when there is nothing', async () => {
    const production = {
      environment: 'production',
      publicUrl: 'https://chat.example.com',
      trustProxy: 1,
    } as TestServerOptions['configuration'];
    const secrets = { tokenKey: 'k'.repeat(32), rightsKeys: `k1:${Buffer.alloc(32, 1).toString('base64')}` };
    const home = await homeWith(await smallRegister(24));
    const active = await activeSnapshotId(join(home, 'snapshots'));
    const server = await startServer({
      home,
      secrets,
      register: await smallRegister(48),
      configuration: production ?? {},
    });
    expect(await server.ready).toBe(active);
    await server.end();

    const empty = await startServer({
      secrets,
      configuration: { ...production, home: join(home, 'empty') },
      home,
      early: true,
    });
    await expect(empty.ready).rejects.toThrow(/No snapshot is published.*limpide register publish/);
    await empty.end();
  });

  it('names the port that is taken and how to choose another', async () => {
    const server = await small(24);
    await expect(small(24, { configuration: { port: server.port } })).rejects.toThrow(
      `limpide serve --port ${server.port + 1}`,
    );
    await server.end();
  });
});

describe('a new snapshot', () => {
  it('is taken up under load with no dropped turn, and each turn is answered from one snapshot', async () => {
    const server = await small(24);
    const first = await server.ready;
    const chats = await Promise.all(Array.from({ length: 3 }, () => openChat(server.url)));
    let going = true;
    const asked: number[] = [];
    const load = chats.map(async (chat) => {
      for (let number = 0; going; number += 1) {
        asked.push((await chat.say(`${QUESTION} (${number})`)).status);
        await sleep(30);
      }
    });
    await publish(server.home, 36);
    const second = await activeSnapshotId(join(server.home, 'snapshots'));
    await vi.waitFor(async () => expect((await call('GET', `${server.url}/readyz`)).body.snapshot).toBe(second), {
      timeout: 15_000,
    });
    await sleep(300);
    going = false;
    await Promise.all(load);

    expect(new Set(asked)).toEqual(new Set([200]));
    const replies = (await Promise.all(chats.map((chat) => chat.replies())))
      .flat()
      .filter(({ decision }) => decision !== 'small_talk' && decision !== 'other');
    expect(replies).toHaveLength(asked.length);
    const months = { [first]: '24 mois', [second ?? '']: '36 mois' };
    for (const reply of replies) expect(reply.citations[0]?.quote).toContain(months[reply.snapshot]);
    expect(new Set(replies.map(({ snapshot }) => snapshot))).toEqual(new Set([first, second]));
    await server.end();
  }, 120_000);

  it('that is damaged is refused with a logged error while the old one serves, and taken up once it is mended', async () => {
    const server = await small(24);
    const first = await server.ready;
    const register = await smallRegister(60);
    const snapshots = join(server.home, 'snapshots');
    const embedder = await loadOnnxEmbedder();

    // Published elsewhere, damaged on the way, and made active here.
    const away = await homeWith(register);
    const second = (await activeSnapshotId(join(away, 'snapshots'))) ?? '';
    const { cp } = await import('node:fs/promises');
    await cp(join(away, 'snapshots', second), join(snapshots, second), { recursive: true });
    const index = readdirSync(join(snapshots, second)).find((name) => name.startsWith('index-')) ?? '';
    const [file] = readdirSync(join(snapshots, second, index));
    const path = join(snapshots, second, index, file ?? '');
    const bytes = readFileSync(path);
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    writeFileSync(join(snapshots, 'active'), `${second}\n`);

    await vi.waitFor(() => expect(server.logged()).toContain('a new snapshot was refused'), { timeout: 10_000 });
    expect(server.logged()).toContain(file);
    expect((await call('GET', `${server.url}/readyz`)).body).toEqual({ ready: true, snapshot: first });
    const chat = await openChat(server.url);
    await chat.say(QUESTION);
    const reply = (await chat.replies()).at(-1);
    expect(reply?.snapshot).toBe(first);
    expect(reply?.citations[0]?.quote).toContain('24 mois');
    await sleep(700);
    expect(server.logged().split('a new snapshot was refused')).toHaveLength(2);

    await publishRegister(register, snapshots, embedder, () => new Date());
    await vi.waitFor(async () => expect((await call('GET', `${server.url}/readyz`)).body.snapshot).toBe(second), {
      timeout: 10_000,
    });
    await server.end();
  });
});

describe('stopping', () => {
  it('ends the turns under way, closes sockets with 1001, and takes nothing new', async () => {
    let release = () => {};
    const server = await small(24, {
      overrides: {
        converse: (real) => async (turn, state) => {
          if (turn.text === QUESTION)
            await new Promise<void>((resolve) => {
              release = resolve;
            });
          return real(turn, state);
        },
      },
    });
    const chat = await openChat(server.url);
    const { closed } = await listenTo(await chat.streamUrl());
    const asked = chat.say(QUESTION, 'slow');
    await vi.waitFor(() => expect(release.toString()).not.toBe('() => {}'));
    await sleep(50);
    const stopped = server.stop();
    expect(await closed).toBe(1001);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    const released = performance.now();
    release();
    expect(await asked).toMatchObject({ status: 200 });
    await stopped;
    expect(performance.now() - released).toBeLessThan(4000);
    const { store, close } = await openStore(server.home);
    expect((await store.replyTo(chat.conversation, 'slow'))?.citations[0]?.quote).toContain('24 mois');
    await close();
    await server.end();
  });
});

describe('a failing conversation', () => {
  it('apologises to the person and logs the error without a word of theirs', async () => {
    const server = await small(24, {
      overrides: {
        converse: (real) => async (turn, state) => {
          if (turn.text !== '') throw new TypeError(`cannot read ${turn.text}`);
          return real(turn, state);
        },
      },
    });
    const chat = await openChat(server.url, 'en');
    expect(await chat.say('Je suis Jeanne PERSIFLAGE')).toMatchObject({ status: 200 });
    const reply = (await chat.replies()).at(-1);
    expect(reply?.parts.map((part) => 'language' in part && part.language)).toEqual(['en', 'fr']);
    expect(server.logged()).toContain('"name":"TypeError"');
    expect(server.logged()).not.toContain('PERSIFLAGE');
    await server.end();
  });
});

describe('conversations', () => {
  it('are purged after the declared time, from their last message', async () => {
    let now = new Date('2026-11-01T00:00:00Z');
    const home = await homeWith(await smallRegister(24));
    const { store, close } = await openStore(home);
    const begin = (id: string, at: string) =>
      store.create({ id, person: 'p', channel: 'web', language: 'fr', at: new Date(at) });
    await begin('old', '2026-10-01T00:00:00Z');
    await begin('recent', '2026-10-03T00:00:00Z');
    now = new Date('2026-11-01T12:00:00Z');
    const server = await small(24, { home, overrides: { now: () => now } });
    await vi.waitFor(async () => expect(await store.find('old')).toBeUndefined());
    expect(await store.find('recent')).toBeDefined();
    expect(server.logged()).toContain('declares no retention in the practice');
    await close();
    await server.end();
  });
});

describe('headers', () => {
  it('let nothing foreign and nothing inline into a page', async () => {
    const server = await small(24);
    const { headers } = await call('GET', `${server.url}/`);
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '')
        .split(';')
        .map((part) => [part.trim().split(' ')[0], part.trim().split(' ').slice(1).join(' ')]),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'connect-src': `'self' ws://127.0.0.1:${server.port}`,
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
    });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
    const odd = await call('GET', `${server.url}/healthz`, { headers: { host: 'x; script-src *' } });
    expect(odd.headers.get('content-security-policy')).not.toContain('*');
    await server.end();
  });

  it('answer a wrong address with a page or with JSON', async () => {
    const server = await small(24);
    const page = await call('GET', `${server.url}/nowhere`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    const data = await call('POST', `${server.url}/nowhere`, { body: {} });
    expect(data).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    await server.end();
  });
});

it('logs no message, address, token or conversation', async () => {
  const server = await small(24);
  const chat = await openChat(server.url);
  await chat.say('Je suis Jeanne PERSIFLAGE, 4 rue des Lilas');
  const { closed } = await listenTo(await chat.streamUrl());
  await call('GET', `${server.url}/practices?q=PERSIFLAGE`);
  await call('DELETE', `${server.url}/chat/conversation`, { token: chat.token });
  await closed;
  const logged = server.logged();
  expect(logged).toContain('"route":"/v3/directline/conversations/:conversation/activities"');
  for (const secret of ['PERSIFLAGE', 'Lilas', chat.token, chat.conversation, chat.user, '127.0.0.1', '::ffff'])
    expect(logged).not.toContain(secret);
  const key = readFileSync(join(server.home, 'keys', 'token.key'), 'utf8').trim();
  expect(logged).not.toContain(key);
  expect(logged).not.toContain(createHash('sha256').update(key).digest('hex'));
  await server.end();
});

it('does not wait for a client that does not answer the goodbye', async () => {
  const server = await small(24);
  const chat = await openChat(server.url);
  const { socket } = await listenTo(await chat.streamUrl());
  // As if the person had closed the lid: the close frame is never answered.
  socket.pause();
  const begun = performance.now();
  await server.stop();
  expect(performance.now() - begun).toBeLessThan(8000);
  socket.terminate();
  await server.end();
});

it('answers with 500 when a turn cannot be stored, and stores it when it is sent again', async () => {
  const server = await small(24);
  const chat = await openChat(server.url);
  const other = await openStore(server.home);
  await sql`begin immediate`.execute(other.queries);
  const refused = await chat.say(QUESTION, 'again');
  await sql`rollback`.execute(other.queries);
  expect(refused).toMatchObject({ status: 500, body: { error: { code: 'failed' } } });
  expect(server.logged()).toContain('SQLITE_BUSY');
  expect(server.logged()).not.toContain('relevés');
  expect(await chat.say(QUESTION, 'again')).toMatchObject({ status: 200 });
  expect((await chat.activities()).filter(({ channelData }) => channelData?.clientActivityID === 'again')).toHaveLength(
    2,
  );
  await other.close();
  await server.end();
});
