import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextFor } from '../../bot/requests/context.ts';
import { openRights } from '../../bot/serving/open-rights.ts';
import type { Wish } from '../../rights/requests/draft.ts';
import { requestReference } from '../../rights/requests/reference.ts';
import { act, fileWish } from '../../rights/store/act.ts';
import { parseKeyRing } from '../../rights/store/key-ring.ts';
import { PERSON, wish } from '../rights/support/requests.ts';
import { openChat } from '../support/chat.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { axeViolations } from './support/axe.ts';
import { DeskPage } from './support/desk-page.ts';
import { stage, troubles } from './support/stage.ts';

const STAFF = fileURLToPath(new URL('../../examples/helio/staff.yaml', import.meta.url));
const CAMILLE = 'camille@helio.example';
const COMPANY = { country: 'FR', jurisdictions: ['eu-gdpr'] };
const DAY_MS = 86_400_000;

const starting = startMailServer();
let mails: MailServer;
const here = stage(async () => {
  mails = await starting;
  return {
    configuration: { staff: STAFF },
    secrets: { smtpUrl: mails.url },
    overrides: { deskLimits: { linksPerAddress: 1000, linksPerEmail: 1000, triesPerAddress: 1000 } },
  };
});
afterAll(() => mails.close());

const refs = { open: '', late: '', refused: '', handOver: '', incident: '' };
beforeAll(async () => {
  const { server } = here;
  const ring = parseKeyRing((await readFile(join(server.home, 'keys/rights.keys'), 'utf8')).trim());
  const { requests, database } = await openRights({ home: server.home }, ring, () => new Date());
  const staff = { kind: 'staff', id: CAMILLE, dpo: false } as const;
  const now = () => contextFor(COMPANY, staff, new Date());
  let drawn = 0;
  const filed = async (daysAgo: number, over: Partial<Wish> = {}) => {
    drawn += 1;
    const id = randomUUID();
    const at = contextFor(COMPANY, PERSON, new Date(Date.now() - daysAgo * DAY_MS));
    const made = await fileWish(requests, { ...wish(), id, filingKey: id, ...over }, at, () =>
      requestReference(new Uint8Array([1, 1, 1, 1, 1, 1, drawn])),
    );
    if (!('request' in made)) throw new Error(made.code);
    return made.request;
  };
  const open = await filed(2, { level: 'address_confirmed', rights: ['access', 'erasure'] });
  await act(requests, open.id, { type: 'claim' }, now());
  const late = await filed(50, { language: 'en', words: 'Delete it all.', rights: ['erasure'] });
  const refused = await filed(5, { rights: ['erasure'] });
  await act(requests, refused.id, { type: 'claim' }, now());
  await act(requests, refused.id, { type: 'start_review' }, now());
  const grounds = [{ right: 'erasure', code: 'legal_obligation' }] as const;
  await act(requests, refused.id, { type: 'refuse', grounds, remedy: 'CNIL, tribunal.' }, now());
  await database.close();

  const chat = await openChat(server.url, 'fr');
  await chat.say('Combien de temps gardez-vous mes factures ?');
  await chat.say('Vos bureaux sont-ils filmés ?');
  await chat.say('Je voudrais parler à une personne.');
  await chat.say('Quelqu’un est entré dans mon compte sans ma permission !');
  const said = JSON.stringify(await chat.replies());
  refs.open = open.reference;
  refs.late = late.reference;
  refs.refused = refused.reference;
  refs.handOver = /LIM-\w{4}-\w{4}/.exec(said)?.[0] ?? '';
  refs.incident = /INC-\w{4}-\w{4}/.exec(said)?.[0] ?? '';
}, 60_000);

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it('axe holds nothing against any page, on a screen and on a phone', async () => {
    const context = await here.visitor({ colorScheme, viewport: { width: 1280, height: 900 } });
    const outside = await context.newPage();
    const found: Record<string, string[]> = {};
    for (const path of [
      '/desk/sign-in',
      '/desk/sign-in?problem=dead',
      '/desk/enter?token=x',
      `/requests/${refs.open}/download?token=x`,
    ]) {
      await outside.goto(`${here.server.url}${path}`);
      found[path] = await axeViolations(outside);
    }
    const desk = await DeskPage.signIn(context, here.server.url, 'dpo@helio.example', mails);
    const trouble = troubles(desk.page);
    const paths = [
      '',
      '?which=closed',
      '?which=mine',
      `/requests/${refs.open}`,
      `/requests/${refs.late}`,
      `/requests/${refs.refused}`,
      '/requests/new',
      '/hand-overs',
      `/hand-overs/${refs.handOver}`,
      '/incidents',
      `/incidents/${refs.incident}`,
      '/access-log',
      '/feedback',
      '/feedback?days=30',
    ];
    for (const path of paths) {
      for (const width of [1280, 360]) {
        await desk.page.setViewportSize({ width, height: 900 });
        await desk.open(path);
        await desk.page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        found[`${path} ${width}`] = await axeViolations(desk.page);
        const overflow = await desk.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found[`${path} ${width} overflow`] = [`${overflow} pixels wider than the screen`];
      }
    }
    await desk.open(`/requests/${refs.open}`);
    await desk.act('Prolonger le délai');
    await desk.page.locator('.letter').waitFor();
    found.preview = await axeViolations(desk.page);
    expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
    expect(trouble).toEqual([]);
  }, 120_000);
});

it('works without scripts, and by keyboard alone', async () => {
  const context = await here.visitor({ javaScriptEnabled: false });
  const desk = await DeskPage.signIn(context, here.server.url, CAMILLE, mails);
  const { page } = desk;
  await page.locator('tr', { hasText: refs.late }).locator('a').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${refs.late}`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Aller au contenu');
  await page.getByRole('button', { name: 'Prendre en charge' }).focus();
  await page.keyboard.press('Enter');
  expect(await desk.done()).toBe('La demande est à vous.');
  const note = page.locator('summary', { hasText: 'Ajouter une note' });
  await note.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tapé sans souris.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.notice.done', { hasText: 'note' }).waitFor();
  expect(await page.locator('.story').innerText()).toContain('Tapé sans souris.');
}, 60_000);

it('tells by words and by colour what is late', async () => {
  const desk = await DeskPage.signIn(await here.visitor(), here.server.url, CAMILLE, mails);
  const row = desk.page.locator('tr', { hasText: refs.late });
  expect(await row.locator('.badge').innerText()).toMatch(/^En retard de \d+ jours$/);
  expect(await row.locator('.badge').getAttribute('class')).toContain('late');
  // What is most urgent stands first.
  expect(await desk.page.locator('tbody th').first().innerText()).toBe(refs.late);
  await desk.open('?which=late');
  expect(await desk.page.locator('tbody tr').count()).toBe(1);
}, 60_000);
