import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeclaredHistory } from '../../../bot/changes/declared-history.ts';
import { pagesRouter } from '../../../bot/pages/router.tsx';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { publish } from '../../../knowledge/snapshot/publish.ts';
import { asRegisterFiles, COMPANY } from '../../knowledge/register/files.ts';
import { optionsFor } from '../../knowledge/snapshot/fixtures.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const BILLS = (years: { fr: string; en: string }, more = '') => `id: bills
revision: 1
title: { fr: Factures, en: Bills }
statements:
  - { id: kept, facet: retention, fr: "Nous gardons vos factures ${years.fr}.", en: "We keep your bills for ${years.en}." }
${more}`;
const CARDS = `  - { id: cards, facet: payment, fr: "Aucune carte n'est gardée.", en: "No card is kept ${HOSTILE}." }`;

function registerWith(bills: string, company = COMPANY): Register {
  const { register } = readRegister(
    asRegisterFiles({
      'company.yaml': company.replace('languages: [en]', 'languages: [fr, en]'),
      'practices/bills.yaml': bills,
    }),
  );
  return register ?? expect.fail('the register has faults');
}

const snapshots = mkdtempSync(join(tmpdir(), 'limpide-changes-'));
let site = '';
let latest: Register;
const app = express();
const server = createServer(app);

beforeAll(async () => {
  const versions = [
    [BILLS({ fr: 'dix ans', en: 'ten years' }), '2026-01-10T09:00:00Z'],
    [BILLS({ fr: 'six mois', en: 'six months' }, CARDS), '2026-03-02T09:00:00Z'],
    [BILLS({ fr: 'six mois', en: 'six months' }), '2026-05-04T09:00:00Z'],
  ] as const;
  for (const [bills, at] of versions) {
    latest = registerWith(bills);
    await publish(latest, optionsFor(snapshots, { now: () => new Date(at) }));
  }
  // No statement of it differs.
  latest = registerWith(versions[2][0], COMPANY.replaceAll('bonjour@', 'salut@'));
  await publish(latest, optionsFor(snapshots, { now: () => new Date('2026-06-01T09:00:00Z') }));
  app.use(
    pagesRouter({
      current: () => ({ register: latest, snapshot: 'now' }),
      history: createDeclaredHistory(snapshots),
      publicUrl: 'https://acme.example',
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(snapshots, { recursive: true, force: true });
});

const get = async (path: string) => {
  const response = await fetch(site + path);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
/** What is read, without the tags. */
const read = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

describe('the page of changes', () => {
  it.each([
    [
      'en',
      'On 2 March 2026',
      'Shorter time',
      'ten years → six months',
      'No longer declared',
      'First declared: 1 practice, 1 sentence.',
    ],
    [
      'fr',
      'Le 2 mars 2026',
      'Durée raccourcie',
      'dix ans → six mois',
      'N’est plus déclaré',
      'Première déclaration : 1 pratique, 1 phrase.',
    ],
  ])('tells in %s what changed, newest first', async (language, ...said) => {
    const { status, text } = await get(`/changes?lang=${language}`);
    expect(status).toBe(200);
    for (const words of said) expect(read(text)).toContain(words);
    const days = [...text.matchAll(/<time datetime="([^"]+)"/gi)].map(([, at]) => at?.slice(0, 10));
    expect(days).toEqual(['2026-06-01', '2026-05-04', '2026-03-02', '2026-01-10']);
    expect(text).not.toContain('<img src=x');
  });

  it.each([
    ['en', 'No word of what is declared has changed'],
    ['fr', 'Aucun mot de ce qui est déclaré n’a changé'],
  ])('says in %s that nothing was declared otherwise, and has no such entry in the feed', async (language, words) => {
    expect(read((await get(`/changes?lang=${language}`)).text)).toContain(words);
    expect((await get(`/changes.atom?lang=${language}`)).text).not.toContain('2026-06-01');
  });

  it('shows markup of the register as text', async () => {
    expect((await get('/changes?lang=en')).text).toContain('&lt;img src=x');
  });

  it('has a feed in each language', async () => {
    const { type, text } = await get('/changes.atom?lang=fr');
    expect(type).toContain('application/atom+xml');
    expect(text.match(/<entry>/g)).toHaveLength(2);
    expect(text).toContain('Durée raccourcie – Factures (dix ans → six mois)');
    expect(text).toContain('https://acme.example/changes?lang=fr#c-');
    expect((await get('/changes.atom?lang=en')).text).toContain('Shorter time – Bills (ten years → six months)');
  });

  it.each(['open=zzz', 'from=-1', 'from=9999', 'from=x', 'open[]=1'])('answers %s like a whole page', async (query) => {
    expect((await get(`/changes?${query}`)).status).toBe(200);
  });
});

describe('a practice on another day', () => {
  it.each([
    ['2026-02-01', 'This is what was declared on 1 February 2026.', 'We keep your bills for ten years.'],
    ['2026-03-02', 'This is what was declared on 2 March 2026.', 'No card is kept'],
    ['2025-12-31', 'On 31 December 2025, nothing was declared here under this name.', 'Back to what is declared today'],
  ])('as it was on %s', async (day, notice, words) => {
    const { status, text } = await get(`/practices/bills?on=${day}&lang=en`);
    expect(status).toBe(200);
    expect(read(text)).toContain(notice);
    expect(read(text)).toContain(words);
  });

  it('is as today when no day is named, and missing when it never was', async () => {
    for (const query of ['', 'on=2026-02-30', 'on=yesterday']) {
      const { text } = await get(`/practices/bills?lang=fr&${query}`);
      expect(read(text)).toContain('Nous gardons vos factures six mois.');
      expect(read(text)).not.toContain('Voici ce qui était déclaré');
    }
    expect((await get('/practices/nothing?on=2026-02-01')).status).toBe(404);
  });
});
