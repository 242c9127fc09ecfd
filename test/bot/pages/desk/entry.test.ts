import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mail } from '../../../../bot/mail/mailer.ts';
import { type OpenRights, openRights } from '../../../../bot/serving/open-rights.ts';
import { createIncidentStore } from '../../../../rights/incidents/incident-store.ts';
import { parseKeyRing } from '../../../../rights/store/key-ring.ts';
import { openChat } from '../../../support/chat.ts';
import { startServer, type TestServer } from '../../../support/server.ts';

const STAFF = fileURLToPath(new URL('../../../../examples/helio/staff.yaml', import.meta.url));
/** Thursday 5 March 2026, 10:00 in Paris. */
const NOW = new Date('2026-03-05T09:00:00Z');

const mails: Mail[] = [];
let server: TestServer;
let rights: OpenRights;
beforeAll(async () => {
  server = await startServer({
    configuration: { staff: STAFF },
    overrides: { now: () => NOW, mailer: { send: async (mail) => void mails.push(mail), close: () => {} } },
  });
  const ring = parseKeyRing((await readFile(join(server.home, 'keys/rights.keys'), 'utf8')).trim());
  rights = await openRights({ home: server.home }, ring, () => NOW);
}, 120_000);
afterAll(async () => {
  await rights.database.close();
  await server.end();
});

async function until<Found>(look: () => Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 500; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('did not come');
}

async function signedIn(email: string) {
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { cookie },
    });
  const before = mails.length;
  await post('/desk/sign-in', { email });
  const token = await until(() => {
    const mail = mails.slice(before).find(({ to, key }) => to === email && key.startsWith('sign_in/'));
    return /token=([\w-]+)/.exec(mail?.paragraphs.join('\n') ?? '')?.[1];
  });
  const entered = await post('/desk/enter', { token });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const get = async (path: string) => {
    const response = await fetch(`${server.url}${path}`, { headers: { cookie } });
    return { status: response.status, text: await response.text() };
  };
  const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
  return {
    get,
    async act(reference: string, kind: string) {
      const own = { _csrf: field((await get(`/desk/requests/${reference}`)).text, '_csrf'), kind };
      return (await post(`/desk/requests/${reference}/act`, own, cookie)).status;
    },
    /** The form with what it carries by itself. */
    async form(path = '/desk/requests/new') {
      const { status, text } = await get(path);
      const own = { _csrf: field(text, '_csrf'), key: field(text, 'key') };
      return {
        status,
        text,
        async send(fields: Record<string, string>) {
          const response = await post(path, { ...own, ...fields }, cookie);
          const text = (await response.text()).replaceAll(/&#39;|&nbsp;/g, ' ');
          return { status: response.status, text, location: response.headers.get('location') ?? '' };
        },
      };
    },
  };
}
const referenceIn = (text: string) => /LMP-\w{4}-\w{4}/.exec(text)?.[0] ?? '';

const FIELDS = {
  'right.erasure': 'yes',
  words: 'Au téléphone : <b>effacez</b> tout.',
  channel: 'phone',
  received: '2026-02-27',
  language: 'fr',
  contact: '',
  onBehalf: '',
  residence: '',
};

