import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Mail } from '../../../../bot/mail/mailer.ts';
import { contextFor } from '../../../../bot/requests/context.ts';
import { type OpenRights, openRights } from '../../../../bot/serving/open-rights.ts';
import type { Wish } from '../../../../rights/requests/draft.ts';
import { requestReference } from '../../../../rights/requests/reference.ts';
import { fileWish } from '../../../../rights/store/act.ts';
import { parseKeyRing } from '../../../../rights/store/key-ring.ts';
import { PERSON, wish } from '../../../rights/support/requests.ts';
import { openChat } from '../../../support/chat.ts';
import { startServer, type TestServer } from '../../../support/server.ts';

const STAFF = fileURLToPath(new URL('../../../../examples/helio/staff.yaml', import.meta.url));
const AGENT = 'camille@helio.example';
const OTHER = 'sam@helio.example';
const DPO = 'dpo@helio.example';
const MANAGER = 'lou@helio.example';
const EMPLOYEE = 'noa@helio.example';

const mails: Mail[] = [];
let server: TestServer;
let rights: OpenRights;
beforeAll(async () => {
  server = await startServer({
    configuration: { staff: STAFF },
    overrides: {
      mailer: { send: async (mail) => void mails.push(mail), close: () => {} },
      deskLimits: { linksPerAddress: 1000, linksPerEmail: 30, triesPerAddress: 1000 },
    },
  });
  const ring = parseKeyRing((await readFile(join(server.home, 'keys/rights.keys'), 'utf8')).trim());
  rights = await openRights({ home: server.home }, ring, () => new Date());
}, 120_000);
afterAll(async () => {
  await rights.database.close();
  await server.end();
});

let drawn = 0;
async function filed(over: Partial<Wish> = {}): Promise<string> {
  drawn += 1;
  const id = randomUUID();
  const context = contextFor({ country: 'FR', jurisdictions: ['eu-gdpr'] }, PERSON, new Date());
  const made = await fileWish(rights.requests, { ...wish(), id, filingKey: id, ...over }, context, () =>
    requestReference(new Uint8Array([3, 1, 4, 1, drawn >> 10, drawn >> 5, drawn])),
  );
  if (!('request' in made)) throw new Error(made.code);
  return made.request.reference;
}

type Fields = Record<string, string>;
const post = (path: string, fields: Fields, headers: Fields = {}) =>
  fetch(`${server.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers });

async function linkFor(email: string): Promise<string> {
  const before = mails.length;
  await post('/desk/sign-in', { email });
  for (let tries = 0; tries < 200; tries += 1) {
    const mail = mails.slice(before).find(({ to, key }) => to === email && key.startsWith('sign_in/'));
    const found = /token=([\w-]+)/.exec(mail?.paragraphs.join('\n') ?? '')?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no link for ${email}`);
}

/** Somebody signed in, without a browser. */
async function signedIn(email: string) {
  const entered = await post('/desk/enter', { token: await linkFor(email) });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const get = async (path: string) => {
    const response = await fetch(`${server.url}${path}`, { headers: { cookie }, redirect: 'manual' });
    return { status: response.status, location: response.headers.get('location'), text: await response.text() };
  };
  const csrf = /name="_csrf" value="([\w-]+)"/.exec((await get('/desk')).text)?.[1] ?? '';
  return {
    cookie,
    csrf,
    setCookie: entered.headers.get('set-cookie') ?? '',
    get,
    send: (path: string, fields: Fields, headers: Fields = {}) =>
      post(path, { _csrf: csrf, ...fields }, { cookie, ...headers }),
  };
}

