import { describe, expect, it } from 'vitest';
import { exportArt30, recordOf } from '../../../knowledge/exchange/art30/export-art30.ts';
import { importArt30 } from '../../../knowledge/exchange/art30/import-art30.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { HELIO } from '../../support/server.ts';
import { contentOf, registerOf, samplesOf } from './support.ts';

const { samples } = samplesOf('art30', /\.csv$/);
const word = (_kind: string, key: string) => `the ${key.replaceAll('.', ' ')}`;
const csvOf = (register: Register, language: 'fr' | 'en') =>
  Object.values(exportArt30(register, language, word).files)[0] as string;

describe('records of processing activities', () => {
  it.each(samples)('$name becomes a register without faults, and the same register again', ({ text }) => {
    const imported = importArt30(text);
    const register = registerOf(imported);
    expect(register.practices.length).toBeGreaterThan(1);
    const again = registerOf(importArt30(csvOf(register, register.company.languages[0] ?? 'en')));
    expect(contentOf(again)).toEqual(contentOf(register));
    expect(again.company.controller).toEqual(register.company.controller);
  });
});

describe('the association', () => {
  const imported = importArt30(samples.find(({ name }) => name === 'association-fr.csv')?.text ?? '');
  const register = registerOf(imported);

  it('declares its lines as statements and its codes as facts', () => {
    const [members, letter] = register.practices;
    expect(members?.title).toEqual({ fr: 'Gestion des adhérents' });
    expect(members?.statements.map(({ facet, text }) => [facet, text.fr])).toEqual([
      ['purpose', 'Tenir la liste des adhérents'],
      ['purpose', 'Appeler les cotisations'],
      ['collection', 'Nom et prénom'],
      ['recipients', 'Secrétariat de l’association'],
      ['retention', 'Trois ans après la dernière cotisation'],
      ['security', 'Accès par mot de passe personnel'],
    ]);
    expect(members?.facts).toEqual({
      subjects: ['customer'],
      dataCategories: ['user.contact.email'],
      recipients: [{ name: 'Hébergo SAS', role: 'processor', country: 'FR' }],
      retention: [{ period: 'P3Y', from: { fr: 'après la dernière cotisation' } }],
    });
    expect(letter?.facts).toEqual({
      purposes: [{ use: 'marketing.communications.email', basis: 'A6-1-a' }],
      transfers: [{ country: 'US', safeguard: 'standard-contractual-clauses' }],
    });
    expect(register.company).toMatchObject({
      name: 'Association Les Amis du Fleuve',
      dpo: { email: 'dpo@amis-du-fleuve.example' },
      languages: ['fr'],
    });
  });

  it('lists what it cannot carry by row and heading, and nothing of what is empty', () => {
    expect(imported.left).toEqual([
      { place: 'row 2, "Logiciel utilisé"', value: 'AdhéPlus 4', why: 'has a heading that is not known' },
      {
        place: 'row 5, "Responsable du traitement"',
        value: 'Les Amis du Fleuve (siège)',
        why: 'another row says otherwise of the company',
      },
      { place: 'row 5, "E-mail du DPO"', value: 'pas d’adresse', why: 'is no e-mail address' },
      { place: 'row 5, "Logiciel utilisé"', value: 'Caméra', why: 'has a heading that is not known' },
    ]);
    expect(imported.toDeclare).toContain('controller.address');
  });
});

it('a register written by hand stands in the record; what has no column is listed with its statement', async () => {
  const register = await requireRegister(HELIO);
  for (const language of ['fr', 'en'] as const) {
    const { files, left } = exportArt30(register, language, word);
    expect(Object.keys(files)).toEqual([`helio.art30.${language}.csv`]);
    const { rows } = recordOf(register, language, word);
    expect(rows).toHaveLength(register.practices.length);
    const cells = rows.flatMap((row) => Object.values(row).flat());
    const places = left.map(({ place }) => place);
    for (const { ref, text } of register.statements)
      expect(cells.includes(text[language] ?? '') || places.includes(ref), ref).toBe(true);
    const again = registerOf(importArt30(csvOf(register, language)));
    expect(csvOf(again, language)).toBe(csvOf(register, language));
  }
});

it.each(['', ' ', 'a', 'a,b\n1,2', '"', 'Purposes\n"open', '\u0000', '{"json": 1}', 'Purposes'])(
  'text that is no record (%j) is refused in words, or holds nothing',
  (text) => {
    try {
      expect(Object.keys(importArt30(text).files)).toEqual(['company.yaml']);
    } catch (error) {
      expect((error as Error).name).toBe('UnreadableError');
      expect((error as Error).message).toMatch(/heading|CSV/);
    }
  },
);

it('a line longer than a statement goes on in the next, and comes back whole', () => {
  const long = 'mot '.repeat(900).trim();
  const imported = importArt30(`Activité de traitement,Finalités\nEssai,${long}\n`);
  const register = registerOf(imported);
  expect(register.statements.length).toBe(2);
  expect(csvOf(register, 'fr')).toContain(long);
});
