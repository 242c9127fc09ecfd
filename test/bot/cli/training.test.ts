import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { VALID } from '../../knowledge/register/files.ts';
import { temporaryHome } from '../../support/temporary-home.ts';

const root = join(import.meta.dirname, '../../..');

async function limpide(home: string, parameters: string[], input = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/cli/limpide.ts', ...parameters], {
    cwd: root,
    env: { ...process.env, LIMPIDE_HOME: home, LC_ALL: 'C' },
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (data: Buffer) => {
    said.out += data;
  });
  child.stderr.on('data', (data: Buffer) => {
    said.error += data;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code: code as number, ...said };
}

describe('limpide training', { timeout: 120_000 }, () => {
  it('check: 0 when all is well, 1 with faults or items out of date, 2 without a folder', async () => {
    const home = await temporaryHome();
    expect(await limpide(home, ['training', 'check', '--lang', 'fr'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ modules, \d+ éléments\.\nAucune faute, aucun élément à relire\.\n$/),
    });
    const folder = join(home, 'training');
    await cp(join(root, 'test/fixtures/training'), folder, { recursive: true });
    const register = join(root, 'examples/helio/register');
    const stale = await limpide(home, ['training', 'check', folder, '--register', register, '--json']);
    expect(stale.code).toBe(1);
    expect(JSON.parse(stale.out)).toMatchObject({ ok: false, faults: 0, stale: [{ item: 'old/bills' }] });
    const absent = await limpide(home, ['training', 'check', join(home, 'nowhere'), '--register', register]);
    expect(absent.code).toBe(1);
    expect(absent.out).toContain('LIMPIDE_TRAINING');
    expect((await limpide(home, ['training', 'chek'])).code).toBe(2);
  });

  it('draft: a module that the check takes, or a refusal that helps', async () => {
    const home = await temporaryHome();
    const { out } = await limpide(home, ['training', 'draft', 'bills']);
    expect(out).toContain('id: bills-kept-10-years-figure');
    expect(await limpide(home, ['training', 'draft', 'bils'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('Did you mean "bills"?'),
    });
    // Of a register that is not served: what was just written.
    const other = join(VALID, 'practices-only');
    const drafted = await limpide(home, ['training', 'draft', 'bills', '--register', other]);
    expect(drafted.code, drafted.error).toBe(0);
    expect(drafted.out).not.toBe(out);
    expect((await limpide(home, ['training', 'draft', 'bills', '--register', join(home, 'nowhere')])).code).toBe(2);
  });

  it('quiz: asks, grades and keeps; what is kept is seen by who may see it', async () => {
    const home = await temporaryHome();
    const noa = ['--as', 'noa@helio.example'];
    const quiz = await limpide(home, ['quiz', 'meter-readings', ...noa], 'zz\na\nb\nc\n/skip\n/quit\n');
    expect(quiz).toMatchObject({ code: 0, error: '' });
    expect(quiz.out).toContain('Ce choix n’existe pas.');
    expect(quiz.out).toContain('Total journalier du Linky, révision 4, depuis le 1er mai 2026');
    const progress = await limpide(home, ['training', 'progress', ...noa, '--json']);
    const shown = JSON.parse(progress.out) as { answered: number };
    expect(shown.answered).toBeGreaterThan(0);
    const evidence = await limpide(home, ['training', 'evidence', '--as', 'dpo@helio.example']);
    const rows = parse(evidence.out, { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      person: 'noa@helio.example',
      channel: 'terminal',
      item: 'meter-readings/daily-total-kept',
    });
    expect(await limpide(home, ['training', 'evidence', ...noa])).toMatchObject({ code: 2, out: '' });
    expect(await limpide(home, ['training', 'team', ...noa])).toMatchObject({ code: 2, out: '' });
    expect(await limpide(home, ['training', 'progress', '--as', 'x@y.example'])).toMatchObject({ code: 2 });
  });

  it('quiz: keeps nothing of a guest', async () => {
    const home = await temporaryHome();
    const quiz = await limpide(home, ['quiz', '--lang', 'en'], '/quit\n');
    expect(quiz).toMatchObject({ code: 0, out: expect.stringContaining('Answer on one line.') });
    expect(await limpide(home, ['quiz', 'nothing'], '')).toMatchObject({
      code: 2,
      error: expect.stringContaining('There is no module "nothing".'),
    });
  });
});
