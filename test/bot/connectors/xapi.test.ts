import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import validation from '@learninglocker/xapi-validation';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createXapiDelivery } from '../../../bot/connectors/xapi/deliveries.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { createWorker } from '../../../storage/outbox/worker.ts';
import { loadModules } from '../../../training/modules/load-modules.ts';
import { createTraining } from '../../../training/training.ts';
import { XAPI_JOB } from '../../../training/xapi/statements-of.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../../training/support/open-training.ts';

// A CommonJS package whose default export is behind another default, as this loader sees it.
const validate = ((validation as unknown as { default?: unknown }).default ?? validation) as (
  data: unknown,
) => unknown[];
const HELIO = join(import.meta.dirname, '../../../examples/helio');
const register = await requireRegister(join(HELIO, 'register'));
const { modules } = await loadModules(join(HELIO, 'training'), register);
const readings = modules.filter(({ id }) => id === 'meter-readings');
const SITE = 'https://chat.helio.example';
const AT = new Date('2026-03-02T10:00:00.000Z');

interface Statement {
  id: string;
  verb: { id: string };
  object: { id: string; definition: { interactionType?: string; correctResponsesPattern?: string[] } };
  result: { success?: boolean; response?: string; score: { scaled: number } };
}

/** A learning record store that keeps what it is given, and answers with the statuses it was told first. */
async function recordStore(...statuses: number[]) {
  const kept = new Map<string, Statement>();
  const requests: { request: IncomingMessage; status: number }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => {
      body += data;
    });
    request.on('end', () => {
      const status = statuses.shift() ?? 204;
      requests.push({ request, status });
      const id = new URL(request.url ?? '', 'http://x').searchParams.get('statementId') ?? '';
      if (status === 204) kept.set(id, JSON.parse(body) as Statement);
      response.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`, kept, requests };
}

async function open(url: string) {
  const { store, queries, close } = await openTrainingStore(await temporaryHome());
  onTestFinished(close);
  const training = createTraining({
    store,
    isWorkingDay: () => true,
    newId: randomUUID,
    mask: (text) => text,
    jobsFor: ({ id, endedAt }) => [{ kind: XAPI_JOB, key: id, payload: { attempt: id }, runAt: endedAt }],
  });
  await training.adopt(register, readings, AT);
  await training.enrol([{ account: 'noa@helio.example', language: 'fr', timeZone: 'Europe/Paris', groups: [] }], AT);
  const noa = (await training.learnerOf('noa@helio.example'))?.id ?? '';
  let now = AT;
  const failures: unknown[] = [];
  const worker = createWorker(queries, {
    now: () => now,
    random: () => 0,
    newId: randomUUID,
    onFailure: (e) => failures.push(e),
  });
  worker.registerHandler(XAPI_JOB, createXapiDelivery({ url, key: 'limpide:secret', site: SITE, training }));
  const later = () => {
    now = new Date(now.getTime() + 86_400_000);
  };
  /** Answers every item of the module; the first choices shown, or what `pick` says. */
  const answerAll = async (text: string, outcome: 'right' | 'wrong') => {
    const seen: string[] = [];
    for (;;) {
      const { question } = await training.ask(noa, AT, { module: 'meter-readings', without: seen });
      if (question === undefined) return;
      seen.push(question.item);
      const item = readings[0]?.items.find(({ key }) => key === question.item)?.item;
      if (item === undefined) throw new Error(question.item);
      const right = new Set(
        'options' in item
          ? item.options.filter((one) => one.right).map((one) => one.text.fr)
          : item.form === 'put-right'
            ? item.parts.filter(({ instead }) => instead).map((one) => one.text.fr)
            : item.form === 'which-practice'
              ? [register.practices.find(({ id }) => id === item.practice)?.title.fr]
              : item.form === 'true-false'
                ? [item.holds ? 'Vrai' : 'Faux']
                : [],
      );
      const choices = question.choices
        .filter((one) => right.has(one.text.text) === (outcome === 'right'))
        .map(({ id }) => id);
      const input =
        question.choices.length > 0 ? { choices: question.several ? choices : choices.slice(0, 1) } : { text };
      const told = await training.answer(noa, { question: question.id, input, channel: 'web' }, AT);
      if (told.selfJudged) await training.judge(noa, { question: question.id, outcome, channel: 'web' }, AT);
    }
  };
  return { training, noa, worker, failures, later, answerAll };
}

describe('answers as xAPI statements', () => {
  it('are valid, one an answer, and one for the module that was passed', async () => {
    const lrs = await recordStore();
    const { worker, noa, answerAll, failures } = await open(lrs.url);
    await answerAll('SECRET words', 'right');
    await worker.runDue();
    expect(failures).toEqual([]);
    const all = [...lrs.kept.values()];
    // Six items, one of them graded twice: unsure, then by the person.
    expect(all).toHaveLength(8);
    for (const statement of all) expect(validate(statement).map(String), statement.id).toEqual([]);
    const verbs = all.map(({ verb }) => verb.id.split('/').at(-1));
    expect(verbs.filter((verb) => verb === 'passed')).toHaveLength(1);
    expect(new Set(all.map(({ object }) => object.definition.interactionType))).toEqual(
      new Set(['choice', 'true-false', 'long-fill-in', undefined]),
    );
    const several = all.find(({ object }) => object.id.endsWith('/what-the-curve-serves'));
    expect(several).toMatchObject({
      actor: { account: { homePage: SITE, name: noa } },
      object: { definition: { correctResponsesPattern: ['0[,]1[,]2'] } },
      result: { success: true, score: { scaled: 1 } },
      context: { extensions: { [`${SITE}/xapi/statements`]: ['half-hourly-readings#curve-purpose@3'] } },
    });
    const sent = JSON.stringify(all);
    expect(sent).not.toContain('SECRET');
    expect(sent).not.toContain('noa@');
    const { headers, method } = lrs.requests[0]?.request ?? {};
    expect(method).toBe('PUT');
    expect(headers).toMatchObject({
      'x-experience-api-version': '1.0.3',
      authorization: `Basic ${Buffer.from('limpide:secret').toString('base64')}`,
    });
  });

  it('say that a module was failed', async () => {
    const lrs = await recordStore();
    const { worker, answerAll } = await open(lrs.url);
    await answerAll('x', 'wrong');
    await worker.runDue();
    const failed = [...lrs.kept.values()].filter(({ verb }) => verb.id.endsWith('/failed'));
    expect(failed).toMatchObject([
      { object: { id: `${SITE}/training/modules/meter-readings` }, result: { success: false } },
    ]);
    expect(validate(failed[0])).toEqual([]);
  });

  it('come through when the store was away, once, and are given up when it refuses them', async () => {
    const lrs = await recordStore(503, 204, 400);
    const { training, noa, worker, failures, later } = await open(lrs.url);
    const { question } = await training.ask(noa, AT);
    if (question === undefined) throw new Error('nothing to ask');
    const given = { question: question.id, input: { choices: ['a'] }, channel: 'web' };
    await training.answer(noa, given, AT);
    await worker.runDue();
    expect(failures).toMatchObject([{ code: 'http_503' }]);
    later();
    await worker.runDue();
    expect(lrs.kept.size).toBe(1);
    const next = await training.ask(noa, AT, { without: [question.item] });
    await training.answer(noa, { ...given, question: next.question?.id ?? '', input: { choices: ['b'] } }, AT);
    await worker.runDue();
    later();
    await worker.runDue();
    expect(failures.at(-1)).toMatchObject({ code: 'http_400' });
    expect(lrs.requests).toHaveLength(3);
  });
});
