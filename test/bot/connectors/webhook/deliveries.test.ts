import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createDelivery } from '../../../../bot/connectors/webhook/deliveries.ts';
import { verify } from '../../../../bot/connectors/webhook/signature.ts';
import type { PersonalField } from '../../../../bot/environment.ts';
import type { RightsEvent } from '../../../../rights/requests/event.ts';
import { act, fileWish } from '../../../../rights/store/act.ts';
import { DELIVERY } from '../../../../rights/store/deliveries-due.ts';
import { countJobs, deadLetters, resend } from '../../../../storage/outbox/dead-letters.ts';
import { createWorker } from '../../../../storage/outbox/worker.ts';
import { openRequestStore } from '../../../rights/support/open-request-store.ts';
import { AGENT, contextOf, PERSON, SYSTEM, wish } from '../../../rights/support/requests.ts';
import { temporaryHome } from '../../../support/temporary-home.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const SECRET = 'a secret of the two sides, 32 characters or more';
const START = Date.UTC(2026, 2, 5, 9);

let clock: number;
let receiver: Receiver;
const now = () => new Date(clock);
beforeEach(async () => {
  clock = START;
  receiver = await startReceiver(SECRET, now);
});
afterEach(() => receiver.down());

/** Requests whose changes are told, and the worker that tells them. */
async function open(fields: readonly PersonalField[] = [], random = Math.random) {
  const { queries, store, close } = await openRequestStore(await temporaryHome());
  onTestFinished(close);
  let leases = 0;
  const newId = () => {
    leases += 1;
    return `lease ${leases}`;
  };
  const worker = createWorker(queries, { now, random, newId, onFailure: () => {} });
  worker.registerHandler(DELIVERY, createDelivery({ url: receiver.url, secret: SECRET, fields, store, now }));
  const file = (number: number, over: Parameters<typeof wish>[0] = {}) =>
    fileWish(
      store,
      { ...wish(over), id: `r${number}`, filingKey: `c1/m${number}/0` },
      contextOf(PERSON, { now: now() }),
      () => `LMP-0000-${String(number).padStart(4, '0')}`,
    );
  const done = (id: string, event: RightsEvent, by = AGENT) => act(store, id, event, contextOf(by, { now: now() }));
  return { queries, store, worker, file, done };
}

