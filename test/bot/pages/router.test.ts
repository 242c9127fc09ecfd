import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDeclaredHistory } from '../../../bot/changes/declared-history.ts';
import { pagesRouter } from '../../../bot/pages/router.tsx';
import { createPractice, createRegister } from '../../../knowledge/register/register.ts';

const HOSTILE = '<script>alert(1)</script>"\'&';
const practice = createPractice(
  { id: 'bills', title: { en: `Bills ${HOSTILE}` }, revision: 2, file: 'practices/bills.yaml' },
  [
    { id: 'kept', facet: 'retention', text: { en: `Kept 10 years. ${HOSTILE}` }, source: { file: 'f', locator: '' } },
    {
      id: 'both',
      facet: 'other',
      text: { fr: 'En deux langues.', en: 'In two languages.' },
      source: { file: 'f', locator: '' },
    },
  ],
);
const register = createRegister(
  {
    id: 'acme',
    name: 'Acme',
    controller: { name: 'Acme Ltd', address: '1 Street' },
    contact: { email: 'hello@acme.example' },
    authority: { name: { en: 'The authority' }, url: 'https://authority.example' },
    languages: ['en'],
    jurisdictions: ['eu-gdpr'],
    country: 'IE',
  },
  [practice],
  [],
);

const app = express();
app.use(
  pagesRouter({
    current: () => ({ register, snapshot: 'abcdef0123456789' }),
    history: createDeclaredHistory('/nowhere'),
    publicUrl: 'https://acme.example',
  }),
);
const server = createServer(app);
let site = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = async (path: string, language = 'en') => {
  const response = await fetch(site + path, { headers: { 'accept-language': language } });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

describe('the pages', () => {
  test.each(['/', '/practices', '/practices?q=kept', '/practices/bills'])(
    '%s is whole, in both languages',
    async (path) => {
      for (const language of ['fr', 'en']) {
        const { status, headers, html } = await get(path, language);
        expect(status).toBe(200);
        expect(headers.get('content-language')).toBe(language);
        expect(headers.get('vary')).toContain('Accept-Language');
        expect(headers.get('set-cookie')).toBeNull();
        expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
        expect(html).toContain('hello@acme.example');
        expect(html).toContain('href="https://acme.example');
        expect(html).not.toContain('undefined');
      }
    },
  );

  test('what is declared is text, never markup', async () => {
    for (const path of [
      '/',
      '/practices',
      '/practices?q=kept',
      '/practices/bills',
      `/practices?q=${encodeURIComponent(HOSTILE)}`,
    ]) {
      expect((await get(path)).html).not.toContain('<script>alert');
    }
  });

  test('a text declared in one language is shown in it, marked so', async () => {
    const { html } = await get('/practices/bills', 'fr');
    expect(html).toContain('<p lang="en">Kept 10 years.');
    expect(html).toContain('déclaré en anglais');
    expect(html).toContain('En deux langues.');
    expect((await get('/practices/bills?both=1', 'fr')).html).toContain('In two languages.');
  });

  test('an address that is none is answered 404, in the language, and links nowhere else', async () => {
    const { status, html } = await get('//evil.example/x', 'fr');
    expect(status).toBe(404);
    expect(html).toContain('Cette page n’existe pas');
    expect(html).not.toMatch(/href="\/\/evil/);
    expect((await get('/practices/none')).status).toBe(404);
  });

  test('an anchor for each statement', async () => {
    const { html } = await get('/practices/bills');
    for (const { id } of practice.statements) expect(html).toContain(`id="${id}"`);
  });

  test('the chat element may be loaded by other sites', async () => {
    const { status, headers } = await get('/limpide-chat.js');
    expect(status).toBe(200);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('content-type')).toContain('javascript');
  });
});
