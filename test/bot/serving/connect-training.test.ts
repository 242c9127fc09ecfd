import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connectTraining } from '../../../bot/serving/connect-training.ts';
import { type Staff, staffList } from '../../../bot/staff/staff.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const HELIO = join(import.meta.dirname, '../../../examples/helio');

it('tells the record store of an answer while it serves, and forgets who left a month ago', async () => {
  const told: string[] = [];
  const lrs = createServer((request, response) => {
    told.push(`${request.method} ${request.url?.split('?')[0]} ${request.headers.authorization}`);
    request.resume();
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(lrs, 'listening');
  onTestFinished(() => void lrs.close());

  const register = await requireRegister(join(HELIO, 'register'));
  const person = (name: string): Staff => ({
    email: `${name}@helio.example`,
    name,
    roles: ['employee'],
    timeZone: 'Europe/Paris',
    language: 'fr',
  });
  let staff = staffList([person('noa'), person('jo')]);
  let now = new Date('2026-03-02T10:00:00Z');
  const connected = connectTraining({
    place: { home: await temporaryHome() },
    directory: join(HELIO, 'training'),
    staff: { find: (email) => staff.find(email), withRole: (role) => staff.withRole(role), slackPlaces: {} },
    signIn: {
      request() {},
      enter: async () => undefined,
      who: async () => undefined,
      leave: async () => {},
      settled: async () => {},
    },
    // Only the page of what customers ask reads it.
    conversations: undefined as never,
    current: () => ({ register, snapshot: 'one' }),
    recordStore: { url: `http://127.0.0.1:${(lrs.address() as AddressInfo).port}/xapi`, key: 'limpide:secret' },
    site: () => 'https://chat.helio.example',
    now: () => now,
    pollMs: 50,
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => connected.close());

  // Nothing is opened before somebody comes.
  await connected.forgetLeavers();
  const training = await connected.training();
  const noa = (await training.learnerOf('noa@helio.example'))?.id ?? '';
  const { question } = await training.ask(noa, now, { module: 'meter-readings' });
  if (question === undefined) throw new Error('nothing is asked');
  const input = question.choices.length > 0 ? { choices: [question.choices[0]?.id ?? ''] } : { text: 'Rien.' };
  await training.answer(noa, { question: question.id, input, channel: 'web' }, now);
  await vi.waitFor(() => {
    expect(told[0]).toBe(`PUT /xapi/statements Basic ${Buffer.from('limpide:secret').toString('base64')}`);
  }, 10_000);

  staff = staffList([person('noa')]);
  await connected.training();
  expect((await training.store.learners()).map(({ account }) => account).sort()).toEqual([
    'jo@helio.example',
    'noa@helio.example',
  ]);
  now = new Date('2026-04-15T10:00:00Z');
  await connected.forgetLeavers();
  expect((await training.store.learners()).flatMap(({ account }) => account ?? [])).toEqual(['noa@helio.example']);
});