describe('a delivery', () => {
  it('is signed, names its key, and tells the event and how the request stands', async () => {
    const { worker, file, done } = await open();
    await file(1, { rights: ['erasure'], residence: 'FR' });
    await worker.runDue();
    expect(receiver.taken).toEqual([
      {
        version: 1,
        id: 'r1/1',
        event: { type: 'file', sequence: 1, at: '2026-03-05T09:00:00.000Z', from: 'draft', to: 'received' },
        request: {
          reference: 'LMP-0000-0001',
          rights: ['erasure'],
          regime: 'eu-gdpr',
          channel: 'web',
          language: 'fr',
          state: 'received',
          status: 'open',
          identity: 'none',
          receivedAt: '2026-03-05T09:00:00.000Z',
          targetDue: '2026-04-05',
          legalDue: '2026-04-07',
        },
      },
    ]);
    const [call] = receiver.calls;
    expect(call?.headers).toMatchObject({ 'idempotency-key': 'r1/1', 'content-type': 'application/json' });
    expect(call?.headers['limpide-signature']).toMatch(new RegExp(`^t=${START / 1000},v1=[0-9a-f]{64}$`));

    await done('r1', { type: 'claim' });
    await done('r1', { type: 'note', words: 'Nothing for others.' });
    await done('r1', { type: 'start_review' });
    await worker.runDue();
    expect(receiver.taken.map(({ id, event, request }) => [id, event.type, request.status])).toEqual([
      ['r1/1', 'file', 'open'],
      ['r1/4', 'start_review', 'in_progress'],
    ]);
  });

  it('holds nothing of the person, unless the operator said so', async () => {
    const personal = {
      words: 'MES-MOTS',
      contact: 'anna@example.org',
      onBehalf: { capacity: 'parent', of: 'LEO' },
    } as const;
    const silent = await open();
    await silent.file(1, personal);
    const waiting = JSON.stringify(
      await silent.queries.selectFrom('outbox').where('kind', '=', DELIVERY).selectAll().execute(),
    );
    await silent.worker.runDue();
    expect(receiver.calls).toHaveLength(1);
    expect(waiting + receiver.calls[0]?.body).not.toMatch(/MES-MOTS|anna|LEO|dl_anna/);

    const telling = await open(['contact', 'onBehalf']);
    await telling.file(2, personal);
    await telling.worker.runDue();
    expect(receiver.taken[1]?.person).toEqual({
      contact: 'anna@example.org',
      onBehalf: { capacity: 'parent', of: 'LEO' },
    });
    expect(receiver.calls[1]?.body).not.toContain('MES-MOTS');
  });

  it('is enqueued with the change or not at all, and once for a message that came twice', async () => {
    const { queries, file, done } = await open();
    await file(1);
    await file(1);
    await done('r1', { type: 'fulfil' });
    expect(await countJobs(queries, DELIVERY)).toEqual({ waiting: 1, done: 0, dead: 0 });
  });

  it('of a request that was purged meanwhile is dropped', async () => {
    const { queries, store, worker, file, done } = await open();
    await file(1);
    await done('r1', { type: 'withdraw', words: 'Je retire.' }, PERSON);
    await store.purge(new Date(START + 1));
    await worker.runDue();
    expect(receiver.calls).toEqual([]);
    expect((await countJobs(queries, DELIVERY)).done).toBe(2);
  });

  it('follows no redirection', async () => {
    const { queries, worker, file } = await open(['contact']);
    receiver.mood = 307;
    await file(1);
    await worker.runDue();
    expect(receiver.calls).toHaveLength(1);
    expect(
      (await queries.selectFrom('outbox').where('kind', '=', DELIVERY).select('error').executeTakeFirst())?.error,
    ).toBe('http_307');
  });

  it('that is refused for good is a dead letter at once, and can be sent again', async () => {
    const { queries, worker, file } = await open();
    receiver.mood = 422;
    await file(1);
    await worker.runDue();
    expect(await deadLetters(queries)).toMatchObject([{ id: 'webhook/r1/1', attempts: 1, error: 'http_422' }]);
    receiver.mood = 'take';
    await resend(queries, now());
    await worker.runDue();
    expect(receiver.taken.map(({ id }) => id)).toEqual(['r1/1']);
  });
});

describe('a webhook that is down for an hour', () => {
  it('gets everything afterwards, nothing twice, and is not hammered meanwhile', async () => {
    const { queries, worker, file, done } = await open();
    await receiver.down();
    for (let minute = 0; minute < 60; minute += 1) {
      if (minute < 20) await file(minute);
      if (minute === 30) await done('r3', { type: 'ask_clarification', question: 'Lequel ?' }, SYSTEM);
      for (let second = 0; second < 60; second += 15) {
        await worker.runDue();
        clock += 15_000;
      }
    }
    const attempts = await queries.selectFrom('outbox').where('kind', '=', DELIVERY).select('attempts').execute();
    for (const job of attempts) expect(job.attempts).toBeLessThan(15);
    expect(await deadLetters(queries)).toEqual([]);
    expect(receiver.taken).toEqual([]);

    await receiver.up();
    for (let minute = 0; minute < 61; minute += 1) {
      await worker.runDue();
      clock += 60_000;
    }
    const expected = [...Array.from({ length: 20 }, (_, number) => `r${number}/1`), 'r3/2'];
    expect(receiver.taken.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(receiver.calls).toHaveLength(21);
    expect(await countJobs(queries, DELIVERY)).toEqual({ waiting: 0, done: 21, dead: 0 });
    // Each attempt is signed anew: the receiver would have refused the signatures of an hour ago.
    const newest = receiver.calls.at(-1);
    const first = verify(
      SECRET,
      String(newest?.headers['limpide-signature']),
      Buffer.from(newest?.body ?? ''),
      new Date(START),
    );
    expect(first).toBe('stale');
  });

  it('that takes a delivery and dies before it says so gets it again under the same key', async () => {
    const { worker, file } = await open([], () => 0);
    receiver.mood = 'take and break off';
    await file(1);
    await worker.runDue();
    receiver.mood = 503;
    clock += 5_000;
    await worker.runDue();
    receiver.mood = 'take';
    clock += 10_000;
    await worker.runDue();
    expect(receiver.calls.map(({ headers }) => headers['idempotency-key'])).toEqual(['r1/1', 'r1/1', 'r1/1']);
    expect(receiver.taken).toHaveLength(1);
  });
});
