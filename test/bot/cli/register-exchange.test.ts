import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { axeViolations } from '../../browser/support/axe.ts';
import { openBrowser } from '../../browser/support/browser.ts';
import { FIXTURES } from '../../knowledge/exchange/support.ts';
import { runTypeScript } from '../../support/run-typescript.ts';
import { HELIO } from '../../support/server.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
const register = (...parameters: string[]) =>
  runTypeScript(LIMPIDE, ['register', ...parameters]).then(
    (done) => ({ code: 0, ...done }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );

it.each([
  ['tilt', 'tilt/bakery-fr.json', 'fr', /: \d+ pratiques, \d+ phrases/, /n’a pas de place dans un registre/],
  ['fideslang', 'fideslang', 'en', /: \d+ practices, \d+ statements/, /1 {2}system\[\]\.cost_centre +has no place/],
  ['art30', 'art30/association-fr.csv', 'fr', /: 3 pratiques, 15 phrases/, /2 {2}"Logiciel utilisé" +a un titre/],
] as const)('%s: makes a register that passes the check, says what is not carried, and goes back', async (...row) => {
  const [format, source, language, made, left] = row;
  const home = await temporaryHome();
  const to = join(home, 'register');
  const imported = await register('import', join(FIXTURES, source), '--format', format, '--to', to, '--lang', language);
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(imported.stdout).toMatch(made);
  expect(imported.stdout).toMatch(left);
  expect((await register('check', to)).code).toBe(0);

  const again = await register('import', join(FIXTURES, source), '--format', format, '--to', to);
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toContain('exists already');

  const out = join(home, 'out');
  const exported = await register('export', to, '--format', format, '--to', out, '--lang', language, '--json');
  const { files } = JSON.parse(exported.stdout) as { files: string[] };
  const back = await register('import', files[0] as string, '--format', format, '--to', join(home, 'again'), '--json');
  expect(back).toMatchObject({ code: 0, stderr: '' });
  // What the export could not say was listed by it, and is what the second register lacks.
  const { left: unsaid } = JSON.parse(exported.stdout) as { left: { why: string }[] };
  const { changes } = JSON.parse((await register('diff', to, join(home, 'again'), '--json')).stdout);
  expect(changes).toHaveLength(unsaid.filter(({ why }) => why === 'is not as TILT wants it').length);
  const twice = await register('export', to, '--format', format, '--to', out, '--lang', language);
  expect(twice).toMatchObject({ code: 2, stdout: '' });
  expect(twice.stderr).toContain('exists already');
});

it('writes the Art. 30 record as a page to print that axe finds nothing against, in both languages', async () => {
  const home = await temporaryHome();
  const browser = await openBrowser();
  try {
    for (const [language, heading] of [
      ['fr', 'Registre des activités de traitement'],
      ['en', 'Record of processing activities'],
    ] as const) {
      const { stdout } = await register('export', HELIO, '--format', 'art30', '--to', home, '--lang', language);
      expect(stdout).toMatch(language === 'fr' ? /pas de colonne pour ce sujet/ : /no column for words on rights/);
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ colorScheme, viewport: { width: 360, height: 800 } });
        await page.goto(pathToFileURL(join(home, `helio.art30.${language}.html`)).href);
        expect(await page.locator('h1').textContent()).toBe(heading);
        expect(await page.locator('section').count()).toBeGreaterThan(50);
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await page.close();
      }
    }
    const csv = await readFile(join(home, 'helio.art30.fr.csv'), 'utf8');
    expect(csv.split('\r\n')[0]).toMatch(/^Référence,Activité de traitement,Responsable du traitement,/);
  } finally {
    await browser.close();
  }
}, 60_000);

it.each([
  ['a file that is not there', ['nowhere.json', '--format', 'tilt'], /nowhere\.json is not there/],
  ['text instead of JSON', [join(FIXTURES, 'art30/charity-en.csv'), '--format', 'tilt'], /cannot be read/],
  [
    'a folder without manifests',
    [join(FIXTURES, 'art30'), '--format', 'fideslang'],
    /holds no document of this format/,
  ],
  ['two records at once', [join(FIXTURES, 'art30'), '--format', 'art30'], /holds 2 documents; give one file/],
  ['no format', ['x.json'], /--format/],
  ['an unknown format', ['x.json', '--format', 'pdf'], /tilt, fideslang, art30/],
])('refuses %s in one line, and writes nothing', async (_, parameters, message) => {
  const to = join(await temporaryHome(), 'register');
  const refused = await register('import', ...parameters, '--to', to);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(message);
});
