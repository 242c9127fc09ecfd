import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { registerDeskJobs } from '../../../bot/desk/desk-jobs.ts';
import { createEntryDesk } from '../../../bot/desk/entry.ts';
import type { Mail } from '../../../bot/mail/mailer.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { dueReminders } from '../../../rights/desk/due-reminders.ts';
import { enqueueReminders } from '../../../rights/desk/enqueue-reminders.ts';
import { act } from '../../../rights/store/act.ts';
import { enqueue } from '../../../storage/outbox/enqueue.ts';
import { createWorker } from '../../../storage/outbox/worker.ts';
import { inTransaction } from '../../../storage/transaction.ts';
import { contextOf, PERSON } from '../../rights/support/requests.ts';
import { DPO, JO, openDesk, SAM } from './support.ts';

/** A desk with its jobs; `run` looks at the clock and carries out what is due. */
async function open() {
  const desk = await openDesk();
  const mails: Mail[] = [];
  /** That a request has come in: told apart, because each test files one. */
  const arrivals: Mail[] = [];
  const failures: unknown[] = [];
  const worker = createWorker(desk.queries, {
    now: () => desk.clock.now,
    random: () => 0,
    newId: randomUUID,
    onFailure: (error) => failures.push(error),
  });
  registerDeskJobs(worker, {
    requests: desk.requests,
    downloads: desk.downloads,
    mailer: {
      send: async (mail) => {
        const arrival = /est arrivée|has come in/.test(mail.subject);
        (arrival ? arrivals : mails).push(mail);
      },
      close: () => {},
    },
    staff: desk.staff,
    company: () => ({
      id: 'helio',
      name: 'Helio',
      controller: { name: 'Helio SAS', address: 'Lyon' },
      contact: { email: 'bonjour@helio.example' },
      authority: { name: { fr: 'CNIL' }, url: 'https://www.cnil.fr' },
      languages: ['fr'],
      jurisdictions: ['eu-gdpr'],
      country: 'FR',
    }),
    site: () => 'https://helio.example',
    contextOf: desk.contextOf,
    now: () => desk.clock.now,
    downloadDays: () => 7,
    enqueue: (jobs) =>
      inTransaction(desk.queries, async (transaction) => {
        for (const job of jobs) await enqueue(transaction, job);
      }),
  });
  const run = async () => {
    const due = dueReminders(await desk.requests.queue(), desk.clock.now, {
      timeZone: 'Europe/Paris',
      holidays: publicHolidays('FR'),
    });
    await enqueueReminders(desk.queries, due, desk.clock.now);
    // What a job enqueues is due at once.
    while ((await worker.runDue()) > 0);
    expect(failures).toEqual([]);
  };
  const told = () => mails.map(({ to, subject }) => `${to}: ${subject}`);
  return { desk, mails, arrivals, run, told };
}

it('a request that comes in is told at once to everybody on the desk, by its right, date and reference alone', async () => {
  const { desk, run, arrivals, told } = await open();
  const { reference } = await desk.filed({ words: 'SECRET', contact: 'secret@example.org', rights: ['erasure'] });
  await run();
  await run();
  expect(arrivals.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    `${JO.email}: Une demande est arrivée (${reference})`,
    `${SAM.email}: A request has come in (${reference})`,
    `${DPO.email}: Une demande est arrivée (${reference})`,
  ]);
  expect(arrivals.map(({ language }) => language)).toEqual(['fr', 'en', 'fr']);
  expect(arrivals[0]?.paragraphs).toEqual([
    `Une demande est arrivée : ${reference}.`,
    'Effacement. À répondre d’ici le 5 avril 2026.',
    `À voir ici : https://helio.example/desk/requests/${reference}`,
  ]);
  expect(arrivals[1]?.paragraphs[1]).toBe('Erasure. To be answered by 5 April 2026.');
  expect(JSON.stringify(arrivals)).not.toMatch(/secret/i);
  expect(told()).toEqual([]);
});

it('whoever entered a request is not told of it', async () => {
  const { desk, run, arrivals } = await open();
  const { enter } = createEntryDesk({ ...desk, randomBytes: (count) => randomBytes(count) });
  await enter(JO, { key: 'k', rights: ['access'], words: 'Au téléphone', language: 'fr', channel: 'phone' });
  await run();
  expect(arrivals.map(({ to }) => to)).toEqual([SAM.email, DPO.email]);
});

it('a request that nobody claims is escalated to the DPO after one working day, once', async () => {
  const { desk, run, told, mails } = await open();
  const { reference, id } = await desk.filed({ words: 'SECRET', contact: 'secret@example.org' });
  await run();
  expect(told()).toEqual([]);
  desk.clock.now = new Date('2026-03-09T08:00:00Z');
  await run();
  await run();
  expect(told()).toEqual([`${DPO.email}: On vous demande de l’aide (${reference})`]);
  expect((await desk.requests.events(id)).map(({ event }) => event)).toContainEqual({
    type: 'escalate',
    to: DPO.email,
    reason: 'auto:unclaimed',
  });
  expect((await desk.requests.findByReference(reference))?.owner).toBeUndefined();
  const mail = mails[0]?.paragraphs.join('\n') ?? '';
  expect(mail).toContain(`https://helio.example/desk/requests/${reference}`);
  expect(mail).not.toMatch(/SECRET|secret@/);
});

