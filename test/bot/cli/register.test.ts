import { once } from 'node:events';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BILLS, COMPANY, temporaryFolder, VALID, writeFiles } from '../../knowledge/register/files.ts';
import { startTypeScript } from '../../support/run-typescript.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
const INVALID = join(VALID, '../invalid');

async function limpide(home: string, ...parameters: string[]) {
  const child = startTypeScript(LIMPIDE, ['register', ...parameters], {
    ...process.env,
    LIMPIDE_HOME: home,
    LC_ALL: 'C',
  });
  const said = { out: '', error: '' };
  child.stdout?.on('data', (data: Buffer) => {
    said.out += data;
  });
  child.stderr?.on('data', (data: Buffer) => {
    said.error += data;
  });
  const [code] = await once(child, 'close');
  return { code: code as number, ...said };
}

describe('limpide register check', () => {
  test('exits with 0 when there are no faults', async () => {
    const { code, out, error } = await limpide(temporaryFolder(), 'check', join(VALID, 'practices-only'));
    expect({ code, out, error }).toEqual({
      code: 0,
      out: 'The register declares 1 practice and 2 statements.\nNo faults, no remarks.\n',
      error: '',
    });
  });

  test('exits with 1 and tells all faults, in the language asked for', async () => {
    const { code, out } = await limpide(
      temporaryFolder(),
      'check',
      join(INVALID, 'key-unknown/register'),
      '--lang',
      'fr',
    );
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'faute  practices/bills.yaml:8:5 statements[0].facet',
        '    trouvé   La clé « facet » manque.',
        '    attendu  Elle est obligatoire ici.',
        '    remède   Ajoutez-la ; docs/register.md donne un modèle.',
        '',
        'faute  practices/bills.yaml:9:5 statements[0].facets',
        "    trouvé   La clé « facets » n'existe pas ici.",
        '    attendu  Clés possibles : id, facet, fr, en.',
        '    remède   Vouliez-vous dire « facet » ?',
        '',
        '2 fautes, aucune remarque.',
        '',
      ].join('\n'),
    );
  });

  test('remarks on a law without rules and on a practice that is still to come', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'company.yaml': COMPANY.replace('eu-gdpr', 'eu-gpdr'),
      'practices/bills.yaml': BILLS.replace(/since: .*/, 'since: 2999-01-01'),
    });
    const { code, out } = await limpide(temporaryFolder(), 'check', folder, '--json');
    expect(code).toBe(0);
    const { found } = JSON.parse(out);
    expect(found.map((one: { code: string; path: string }) => `${one.code} ${one.path}`)).toEqual([
      'jurisdiction-unknown jurisdictions[0]',
      'since-in-future since',
    ]);
    expect(found[0].allowed.en).toContain('eu-gdpr, uk-gdpr');
  });

  test('gives programs both languages', async () => {
    const { code, out } = await limpide(
      temporaryFolder(),
      'check',
      join(INVALID, 'one-language-only/register'),
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      faults: 0,
      remarks: 1,
      practices: 1,
      statements: 2,
      found: [{ severity: 'remark', code: 'one-language', found: { en: 'The whole register is in French.' } }],
    });
  });

  test.each([[[]], [['check']], [['chek', 'x']], [['check', '.', '--colour']], [['check', '.', '--lang', 'de']]])(
    'exits with 2 on wrong usage: %j',
    async (parameters) => {
      const { code, out, error } = await limpide(temporaryFolder(), ...parameters);
      expect([code, out]).toEqual([2, '']);
      expect(error).not.toBe('');
    },
  );
});

describe('limpide register publish, list and show', () => {
  test('publish, tell which answers change, and show what was declared', async () => {
    const home = temporaryFolder();
    const before = writeFiles(temporaryFolder(), { 'company.yaml': COMPANY, 'practices/bills.yaml': BILLS });
    const after = writeFiles(temporaryFolder(), {
      'company.yaml': COMPANY,
      'practices/bills.yaml': BILLS.replace('ten years', 'six years'),
      'questions.txt':
        '# asked often\nHow long do you keep my bills?\n\n{"question": "How are my bills sent to me?", "language": "en"}\n',
    });
    const first = await limpide(home, 'publish', before);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toMatch(/^Published {2}[0-9a-f]{64}\n +1 practices?, 2 statements/);

    const second = await limpide(home, 'publish', after, '--questions', join(after, 'questions.txt'), '--json');
    expect(second.code).toBe(0);
    const result = JSON.parse(second.out);
    expect(result).toMatchObject({ published: true, fresh: true, statements: 2, asked: 2 });
    expect(result.changed.map((one: { question: { text: string } }) => one.question.text)).toContain(
      'How long do you keep my bills?',
    );
    expect(JSON.stringify(result.changed)).toContain('six years');

    const list = await limpide(home, 'list', '--json');
    expect(JSON.parse(list.out).filter((one: { active: boolean }) => one.active)).toMatchObject([
      { id: result.id, damaged: false },
    ]);
    const shown = await limpide(home, 'show', result.id.slice(0, 12), '--practice', 'bills');
    expect(shown.out).toContain('en  We keep your bills for six years.');
    const today = new Date().toISOString().slice(0, 10);
    expect((await limpide(home, 'show', '--on', today)).out).toContain(result.id);
    expect(await limpide(home, 'show', '--on', '2020-01-01')).toMatchObject({
      code: 2,
      error: 'Nothing was published yet on 2020-01-01 (UTC).\n',
    });

    const folder = join(home, 'snapshots', result.id);
    const index = (await readdir(folder)).find((name) => name.startsWith('index-')) ?? '';
    await appendFile(join(folder, index, 'vectors.f32'), 'x');
    const damaged = await limpide(home, 'show');
    expect(damaged.code).toBe(1);
    expect(damaged.error).toContain(`${index}/vectors.f32: its SHA-256 is`);
  }, 120_000);

  test('publishes nothing when there are faults', async () => {
    const home = temporaryFolder();
    const { code, out, error } = await limpide(home, 'publish', join(INVALID, 'revision-zero/register'));
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('Nothing was published: mend the faults first.');
    expect(await readdir(home)).toEqual([]);
  });

  test('shows nothing before the first publication', async () => {
    const { code, error } = await limpide(temporaryFolder(), 'show');
    expect(code).toBe(2);
    expect(error).toContain('Run `npx limpide register publish DIR` first.');
  });
});