describe('signing in', () => {
  it('answers a known and an unknown address with the same bytes', async () => {
    const answers = await Promise.all(
      [AGENT, 'who@elsewhere.example', 'no address'].map(async (email) => {
        const response = await post('/desk/sign-in', { email });
        return [response.status, await response.text()];
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('sets a cookie that no script and no other site gets', async () => {
    const { setCookie } = await signedIn(AGENT);
    expect(setCookie).toMatch(
      /^limpide_staff=[\w-]{43}; Max-Age=36000; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });

  it('sends everybody else to sign in, whatever they ask for', async () => {
    for (const path of ['/desk', '/desk/requests/LMP-7K3F-92QX', '/desk/access-log', '/desk/export.csv']) {
      const response = await fetch(`${server.url}${path}`, { redirect: 'manual' });
      expect([path, response.status, response.headers.get('location')]).toEqual([path, 303, '/desk/sign-in']);
    }
    const act = await post('/desk/requests/LMP-7K3F-92QX/act', { kind: 'claim' });
    expect(act.status).toBe(303);
  });

  it('loads a page that a mail leads to once more, as the cookie is there only then', async () => {
    const { cookie } = await signedIn(AGENT);
    const cross = { 'sec-fetch-site': 'cross-site' };
    const first = await fetch(`${server.url}/desk/incidents`, { headers: cross, redirect: 'manual' });
    expect(first.headers.get('refresh')).toBe('0; url=/desk/incidents?again=1');
    const again = await fetch(`${server.url}/desk/incidents?again=1`, { headers: { ...cross, cookie } });
    expect(again.status).toBe(200);
    const without = await fetch(`${server.url}/desk/incidents?again=1`, { headers: cross, redirect: 'manual' });
    expect(without.status).toBe(303);
  });

  it('limits how many links one address can be sent', async () => {
    for (let count = 0; count < 30; count += 1) await post('/desk/sign-in', { email: 'many@elsewhere.example' });
    expect((await post('/desk/sign-in', { email: ' MANY@elsewhere.example' })).status).toBe(429);
    expect((await post('/desk/sign-in', { email: AGENT })).status).toBe(200);
  });

  it('ends at sign-out', async () => {
    const agent = await signedIn(AGENT);
    expect((await agent.send('/desk/sign-out', {})).status).toBe(303);
    expect((await agent.get('/desk')).status).toBe(303);
  });
});

describe('a form', () => {
  it('is refused without its session’s token, with another’s, and from another site; nothing changes', async () => {
    const reference = await filed();
    const [agent, other] = [await signedIn(AGENT), await signedIn(OTHER)];
    const path = `/desk/requests/${reference}/act`;
    for (const attempt of [
      () => post(path, { kind: 'claim' }, { cookie: agent.cookie }),
      () => agent.send(path, { kind: 'claim', _csrf: other.csrf }),
      () => agent.send(path, { kind: 'claim' }, { origin: 'https://evil.example' }),
      () => agent.send(path, { kind: 'claim' }, { 'sec-fetch-site': 'cross-site' }),
      () => agent.send(path, { kind: 'claim' }, { 'sec-fetch-site': 'same-site' }),
    ]) {
      expect((await attempt()).status).toBe(403);
    }
    expect((await rights.requests.findByReference(reference))?.version).toBe(1);
    expect((await agent.send(path, { kind: 'claim' }, { origin: server.url })).status).toBe(303);
  });

  it('of an upload is refused without the token too', async () => {
    const reference = await filed({ level: 'address_confirmed' });
    const agent = await signedIn(AGENT);
    await agent.send(`/desk/requests/${reference}/act`, { kind: 'claim' });
    const upload = (csrf: string) => {
      const body = new FormData();
      body.set('_csrf', csrf);
      body.set('file', new Blob(['{"é": 1}'], { type: 'application/json' }), '../données.json');
      return fetch(`${server.url}/desk/requests/${reference}/files`, {
        method: 'POST',
        body,
        headers: { cookie: agent.cookie },
        redirect: 'manual',
      });
    };
    expect((await upload('x')).status).toBe(403);
    expect((await upload(agent.csrf)).status).toBe(303);
    const page = (await agent.get(`/desk/requests/${reference}`)).text;
    expect(page).toContain('données.json');
    expect(page).not.toContain('../données.json');
  });

  it('that is incomplete comes back with what was typed and with what is missing', async () => {
    const reference = await filed({ rights: ['erasure'] });
    const agent = await signedIn(AGENT);
    await agent.send(`/desk/requests/${reference}/act`, { kind: 'claim' });
    const response = await agent.send(`/desk/requests/${reference}/preview`, { kind: 'ask_identity', doubt: '' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Dites ce qui fait douter');
    const typed = await agent.send(`/desk/requests/${reference}/act`, {
      kind: 'escalate',
      to: 'who@elsewhere.example',
      reason: 'Ce que j’ai tapé <b>',
    });
    expect(await typed.text()).toContain('Ce que j’ai tapé &lt;b>');
  });
});

describe('roles', () => {
  it('a manager sees where things stand and nothing personal; an employee sees no desk', async () => {
    const reference = await filed({ words: 'SECRET-WORDS', contact: 'secret@example.org' });
    const manager = await signedIn(MANAGER);
    const list = await manager.get('/desk');
    expect(list.text).toContain(reference);
    expect(list.text).not.toMatch(/SECRET|secret@/);
    expect(list.text).not.toContain(`/desk/requests/${reference}`);
    expect((await manager.get(`/desk/requests/${reference}`)).status).toBe(403);
    expect((await manager.send(`/desk/requests/${reference}/act`, { kind: 'claim' })).status).toBe(403);
    for (const path of ['/desk/hand-overs', '/desk/incidents']) expect((await manager.get(path)).status).toBe(200);
    expect((await manager.get('/desk/access-log')).status).toBe(403);
    expect((await (await signedIn(EMPLOYEE)).get('/desk')).status).toBe(403);
  });

  it('the DPO reads who did what, and exports without personal data', async () => {
    const reference = await filed({ words: 'SECRET-WORDS', contact: 'secret@example.org' });
    const [agent, dpo] = [await signedIn(AGENT), await signedIn(DPO)];
    await agent.get(`/desk/requests/${reference}`);
    expect((await agent.get('/desk/access-log')).status).toBe(403);
    const log = (await dpo.get(`/desk/access-log?subject=${reference}`)).text;
    expect(log).toMatch(/Camille Roux.*A lu/);
    expect((await agent.get('/desk/export.csv')).status).toBe(403);
    const csv = await dpo.get('/desk/export.csv');
    expect(csv.text).toContain(`${reference},received,access,eu-gdpr`);
    expect(csv.text).not.toMatch(/SECRET|secret@/);
    expect(JSON.parse((await dpo.get('/desk/export.json')).text)).toContainEqual(
      expect.objectContaining({ reference, state: 'received' }),
    );
  });
});

it('speaks the language of whoever is signed in, and writes letters in the person’s', async () => {
  const reference = await filed({ rights: ['erasure'], language: 'fr' });
  const sam = await signedIn(OTHER);
  await sam.send(`/desk/requests/${reference}/act`, { kind: 'claim' });
  const page = (await sam.get(`/desk/requests/${reference}`)).text;
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('What the person wrote');
  const preview = await sam.send(`/desk/requests/${reference}/preview`, {
    kind: 'refuse',
    'ground.erasure': 'legal_claims',
  });
  const text = await preview.text();
  expect(text).toContain('<article class="letter" lang="fr">');
  expect(text).toContain('devant un tribunal');
});

it('finds a reference however it is typed, and says when there is none', async () => {
  const reference = await filed();
  const agent = await signedIn(AGENT);
  const typed = reference.toLowerCase().replaceAll('-', ' ');
  expect((await agent.get(`/desk?reference=${encodeURIComponent(typed)}`)).location).toBe(
    `/desk/requests/${reference}`,
  );
  const missing = await agent.get('/desk?reference=%3Cb%3Ex');
  expect(missing.status).toBe(404);
  expect(missing.text).toContain('&lt;b>x');
  expect((await agent.get('/desk/requests/LMP-0000-0000')).status).toBe(404);
});

it('keeps browsers and search engines from keeping its pages, and lets no inline script run', async () => {
  const { cookie } = await signedIn(AGENT);
  const { headers } = await fetch(`${server.url}/desk`, { headers: { cookie } });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
});

it('asks a colleague for help with an incident: they and the DPO are told, and the story says so', async () => {
  const chat = await openChat(server.url, 'fr');
  await chat.say('Quelqu’un est entré dans mon compte sans ma permission !');
  const reference = /INC-\w{4}-\w{4}/.exec(JSON.stringify(await chat.replies()))?.[0] ?? '';
  const agent = await signedIn(AGENT);
  const place = `/desk/incidents/${reference}`;
  const before = mails.length;
  const asked = await agent.send(`${place}/act`, { kind: 'escalate', to: OTHER, reason: 'Deux comptes' });
  expect(asked.headers.get('location')).toBe(`${place}?done=escalate`);
  const { text } = await agent.get(place);
  expect(text).toContain('Aide demandée à Sam Okafor');
  expect(text).toContain('Deux comptes');
  for (const email of [OTHER, DPO])
    await vi.waitFor(() => {
      const mail = mails.slice(before).find(({ to, key }) => to === email && key.startsWith('incident_help_mail/'));
      expect(mail?.paragraphs.join()).toContain(reference);
      expect(mail?.paragraphs.join()).not.toContain('Deux comptes');
    }, 15_000);
  const unknown = await agent.send(`${place}/act`, { kind: 'escalate', to: 'who@elsewhere.example', reason: 'x' });
  expect(unknown.status).toBe(409);
});

it('a link to data that no longer works says so to the person, in their language', async () => {
  const response = await fetch(`${server.url}/requests/LMP-7K3F-92QX/download?token=x`, {
    headers: { 'accept-language': 'en' },
  });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('This link no longer works');
});

it('shows 500 open requests in less than a second', async () => {
  for (let count = 0; count < 500; count += 1) await filed({ rights: ['access', 'erasure'] });
  const agent = await signedIn(AGENT);
  await agent.get('/desk');
  const begun = performance.now();
  const { text } = await agent.get('/desk');
  const ms = performance.now() - begun;
  expect(text.match(/<tr/g)?.length).toBeGreaterThan(500);
  expect(ms).toBeLessThan(1000);
}, 60_000);

it('logs nothing of who signed in, nor of whom they read', () => {
  expect(server.logged()).not.toMatch(/camille@|anna@example|LMP-|token=/);
});
