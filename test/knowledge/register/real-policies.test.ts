import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { asRegisterFiles, COMPANY } from './files.ts';

const POLICIES = join(import.meta.dirname, '../../../../shared/data/policies');
const FILES = ['basecamp', 'github', 'demarche-numerique'].flatMap((folder) =>
  existsSync(join(POLICIES, folder))
    ? readdirSync(join(POLICIES, folder))
        .filter((name) => !/^(?:LICENSE|SOURCE)/.test(name))
        .map((name) => `${folder}/${name}`)
    : [],
);
const absent = FILES.length === 0;

function read(file: string): Register {
  const text = readFileSync(join(POLICIES, file), 'utf8');
  const { register, faults } = readRegister(asRegisterFiles({ 'company.yaml': COMPANY, 'documents/policy.md': text }));
  expect(faults.filter(({ severity }) => severity === 'fault')).toEqual([]);
  return register as Register;
}

const textsOf = (register: Register, language: 'fr' | 'en') =>
  register.statements.map(({ text }) => text[language] ?? '');

describe.skipIf(absent)(`policies as companies publish them${absent ? ' (skipped: ../shared is absent)' : ''}`, () => {
  test.each(FILES)('%s reads without markup, in statements that stand alone', (file) => {
    const register = read(file);
    const language = file.startsWith('demarche') ? 'fr' : 'en';
    expect(register.statements.length).toBeGreaterThan(4);
    for (const text of textsOf(register, language)) {
      expect(text).not.toMatch(/<[a-z/!]|&[a-z]+;|\]\(|\*\*|\{#|\{%|\s{2}/i);
      expect(text).not.toMatch(/[,:]$/);
      expect(text.split(/\s+/).length).toBeGreaterThan(2);
      expect(text.length).toBeLessThanOrEqual(1_000);
    }
  });

  test('the tables of the French one answer on their own', () => {
    const texts = textsOf(read('demarche-numerique/politique-de-confidentialite.md'), 'fr');
    expect(texts).toContain('Données de journalisation — Durée de conservation : 12 mois');
    expect(texts).toContain(
      'Brevo — Traitement réalisé : Envoi de mails ; Pays destinataire : UE ; Garanties : Accord de sous-traitance, politique de protection des données',
    );
    expect(texts.find((text) => text.includes('75007 Paris'))).toMatch(
      /^Pour exercer vos droits, .* : par mail à dpd@pm\.gouv\.fr/,
    );
  });

  test('each version of the same policy keeps the names of the statements that did not change', () => {
    const ids = (file: string) => new Set(read(file).statements.map(({ id }) => id));
    const before = ids('github/general-privacy-statement.2024-02-update.md');
    const after = ids('github/general-privacy-statement.2026-03.md');
    const kept = [...after].filter((id) => before.has(id)).length;
    expect(kept / after.size).toBeGreaterThan(0.9);
    expect(kept).toBeLessThan(after.size);
  });

  test('long lists of exceptions stay with their rule', () => {
    const text = textsOf(read('github/general-privacy-statement.2026-03.md'), 'en').find((one) =>
      one.includes('support matter'),
    );
    expect(text).toMatch(
      /^GitHub personnel does not access private repository information without your consent except .* and for: security purposes; /,
    );
  });
});