it('enters a wish with its channel, its day and who entered it, and shows the code once', async () => {
  const agent = await signedIn('camille@helio.example');
  const form = await agent.form();
  expect(form.status).toBe(200);
  expect(form.text).toContain('max="2026-03-05"');
  const entered = await form.send(FIELDS);
  expect(entered.status).toBe(200);
  const reference = referenceIn(entered.text);
  expect(entered.text).toContain('à répondre d’ici le 27 mars 2026');
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(entered.text)?.[0];
  expect(code).toBeDefined();
  // Pressed twice it is one request.
  expect(referenceIn((await form.send(FIELDS)).text)).toBe(reference);

  const request = await rights.requests.findByReference(reference);
  expect(request).toMatchObject({ channel: 'phone', clocks: { receivedOn: '2026-02-27' }, words: FIELDS.words });
  const page = await agent.get(`/desk/requests/${reference}`);
  expect(page.text).toContain('téléphone');
  expect(page.text).toContain('27 février 2026');
  expect(page.text).toContain('&lt;b>effacez');
  const [first] = await rights.requests.events(request?.id ?? '');
  expect(first).toMatchObject({ by: { kind: 'staff', id: 'camille@helio.example' }, event: { type: 'file' } });
  expect(page.text).not.toContain(code);
  // With both, the person follows it in the chat.
  const chat = await openChat(server.url, 'fr');
  await chat.say(`${reference} ${code}`);
  expect(JSON.stringify((await chat.replies()).at(-1)?.parts)).toContain('27 mars 2026');
  // Colleagues are told, by reference and right alone.
  const told = await until(() =>
    mails.find(({ to, subject }) => to === 'sam@helio.example' && subject.includes(reference)),
  );
  expect(told.paragraphs.join()).toContain('Erasure');
  expect(told.paragraphs.join()).not.toContain('effacez');
});

it('mails the acknowledgement to who left an address, in their language', async () => {
  const agent = await signedIn('sam@helio.example');
  const entered = await (await agent.form()).send({
    ...FIELDS,
    'right.access': 'yes',
    channel: 'post',
    contact: 'anna@example.org',
    onBehalf: 'mandate',
  });
  const reference = referenceIn(entered.text);
  expect(entered.text).toContain('The acknowledgement goes to the address given');
  expect(entered.text).not.toMatch(/Follow-up code/);
  const mail = await until(() => mails.find(({ to }) => to === 'anna@example.org'));
  expect(mail.language).toBe('fr');
  expect(mail.subject).toContain(reference);
  expect(await rights.requests.findByReference(reference)).toMatchObject({
    rights: ['access', 'erasure'],
    channel: 'post',
    onBehalf: { capacity: 'mandate' },
  });
});

it('says what is wrong, keeps what was typed, and files nothing', async () => {
  const agent = await signedIn('camille@helio.example');
  const form = await agent.form();
  const count = async () => (await rights.requests.queue({ limit: 1000 })).length;
  const before = await count();
  const future = await form.send({ ...FIELDS, received: '2026-03-06' });
  expect(future.status).toBe(409);
  expect(future.text).toContain('La date de réception est dans le futur');
  expect(future.text).toContain('&lt;b>effacez');
  for (const wrong of [
    { words: ' ' },
    { 'right.erasure': '' },
    { contact: 'anna' },
    { channel: 'web' },
    { received: '6 mars' },
    { residence: 'France' },
  ])
    expect((await form.send({ ...FIELDS, ...wrong })).status).toBe(400);
  expect((await form.send({ ...FIELDS, _csrf: 'forged' })).status).toBe(403);
  expect(await count()).toBe(before);
});

it('notes that an acknowledgement was given where the law wants one and there is no address', async () => {
  const agent = await signedIn('camille@helio.example');
  const entered = await (await agent.form()).send({ ...FIELDS, residence: 'us-ca', received: '2026-03-05' });
  const reference = referenceIn(entered.text);
  const request = await rights.requests.findByReference(reference);
  expect(request).toMatchObject({ regime: 'us-ca-ccpa' });
  expect(request?.clocks?.acknowledgeBy).toBeDefined();
  expect(request?.clocks?.acknowledgedAt).toBeUndefined();
  const title = 'L’accusé de réception est donné';
  await agent.act(reference, 'claim');
  expect((await agent.get(`/desk/requests/${reference}`)).text).toContain(title);
  expect(await agent.act(reference, 'acknowledged')).toBe(303);
  expect((await rights.requests.findByReference(reference))?.clocks?.acknowledgedAt).toBe(NOW.toISOString());
  expect((await agent.get(`/desk/requests/${reference}`)).text).not.toContain(title);
});

