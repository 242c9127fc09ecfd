import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegister, RegisterFaultsError, requireRegister } from '../../../knowledge/register/load-register.ts';
import { LARGEST_FILE } from '../../../knowledge/register/read-folder.ts';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import { asRegisterFiles, BILLS, COMPANY, temporaryFolder, VALID, writeFiles } from './files.ts';

const codes = async (folder: string) => (await loadRegister(folder)).faults.map(({ code }) => code);

describe('a valid register', () => {
  test('with everything that may be declared has no faults and no remarks that refuse it', async () => {
    const { register, faults } = await loadRegister(join(VALID, 'everything'));
    expect(faults.map(({ code }) => code)).toEqual([]);
    expect(register?.company.dpo).toEqual({ name: 'Inès Marchetti', email: 'dpo@pont-neuf.example' });
    expect(register?.practices.map(({ id }) => id)).toEqual(['bills', 'vie-privee-cookies']);
    expect(register?.practices[0]?.facts?.retention).toEqual([
      { period: 'P10Y', from: { fr: 'la date de la facture', en: 'the date of the bill' } },
    ]);
    expect(register?.glossary[0]?.plain.en).toBe('half-hourly readings');
  });

  test('may hold only company.yaml and one document', async () => {
    const { register, faults } = await loadRegister(join(VALID, 'one-document-only'));
    expect(faults.map(({ severity, code }) => [severity, code])).toEqual([['remark', 'one-language']]);
    expect(register?.statements.map(({ text }) => text)).toEqual([
      { fr: "Nous gardons vos factures dix ans après la clôture de l'exercice." },
    ]);
  });

  test('gives statements all that they need to be cited', async () => {
    const register = await requireRegister(join(VALID, 'practices-only'));
    expect(register.statements[0]).toEqual({
      ref: 'bills#kept-ten-years',
      practice: 'bills',
      id: 'kept-ten-years',
      facet: 'retention',
      text: { fr: 'Nous gardons vos factures dix ans.', en: 'We keep your bills for ten years.' },
      title: { fr: 'Factures', en: 'Bills' },
      revision: 2,
      since: '2026-01-15',
      source: { file: 'practices/bills.yaml', locator: 'statements.kept-ten-years' },
    });
    expect(register.practices[0]?.statements[1]).toBe(register.statements[1]);
  });

  test('keeps the no-break spaces of French and folds the lines of a block', () => {
    const text = '>-\n      Gardés dix ans\u00A0; puis\n      effacés.';
    const { register } = readRegister(
      asRegisterFiles({
        'company.yaml': COMPANY,
        'practices/bills.yaml': BILLS.replace('Nous gardons vos factures dix ans.', text),
      }),
    );
    expect(register?.statements[0]?.text.fr).toBe('Gardés dix ans\u00A0; puis effacés.');
  });

  test('may begin with a byte order mark and end its lines as Windows does', () => {
    const files = { 'company.yaml': `\uFEFF${COMPANY.replaceAll('\n', '\r\n')}`, 'practices/bills.yaml': BILLS };
    expect(readRegister(asRegisterFiles(files)).faults).toEqual([]);
  });
});

describe('a folder', () => {
  test('that is absent is the only fault', async () => {
    expect(await codes(join(temporaryFolder(), 'nowhere'))).toEqual(['folder-absent']);
  });

  test('that is a file is told so', async () => {
    const file = join(temporaryFolder(), 'company.yaml');
    writeFileSync(file, COMPANY);
    expect(await codes(file)).toEqual(['not-a-folder']);
  });

  test('with a file of over 1 MB refuses that file only', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'company.yaml': COMPANY,
      'practices/bills.yaml': BILLS,
      'documents/policy.md': 'a'.repeat(LARGEST_FILE + 1),
    });
    const { faults } = await loadRegister(folder);
    expect(faults.map(({ code, file }) => [code, file])).toEqual([['file-too-large', 'documents/policy.md']]);
    expect(faults[0]?.found.en).toContain('1,000,001');
  });

  test('may hold links to files inside it, but no link that leads nowhere', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'company.yaml': COMPANY,
      'drafts/bills.yaml': BILLS,
      'practices/x.yaml': '',
    });
    symlinkSync('../drafts/bills.yaml', join(folder, 'practices/bills.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'practices/lost.yaml'));
    symlinkSync('..', join(folder, 'practices/round'));
    const { faults } = await loadRegister(folder);
    const found = faults.map(({ code, file }) => `${code} ${file}`);
    expect(found).toContain('file-unreadable practices/lost.yaml');
    expect(found).toContain('file-unknown drafts/bills.yaml');
    expect(found.filter((one) => one.includes('bills.yaml') && !one.startsWith('file-unknown'))).toEqual([]);
    expect(found.filter((one) => one.includes('round'))).toEqual([]);
  });

  test('with faults throws one error that names them all', async () => {
    const folder = writeFiles(temporaryFolder(), { 'company.yaml': 'id: X\n', 'practices/bills.yaml': 'id: bills\n' });
    const error = await requireRegister(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RegisterFaultsError);
    expect((error as RegisterFaultsError).message).toContain('company.yaml:1:5 id: There is “X”.');
    expect((error as RegisterFaultsError).message).toContain(
      'practices/bills.yaml:1:1 statements: The key “statements” is missing.',
    );
  });
});

describe('hostile YAML', () => {
  test.each([
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['keys of the language', '__proto__: { polluted: true }\nconstructor: 1\ntoString: x\n'],
    ['another version', '%YAML 1.1\n---\nid: yes\n'],
    ['a merge key', '<<: { id: x }\n'],
    ['a binary', 'id: !!binary aGVsbG8=\n'],
    ['nothing', ''],
    ['only a comment', '# to be written\n'],
    ['a null byte', 'id: "a\\0b"\n'],
  ])('with %s is told as faults', (_, text) => {
    const { register, faults } = readRegister(
      asRegisterFiles({ 'company.yaml': COMPANY, 'practices/bills.yaml': text }),
    );
    expect(register).toBeUndefined();
    expect(faults.filter(({ file, severity }) => file === 'practices/bills.yaml' && severity === 'fault')).not.toEqual(
      [],
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('hostile Markdown', () => {
  test.each([
    ['thousands of quotations', '>'.repeat(200_000)],
    ['lists in lists in lists', Array.from({ length: 500 }, (_, i) => `${' '.repeat(2 * i)}- item`).join('\n')],
  ])('with %s is refused before it is parsed', (_, text) => {
    const started = performance.now();
    const { faults } = readRegister(asRegisterFiles({ 'company.yaml': COMPANY, 'documents/policy.md': text }));
    expect(faults.map(({ code }) => code)).toContain('document-too-deep');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
