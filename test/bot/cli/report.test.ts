import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runTypeScript } from '../../support/run-typescript.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { simulateQuarter } from '../report/simulated-quarter.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));

it('issues a quarter’s report once, in both languages and every format, and gives the same bytes again', async () => {
  const home = await temporaryHome();
  const { close } = await simulateQuarter(home, 7, 400);
  await close();
  const report = (...parameters: string[]) => runTypeScript(LIMPIDE, ['report', ...parameters], { LIMPIDE_HOME: home });

  const french = await report('--quarter', '2026Q3', '--format', 'md', '--lang', 'fr');
  expect(french.stderr).toContain('Issued: report no. 1, 2026Q3.');
  expect(french.stdout).toMatch(/^# /);
  expect(french.stdout).toContain('Demandes');
  const again = await report('--quarter', '2026Q3', '--format', 'md', '--lang', 'fr');
  expect(again).toEqual({ stdout: french.stdout, stderr: '' });
  const english = await report('--quarter', '2026Q3', '--format', 'md', '--lang', 'en');
  expect(english.stdout).toContain('Requests');
  expect((await report('--quarter', '2026Q3', '--format', 'csv', '--lang', 'en')).stdout).toMatch(/^quarter,report,/);
  expect((await report('--quarter', '2026Q3', '--format', 'html', '--lang', 'fr')).stdout).toMatch(/^<!doctype html>/);
  expect((await report('--list')).stdout).toMatch(/^2026Q3 {2}no\. 1/);

  const refused = (await report('--quarter', '2026-3').catch((error: unknown) => error)) as {
    code: number;
    stderr: string;
  };
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('2026Q3');
}, 60_000);
