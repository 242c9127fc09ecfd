import express from 'express';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { statusRoutes } from '../../../../bot/connectors/webhook/routes.ts';
import { sign } from '../../../../bot/connectors/webhook/signature.ts';
import { createStatusHandler, STATUS } from '../../../../bot/connectors/webhook/status.ts';
import { fileWish } from '../../../../rights/store/act.ts';
import { countJobs, deadLetters } from '../../../../storage/outbox/dead-letters.ts';
import { enqueue } from '../../../../storage/outbox/enqueue.ts';
import { createWorker } from '../../../../storage/outbox/worker.ts';
import { inTransaction } from '../../../../storage/transaction.ts';
import { openRequestStore } from '../../../rights/support/open-request-store.ts';
import { contextOf, PERSON, SYSTEM, wish } from '../../../rights/support/requests.ts';
import { call } from '../../../support/chat.ts';
import { temporaryHome } from '../../../support/temporary-home.ts';

const SECRET = 'a secret of the two sides, 32 characters or more';
const REFERENCE = 'LMP-7K3F-92QX';
const DPO = 'dpo@helio.example';

let clock: number;
const now = () => new Date(clock);
beforeEach(() => {
  clock = Date.UTC(2026, 2, 6, 9);
});

/** A real server that takes reports, and a request that they are about. */
async function open() {
  const { queries, store, vault, close } = await openRequestStore(await temporaryHome());
  onTestFinished(close);
  await fileWish(store, wish(), contextOf(PERSON), () => REFERENCE);
  const worker = createWorker(queries, { now, random: Math.random, newId: () => 'lease', onFailure: () => {} });
  const handler = createStatusHandler({
    store,
    vault,
    context: () => contextOf(SYSTEM, { now: now() }),
    recipient: () => DPO,
  });
  worker.registerHandler(STATUS, handler);
  const app = express();
  app.use(
    '/connectors/webhook',
    statusRoutes({
      secret: SECRET,
      vault,
      enqueue: (job) => inTransaction(queries, (transaction) => enqueue(transaction, job)),
      now,
    }),
  );
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/connectors/webhook/status`;
  const send = (body: string, signature: string | undefined = sign(SECRET, body, now())) =>
    call('POST', url, { body, headers: signature === undefined ? {} : { 'limpide-signature': signature } });
  const told = async () => (await store.events('r1')).slice(1).map(({ event, by }) => ({ event, by: by.kind }));
  return { queries, store, worker, handler, vault, url, send, told };
}

const report = (status: object, id = 'n1') =>
  JSON.stringify({ version: 1, id, status: { request_id: REFERENCE, ...status } });

describe('a report of the other side', () => {
  it('is noted on its request, and changes no state', async () => {
    const { worker, send, told, store } = await open();
    const body = report({
      status: 'in_progress',
      processing_details: ' Trois systèmes sur cinq. ',
      expected_by: '2026-03-20T00:00:00Z',
    });
    expect(await send(body)).toMatchObject({ status: 202, body: { accepted: true } });
    await worker.runDue();
    const words = 'webhook/in_progress #n1 · expected_by 2026-03-20T00:00:00Z · Trois systèmes sur cinq.';
    expect(await told()).toEqual([{ event: { type: 'note', words }, by: 'system' }]);
    expect((await store.find('r1'))?.state).toBe('received');
  });

  it.each([
    [{ status: 'denied', reason: 'no_match' }, 'webhook/denied/no_match #n1'],
    [{ status: 'expired' }, 'webhook/expired #n1'],
    [{ status: 'in_progress', reason: 'need_user_verification' }, 'webhook/in_progress/need_user_verification #n1'],
  ])('%j is brought to a person, who decides', async (status, words) => {
    const { worker, send, told, store } = await open();
    await send(report(status));
    await worker.runDue();
    expect((await told()).map(({ event }) => event)).toEqual([
      { type: 'note', words },
      { type: 'escalate', to: DPO, reason: words },
    ]);
    expect((await store.find('r1'))?.state).toBe('received');
  });

  it('that comes twice, in flight or later, is one', async () => {
    const { worker, handler, send, told, vault } = await open();
    const body = report({ status: 'denied' });
    const answers = await Promise.all([send(body), send(body)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    await worker.runDue();
    clock += 60_000;
    expect((await send(body)).status).toBe(202);
    await worker.runDue();
    // As after a death between the note and its being written down as done.
    const payload = vault.seal('outbox/webhook_status/n1', JSON.parse(body));
    await handler({ kind: STATUS, key: 'n1', payload, attempt: 2, signal: new AbortController().signal });
    expect((await told()).map(({ event }) => event.type)).toEqual(['note', 'escalate']);
    await send(report({ status: 'fulfilled' }, 'n2'));
    await worker.runDue();
    expect((await told()).map(({ event }) => event.type)).toEqual(['note', 'escalate', 'note']);
  });

  it('of an unknown reference is answered alike, and becomes a dead letter', async () => {
    const { queries, worker, send } = await open();
    const body = JSON.stringify({ version: 1, id: 'n1', status: { request_id: 'LMP-0000-0000', status: 'open' } });
    expect(await send(body)).toMatchObject({ status: 202, body: { accepted: true } });
    await worker.runDue();
    expect(await deadLetters(queries)).toMatchObject([{ id: 'webhook_status/n1', error: 'request_unknown' }]);
  });

  it('stands readable nowhere while it waits', async () => {
    const { queries, send } = await open();
    await send(report({ status: 'denied', processing_details: 'ANNA-LEROY' }));
    const [row] = await queries.selectFrom('outbox').where('kind', '=', STATUS).selectAll().execute();
    expect(row?.payload).toMatch(/^"1\.k1\./);
    expect(JSON.stringify(row)).not.toContain('ANNA');
  });
});

describe('what is refused', () => {
  it('a forged, a foreign, a missing signature; nothing is stored', async () => {
    const { queries, send } = await open();
    const body = report({ status: 'fulfilled' });
    const refused = async (signature: string | undefined, code: string) =>
      expect(await send(body, signature ?? '')).toMatchObject({ status: 401, body: { error: { code } } });
    await refused(sign('another secret of 32 characters or more!', body, now()), 'signature_forged');
    await refused(sign(SECRET, report({ status: 'denied' }), now()), 'signature_forged');
    await refused('t=1,v1=abc', 'signature_malformed');
    await refused(undefined, 'signature_malformed');
    expect(await countJobs(queries, STATUS)).toEqual({ waiting: 0, done: 0, dead: 0 });
  });

  it('a replay after five minutes, and a time to come', async () => {
    const { queries, worker, send } = await open();
    const body = report({ status: 'fulfilled' });
    const signature = sign(SECRET, body, now());
    expect((await send(body, signature)).status).toBe(202);
    await worker.runDue();
    clock += 301_000;
    expect(await send(body, signature)).toMatchObject({ status: 401, body: { error: { code: 'signature_stale' } } });
    expect(await send(body, sign(SECRET, body, new Date(clock + 301_000)))).toMatchObject({ status: 401 });
    expect(await countJobs(queries, STATUS)).toEqual({ waiting: 0, done: 1, dead: 0 });
  });

  it.each([
    ['no JSON', 'status=open'],
    ['another version', report({ status: 'open' }).replace('"version":1', '"version":2')],
    ['a state that there is not', report({ status: 'done' })],
    ['no id', report({ status: 'open' }).replace('"id":"n1",', '')],
    ['a reason in words', report({ status: 'denied', reason: 'We could not.' })],
    ['details without end', report({ status: 'denied', processing_details: 'x'.repeat(2001) })],
  ])('%s, though signed: it says where', async (_fault, body) => {
    const { queries, send } = await open();
    const answer = await send(body);
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'report_invalid' } } });
    expect((await countJobs(queries, STATUS)).waiting).toBe(0);
  });

  it('a body that is too long', async () => {
    const { send } = await open();
    expect((await send(report({ status: 'open', x: 'y'.repeat(70_000) }))).status).toBe(413);
  });
});