it('is for agents and the DPO: a manager sees neither the way nor the form', async () => {
  const manager = await signedIn('lou@helio.example');
  expect((await manager.get('/desk')).text).not.toContain('/desk/requests/new');
  expect((await manager.get('/desk/requests/new')).status).toBe(403);
  const agent = await signedIn('camille@helio.example');
  expect((await agent.get('/desk')).text).toContain('/desk/requests/new');
  expect((await manager.get('/desk/incidents')).text).not.toContain('/desk/incidents/new');
  expect((await manager.get('/desk/incidents/new')).status).toBe(403);
});

const incidents = () => createIncidentStore(rights.database.queries, rights.vault);
const INCIDENT = {
  kind: 'loss',
  words: 'Un ordinateur portable <b>volé</b> dans un train, 40 dossiers.',
  day: '2026-03-04',
  time: '18:30',
  channel: 'desk',
  language: 'fr',
  contact: '',
};

it('records an incident that the company noticed, whose 72 hours run from when it knew', async () => {
  const agent = await signedIn('camille@helio.example');
  expect((await agent.get('/desk/incidents')).text).toContain('href="/desk/incidents/new"');
  const form = await agent.form('/desk/incidents/new');
  expect(form.text).toMatch(/name="day" type="date" required max="2026-03-05"/);
  expect(form.text).toContain('value="10:00"');
  const entered = await form.send(INCIDENT);
  expect(entered.status).toBe(303);
  const reference = /INC-\w{4}-\w{4}/.exec(entered.location)?.[0] ?? '';
  expect(await incidents().findByReference(reference)).toMatchObject({
    kind: 'loss',
    state: 'reported',
    awareAt: '2026-03-04T17:30:00.000Z',
    dueAt: '2026-03-07T17:30:00.000Z',
    createdAt: NOW.toISOString(),
  });
  const { text } = await agent.get(entered.location);
  expect(text).toContain('Données perdues ou volées');
  expect(text).toContain('&lt;b>volé');
  expect(text).toContain('Camille');
  // Those in charge are told what kind it is and by when, without a word of it.
  const told = await until(() =>
    mails.find(({ to, subject }) => to === 'dpo@helio.example' && subject.includes(reference)),
  );
  expect(told.paragraphs.join()).toContain('données perdues ou volées');
  expect(told.paragraphs.join()).not.toContain('portable');
  // The same form sent twice is one incident.
  expect((await form.send(INCIDENT)).location).toBe(entered.location);
});

it('writes to who told of an incident where they left an address, and records nothing that is wrong', async () => {
  const agent = await signedIn('sam@helio.example');
  const form = await agent.form('/desk/incidents/new');
  const count = async () => (await incidents().queue({ closed: false, limit: 500 })).length;
  const before = await count();
  const future = await form.send({ ...INCIDENT, day: '2026-03-05', time: '10:01' });
  expect(future.status).toBe(409);
  expect(future.text).toContain('That moment is still to come');
  expect(future.text).toContain('&lt;b>volé');
  expect((await form.send({ ...INCIDENT, day: '2023-03-05' })).status).toBe(409);
  for (const wrong of [{ words: ' ' }, { kind: 'flood' }, { time: '25:00' }, { day: '4 mars' }, { contact: 'anna' }])
    expect((await form.send({ ...INCIDENT, ...wrong })).status).toBe(400);
  expect((await form.send({ ...INCIDENT, _csrf: 'forged' })).status).toBe(403);
  expect(await count()).toBe(before);
  const entered = await form.send({ ...INCIDENT, channel: 'phone', contact: 'bea@example.org' });
  const reference = /INC-\w{4}-\w{4}/.exec(entered.location)?.[0] ?? '';
  const mail = await until(() => mails.find(({ to }) => to === 'bea@example.org'));
  expect(mail).toMatchObject({ language: 'fr', subject: expect.stringContaining(reference) });
});
