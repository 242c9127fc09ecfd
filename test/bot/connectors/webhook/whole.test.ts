import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sign } from '../../../../bot/connectors/webhook/signature.ts';
import { parseKeyRing } from '../../../../rights/store/key-ring.ts';
import { openRequestStore } from '../../../rights/support/open-request-store.ts';
import { call, openChat } from '../../../support/chat.ts';
import { HELIO, startServer, type TestServer } from '../../../support/server.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const SECRET = 'a secret of the two sides, 32 characters or more';
const KEYS = `k1:${Buffer.alloc(32, 3).toString('base64')}`;
const now = () => new Date();

let receiver: Receiver;
let server: TestServer;
beforeAll(async () => {
  receiver = await startReceiver(SECRET, now);
  server = await startServer({
    register: HELIO,
    configuration: { webhook: { url: receiver.url, fields: [] } },
    secrets: { webhookSecret: SECRET, rightsKeys: KEYS },
  });
});
afterAll(async () => {
  await server.end();
  await receiver.down();
});

const send = (body: string, signature: string) =>
  call('POST', `${server.url}/connectors/webhook/status`, { body, headers: { 'limpide-signature': signature } });

it('a wish in the chat reaches the other system, and what that reports reaches the request', async () => {
  const chat = await openChat(server.url);
  await chat.say('Supprimez toutes mes données.');
  const [told] = await vi.waitFor(() => {
    expect(receiver.taken).toHaveLength(1);
    return receiver.taken;
  }, 10_000);
  expect(told).toMatchObject({ event: { type: 'file' }, request: { rights: ['erasure'], status: 'open' } });
  expect(told).not.toHaveProperty('person');

  const reference = told?.request.reference ?? '';
  const status = { request_id: reference, status: 'in_progress', processing_details: 'Deux systèmes sur trois.' };
  const body = JSON.stringify({ version: 1, id: 'first', status });
  expect(await send(body, sign(`${SECRET}!`, body, now()))).toMatchObject({ status: 401 });
  expect(await send(body, sign(SECRET, body, now()))).toMatchObject({ status: 202 });

  const { store, close } = await openRequestStore(server.home, parseKeyRing(KEYS));
  try {
    await vi.waitFor(async () => {
      const request = await store.findByReference(reference);
      const notes = (await store.events(request?.id ?? '')).filter(({ event }) => event.type === 'note');
      expect(notes.map(({ event }) => event)).toEqual([
        { type: 'note', words: 'webhook/in_progress #first · Deux systèmes sur trois.' },
      ]);
    }, 10_000);
  } finally {
    await close();
  }
  expect(server.logged()).not.toMatch(/Deux systèmes|Supprimez|32 characters/);
});

it('without a webhook there is nothing at its address, and nothing waits for one', async () => {
  const alone = await startServer({ secrets: { rightsKeys: KEYS } });
  const chat = await openChat(alone.url);
  await chat.say('Supprimez toutes mes données.');
  expect(await call('POST', `${alone.url}/connectors/webhook/status`, { body: {} })).toMatchObject({ status: 404 });
  await vi.waitFor(async () => {
    const { queries, close } = await openRequestStore(alone.home, parseKeyRing(KEYS));
    const jobs = await queries.selectFrom('outbox').select('state').where('kind', '=', 'webhook').execute();
    await close();
    expect(jobs).toEqual([{ state: 'done' }]);
  }, 10_000);
  await alone.end();
});
