import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { composeReport } from '../../bot/report/compose-report.ts';
import { fileName, REPORT_FORMATS, writeAs } from '../../bot/report/issue-report.ts';
import { LANGUAGES } from '../../knowledge/statement.ts';
import { parseQuarter } from '../../rights/reporting/quarter.ts';
import { createReportStore } from '../../rights/reporting/report-store.ts';
import { simulateQuarter } from '../bot/report/simulated-quarter.ts';
import { openRequestStore } from '../rights/support/open-request-store.ts';
import { HELIO, homeWith } from '../support/server.ts';
import { axeViolations } from './support/axe.ts';
import { stage, troubles } from './support/stage.ts';

/** Where to put screenshots, to look at; none unless said. */
const SHOTS = process.env.SCREENSHOTS;
const elsewhere: string[] = [];
afterAll(() => Promise.all(elsewhere.map((home) => rm(home, { recursive: true, force: true }))));

const here = stage(async () => {
  const home = await homeWith(HELIO);
  const counted = await mkdtemp(join(tmpdir(), 'limpide-counted-'));
  elsewhere.push(counted);
  const simulated = await simulateQuarter(counted, 7, 400);
  const { queries, close } = await openRequestStore(home);
  const store = createReportStore(queries);
  for (const [name, day] of [
    ['2026Q2', '2026-07-03'],
    ['2026Q3', '2026-10-12'],
  ] as const) {
    const composed = await composeReport(simulated, parseQuarter(name));
    await store.issue(name, day, ({ number, issuedOn }) => {
      const report = { ...composed, number, issuedOn };
      const files = REPORT_FORMATS.flatMap((format) =>
        LANGUAGES.map((language) => [fileName(format, language), writeAs(format, report, language)]),
      );
      return Object.fromEntries(files);
    });
  }
  await Promise.all([close(), simulated.close()]);
  return { home };
});

describe.each(['light', 'dark'] as const)('the report, %s', (colorScheme) => {
  test.each([
    ['fr', 360],
    ['en', 360],
    ['fr', 1280],
    ['en', 1280],
  ] as const)('in %s at %d pixels: axe finds nothing, nothing is too wide, no error', async (language, width) => {
    const context = await here.visitor({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const problems = troubles(page);
    for (const path of ['/report', '/report/2026Q2']) {
      await page.goto(`${here.server.url}${path}?lang=${language}`);
      await page.locator('.report h1').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(problems).toEqual([]);
    if (SHOTS === undefined) return;
    await mkdir(SHOTS, { recursive: true });
    await page.goto(`${here.server.url}/report?lang=${language}`);
    await page.screenshot({ path: join(SHOTS, `report-${language}-${width}-${colorScheme}.png`), fullPage: true });
  });
});

test('a reader without eyes for the drawing hears what it is, and finds the figures in a table', async () => {
  const page = await (await here.visitor()).newPage();
  await page.goto(`${here.server.url}/report?lang=fr`);
  const drawing = page.getByRole('img', { name: /^Demandes reçues, par droit/ });
  expect(await drawing.count()).toBe(1);
  const drawn = await drawing.locator('text').allTextContents();
  const received = await page
    .locator('#requests ~ .scrolls tbody tr')
    .evaluateAll((rows) => rows.map((row) => [row.children[0]?.textContent ?? '', row.children[1]?.textContent ?? '']));
  expect(drawn).toEqual(received.flat());
  await page.keyboard.press('Tab');
  expect(await page.locator('.scrolls').first().getAttribute('tabindex')).toBe('0');
});

test('on paper: figures and drawings, nothing to press', async () => {
  const page = await (await here.visitor({ viewport: { width: 794, height: 1123 } })).newPage();
  await page.goto(`${here.server.url}/report?lang=en`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.bars').first().isVisible()).toBe(true);
  expect(await page.locator('.acts').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, 'report-print.png'), fullPage: true });
});

test('its files are those that were issued; the home page leads to it; another quarter is none', async () => {
  const page = await (await here.visitor({ locale: 'fr-FR' })).newPage();
  await page.goto(`${here.server.url}/practices`);
  await page.getByRole('link', { name: 'Transparence' }).click();
  await page.getByRole('heading', { name: /troisième trimestre 2026/ }).waitFor();
  await page.getByRole('link', { name: /deuxième trimestre 2026/ }).click();
  await page.getByRole('heading', { name: /deuxième trimestre 2026/, level: 1 }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('transparency-2026Q2.csv');
  const get = (path: string) => fetch(`${here.server.url}${path}`);
  const csv = await get('/report/2026Q3.csv?lang=en');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(await csv.text()).toMatch(/^quarter,report,section,.*\r\n2026Q3,2,requests,access,Access,received/);
  expect((await get('/report/2026Q3.json')).headers.get('content-type')).toContain('application/json');
  for (const path of ['/report/2025Q1', '/report/x', '/report/2026Q3.exe', '/report/2026Q3.html', '/report/2025Q1.csv'])
    expect((await get(path)).status, path).toBe(404);
});

test('the file that stands alone needs nothing else, and can be printed', async () => {
  const { queries, close } = await openRequestStore(here.server.home);
  const html = (await createReportStore(queries).file('2026Q3', 'html.fr')) ?? '';
  await close();
  const context = await here.visitor({ javaScriptEnabled: false });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.setContent(html);
  await page.locator('.report h1').waitFor();
  expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, 'report-file.png'), fullPage: true });
});
