import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { openBrowser } from './support/browser.ts';
import { troubles } from './support/stage.ts';

/** Where to put screenshots, to look at; none unless said. */
const SHOTS = process.env.SCREENSHOTS;
const root = fileURLToPath(new URL('../..', import.meta.url));
const LIMPIDE = join(root, 'bot/cli/limpide.ts');
const QUESTIONS = join(root, 'examples/helio/questions.jsonl');
const REGISTER = join(root, 'examples/helio/register');

let folder: string;
let browser: Browser;

const evaluate = (...parameters: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', LIMPIDE, 'eval', 'questions', QUESTIONS, ...parameters], {
    cwd: root,
    env: { ...process.env, LIMPIDE_HOME: folder },
    maxBuffer: 16 << 20,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limpide-evaluation-'));
  browser = await openBrowser();
  const before = JSON.parse((await evaluate('--register', REGISTER, '--json')).stdout);
  // As if one had been answered worse before, and another one better.
  const [one, other] = before.results.filter(({ verdict }: { verdict: string }) => verdict === 'right');
  const bad = before.results.find(({ verdict }: { verdict: string }) => verdict === 'missed');
  Object.assign(one, { verdict: 'missed', cited: [] });
  Object.assign(bad, { verdict: 'right', cited: other.cited });
  await writeFile(join(folder, 'before.json'), JSON.stringify(before));
  for (const language of ['fr', 'en'])
    await evaluate(
      ...['--register', REGISTER, '--lang', language, '--report', join(folder, `${language}.html`)],
      ...['--against', join(folder, 'before.json')],
    );
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['light', 'dark'] as const)('the report of an evaluation, %s', (colorScheme) => {
  test.each([
    ['fr', 360],
    ['en', 360],
    ['fr', 1280],
    ['en', 1280],
  ] as const)(
    'in %s at %d pixels: opens from a file, axe finds nothing, nothing is too wide',
    async (language, width) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const problems = troubles(page);
      await page.goto(pathToFileURL(join(folder, `${language}.html`)).href);
      const headings = await page.locator('h2').allInnerTexts();
      expect(headings).toEqual(
        language === 'fr'
          ? [
              'En bref',
              'Comparaison',
              'Par langue et par style',
              'Confiance annoncée, et justesse',
              'Pratiques confondues',
              'Les pires réponses',
              'Vitesse',
            ]
          : [
              'In short',
              'Comparison',
              'By language and style',
              'Told confidence, and being right',
              'Practices taken for one another',
              'The worst answers',
              'Speed',
            ],
      );
      // Each plot has its figures in words, and in a table beside it.
      expect(await page.locator('svg[role=img]').count()).toBe(3);
      for (const plot of await page.locator('svg[role=img]').all()) {
        expect(await plot.locator('title').textContent()).not.toBe('');
        expect(await plot.locator('desc').textContent()).not.toBe('');
      }
      expect(await page.locator('section:has(> svg) table').count()).toBe(3);
      expect(await page.locator('section[aria-labelledby=comparison] h3').count()).toBe(2);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
      if (SHOTS !== undefined) {
        await mkdir(SHOTS, { recursive: true });
        await page.screenshot({
          path: join(SHOTS, `evaluation-${language}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      }
      await context.close();
    },
  );
});

test('the file needs no other: no script, no address but those of links', async () => {
  const html = await readFile(join(folder, 'fr.html'), 'utf8');
  expect(html).not.toMatch(/<script|<link|<img|url\(http|@import/);
});
