import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runTypeScript } from '../support/run-typescript.ts';
import { HELIO } from '../support/server.ts';
import { axeViolations } from './support/axe.ts';
import { stage, troubles } from './support/stage.ts';

const LIMPIDE = fileURLToPath(new URL('../../bot/cli/limpide.ts', import.meta.url));
const SHOTS = process.env.SCREENSHOTS;
const here = stage(() => ({ register: HELIO }));
const session = (...parameters: string[]) =>
  runTypeScript(LIMPIDE, ['session', ...parameters], { LIMPIDE_HOME: here.server.home }).then(
    (done) => ({ code: 0, ...done }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );

const WORDS = {
  fr: {
    ask: 'Votre question',
    send: 'Poser la question',
    noted: 'Votre question est notée',
    title: 'Vos relevés',
    practice: 'Relevés à la demi-heure',
    none: 'Aucune séance',
  },
  en: {
    ask: 'Your question',
    send: 'Ask',
    noted: 'Your question is noted',
    title: 'Your readings',
    practice: 'Half-hourly readings',
    none: 'No session',
  },
} as const;
const QUESTIONS = {
  fr: 'Gardez-vous mes relevés quand je déménage ? Je suis alice@exemple.fr',
  en: 'Do you keep my readings when I move out?',
} as const;

test('a session is announced in the shell, asked on the page in both languages, and its answers stand there', async () => {
  if (SHOTS) await mkdir(SHOTS, { recursive: true });
  const announced = await session(
    'announce',
    '--at',
    '2031-12-03T18:00:00+01:00',
    '--title-fr',
    WORDS.fr.title,
    '--title-en',
    WORDS.en.title,
  );
  expect(announced).toMatchObject({ code: 0, stderr: '' });
  const id = announced.stdout.slice(0, 8);

  for (const language of ['fr', 'en'] as const) {
    const words = WORDS[language];
    const context = await here.visitor({
      colorScheme: language === 'fr' ? 'light' : 'dark',
      viewport: { width: 360, height: 800 },
    });
    const page = await context.newPage();
    const problems = troubles(page);
    await page.goto(`${here.server.url}/session?lang=${language}`);
    expect(await page.locator('h2').first().textContent()).toBe(words.title);
    expect(await page.locator('time').first().textContent()).toContain('2031');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    if (SHOTS) await page.setViewportSize({ width: 900, height: 760 });
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `session-${language}.png`) });
    await page.getByLabel(words.ask).fill(QUESTIONS[language]);
    await page.getByRole('button', { name: words.send }).click();
    expect(await page.locator('h1').textContent()).toBe(words.noted);
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  }

  const asked = await session('questions', id);
  expect(asked.stdout).toMatch(/2 questions, 1 by meaning/);
  expect(asked.stdout).toContain('2×  en, fr');
  expect(asked.stdout).not.toContain('alice');
  const group = /^([0-9a-f]{6}) {2}2×/m.exec(asked.stdout)?.[1] ?? '';
  const file = join(here.server.home, 'draft.yaml');
  expect(await session('draft', group, '--to', file)).toMatchObject({ code: 0, stderr: '' });
  expect(await readFile(file, 'utf8')).toContain('Do you keep my readings when I move out?');

  expect((await session('answered', group, 'no-such-practice')).stderr).toContain('No practice "no-such-practice"');
  expect(await session('answered', group, 'half-hourly-readings')).toMatchObject({ code: 0 });
  expect(await session('close', id)).toMatchObject({ code: 0 });
  expect((await session('close', id)).stderr).toContain('no open session');
  expect((await session('list')).stdout).toMatch(new RegExp(`${id} .*2 questions +closed`));

  for (const language of ['fr', 'en'] as const) {
    const page = await (await here.visitor()).newPage();
    await page.goto(`${here.server.url}/session?lang=${language}`);
    expect(await page.locator('main').textContent()).toContain(WORDS[language].none);
    await page
      .getByRole('link', { name: new RegExp(WORDS[language].practice) })
      .first()
      .click();
    expect(page.url()).toContain('/practices/half-hourly-readings');
  }
}, 60_000);

describe('what is no question', () => {
  test.each([
    ['', 'none'],
    ['a', 'x'.repeat(501)],
  ])(
    'is refused in words',
    async (_, question) => {
      await session('announce', '--at', '2031-12-03T18:00:00+01:00', '--title-fr', 'Bis', '--title-en', 'Again');
      const [, id = ''] = /^([0-9a-f]{8}) .*open +Again/m.exec((await session('list')).stdout) ?? [];
      const post = (body: Record<string, string>, to = id) =>
        fetch(`${here.server.url}/session/${to}?lang=en`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(body),
        });
      expect((await post({ question: question === 'none' ? '  ' : question })).status).toBe(400);
      expect((await post({ question: 'And now?' }, 'nowhere')).status).toBe(404);
      await session('close', id);
    },
    30_000,
  );

  test('a time without its offset is refused', async () => {
    const refused = await session('announce', '--at', '2031-12-03 18:00', '--title-fr', 'A', '--title-en', 'A');
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('with its offset');
  });
});