it('reminds the owner two days before the target date, and the DPO too at the legal date', async () => {
  const { desk, run, told } = await open();
  const { reference } = await desk.filed();
  await desk.act(SAM, reference, { kind: 'claim' });
  desk.clock.now = new Date('2026-04-03T08:00:00Z');
  await run();
  await run();
  expect(told()).toEqual([`${SAM.email}: The target date is near (${reference})`]);
  desk.clock.now = new Date('2026-04-07T08:00:00Z');
  await run();
  expect(told().slice(1).sort()).toEqual([
    `${DPO.email}: La date légale est atteinte (${reference})`,
    `${SAM.email}: The legal date has been reached (${reference})`,
  ]);
});

it('a reminder whose request was closed, or claimed, meanwhile is dropped', async () => {
  const { desk, run, told } = await open();
  const { reference, id } = await desk.filed();
  desk.clock.now = new Date('2026-03-09T08:00:00Z');
  const due = dueReminders(await desk.requests.queue(), desk.clock.now, {
    timeZone: 'Europe/Paris',
    holidays: publicHolidays('FR'),
  });
  await enqueueReminders(desk.queries, due, desk.clock.now);
  await desk.act(JO, reference, { kind: 'claim' });
  await run();
  expect(told()).toEqual([]);
  expect((await desk.requests.events(id)).map(({ event }) => event.type)).toEqual(['file', 'claim']);
});

it('tells the owner what the person did, the desk of a proposal, and whoever is asked for help', async () => {
  const { desk, run, told } = await open();
  const { reference, id } = await desk.filed({ rights: ['erasure'] });
  const person = () => contextOf(PERSON, { now: desk.clock.now });
  await desk.act(JO, reference, { kind: 'claim' });
  await desk.act(JO, reference, { kind: 'ask', question: 'Tout ?' });
  await act(desk.requests, id, { type: 'clarify', words: 'Oui.' }, person());
  await desk.act(JO, reference, { kind: 'escalate', to: SAM.email, reason: 'Que faire ?' });
  await act(
    desk.requests,
    id,
    { type: 'propose_refusal', grounds: [{ right: 'erasure', code: 'legal_claims' }] },
    desk.contextOf({ kind: 'staff', id: JO.email, dpo: false }),
  );
  await act(desk.requests, id, { type: 'withdraw', words: 'Laissez.' }, person());
  await act(desk.requests, id, { type: 'appeal', words: 'Non.' }, person());
  await run();
  expect(told().sort()).toEqual(
    [
      `${JO.email}: La personne a répondu à votre question (${reference})`,
      `${SAM.email}: Your help is asked for (${reference})`,
      `${DPO.email}: On vous demande de l’aide (${reference})`,
      `${SAM.email}: A refusal is waiting for your confirmation (${reference})`,
      `${DPO.email}: Un refus attend votre confirmation (${reference})`,
      `${JO.email}: La personne a retiré sa demande (${reference})`,
      `${JO.email}: La personne conteste la réponse (${reference})`,
      `${DPO.email}: La personne conteste la réponse (${reference})`,
    ].sort(),
  );
});

it('mails the link to the data to an address that was confirmed, and to no other', async () => {
  const { desk, run, told, mails } = await open();
  const data = { name: 'd.json', type: 'application/json', content: Buffer.from('{}') };
  const answered = async (over: object) => {
    const { reference } = await desk.filed(over);
    await desk.act(JO, reference, { kind: 'claim' });
    await desk.downloads.upload(JO, reference, data);
    await desk.act(JO, reference, { kind: 'confirm_identity', level: 'documents_seen', method: 'Vu' });
    expect(await desk.act(JO, reference, { kind: 'fulfil', grounds: [] })).toMatchObject({ done: true });
    return reference;
  };
  // Checked by staff, but nobody has shown that the address is the person's.
  await answered({ contact: 'claimed@example.org' });
  await run();
  expect(told()).toEqual([]);

  const { reference } = await desk.filed({ level: 'address_confirmed', contact: 'anna@example.org' });
  await desk.act(JO, reference, { kind: 'claim' });
  await desk.downloads.upload(JO, reference, data);
  await desk.act(JO, reference, { kind: 'fulfil', grounds: [] });
  await run();
  await run();
  expect(told()).toEqual([`anna@example.org: Vos données (${reference})`]);
  const token = /token=([\w-]+)/.exec(mails[0]?.paragraphs.join('\n') ?? '')?.[1] ?? '';
  expect(await desk.downloads.fetch(reference, token)).toMatchObject({ done: true });
});
