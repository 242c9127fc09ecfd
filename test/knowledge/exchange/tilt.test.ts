import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../knowledge/exchange/imported.ts';
import { exportTilt } from '../../../knowledge/exchange/tilt/export-tilt.ts';
import { importTilt } from '../../../knowledge/exchange/tilt/import-tilt.ts';
import { tiltSchema } from '../../../knowledge/exchange/tilt/tilt-schema.ts';
import { leavesOf } from '../../../knowledge/exchange/tracked.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { tidy } from '../../../knowledge/register/tidy.ts';
import { HELIO } from '../../support/server.ts';
import { contentOf, registerOf, samplesOf } from './support.ts';

const AT = new Date('2026-11-26T08:00:00Z');
const { samples, note } = samplesOf('tilt', /\.json$/);
const readable = samples.flatMap(({ name, text }) => {
  try {
    return [{ name, document: JSON.parse(text) as unknown }];
  } catch {
    return [];
  }
});
const exported = (imported: Imported) => {
  const register = registerOf(imported);
  const { files, left } = exportTilt(register, register.company.languages[0] ?? 'en', AT);
  return { document: JSON.parse(Object.values(files)[0] ?? '') as unknown, left };
};

describe(`TILT documents${note}`, () => {
  it.each(readable)('$name becomes a register without faults, and a valid document again', ({ document }) => {
    const imported = importTilt(document);
    const register = registerOf(imported);
    expect(register.practices.length).toBeGreaterThan(0);
    const again = exported(imported);
    expect(tiltSchema.safeParse(again.document).error?.issues ?? []).toEqual([]);
    const second = importTilt(again.document);
    // What was not valid in the first document is left out of the second: it is listed.
    const invalid = again.left.filter(({ why }) => why === 'is not as TILT wants it').length;
    if (invalid === 0) expect(contentOf(registerOf(second))).toEqual(contentOf(register));
  });

  it.each(readable)('of $name every declared value comes back, or is listed with its place', ({ document }) => {
    const imported = importTilt(document);
    const back = exported(imported);
    const count = (leaves: readonly { value: unknown }[]) => {
      const counts = new Map<string, number>();
      for (const { value } of leaves) {
        const text = tidy(String(value));
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      return counts;
    };
    const there = count(leavesOf(back.document));
    const places = new Set(imported.left.map(({ place }) => place));
    const leftAtExport = back.left.map(({ value }) => value);
    const declared = leavesOf(document).filter(({ path }) => !places.has(path));
    expect(declared.length + imported.left.length).toBe(leavesOf(document).length);
    const lost = [...count(declared)].filter(([text, times]) => {
      const listed = leftAtExport.filter((value) => value === text || text.startsWith(value.replace(/…$/, ''))).length;
      return (there.get(text) ?? 0) + listed < times;
    });
    expect(lost).toEqual([]);
  });
});

it('the schema accepts what the samples say is valid, and nothing with a null', () => {
  const valid = readable.filter(({ document }) => tiltSchema.safeParse(document).success).map(({ name }) => name);
  const expected = ['_schema_example_tilt.json', 'bvg.de.json', 'carrefour.com.json'];
  expect(valid).toEqual(expected.filter((name) => readable.some((one) => one.name === name)));
});

describe('the bakery', () => {
  const bakery = readable.find(({ name }) => name === 'bakery-fr.json')?.document;
  const imported = importTilt(bakery);
  const register = registerOf(imported);

  it('declares in plain French sentences, and what is empty not at all', () => {
    const email = register.practices.find(({ id }) => id === 'adresse-e-mail');
    expect(email?.statements.map(({ id, facet, text }) => [id, facet, text.fr])).toEqual([
      ['data', 'collection', 'Nous traitons ces données : «\u00a0Adresse e-mail\u00a0».'],
      [
        'purpose',
        'purpose',
        'Elles servent à ceci : «\u00a0Lettre d’information\u00a0». À propos de cet usage : «\u00a0Une fois par mois, « La Miche ».\u00a0».',
      ],
      ['purpose-2', 'purpose', 'Elles servent à ceci : «\u00a0Commandes\u00a0».'],
      ['legal-basis', 'legal-basis', 'La base légale est : «\u00a0GDPR-6-1-a\u00a0».'],
      ['legitimate-interest', 'legal-basis', 'Nous n’invoquons pas d’intérêt légitime.'],
      [
        'recipient',
        'recipients',
        'Elles vont à ce type de destinataire : «\u00a0Envoi d’e-mails\u00a0». Elles vont à : «\u00a0Routeur SAS\u00a0». Pays du destinataire : «\u00a0FR\u00a0».',
      ],
      expect.arrayContaining(['kept']),
      expect.arrayContaining(['kept-for']),
      ['kept-for-2', 'retention', 'Elles sont gardées pendant : «\u00a0trois ans\u00a0».'],
      ['kept-2', 'retention', 'De plusieurs durées, celle-ci vaut : «\u00a0min\u00a0».'],
      expect.arrayContaining(['kept-for-3']),
      [
        'not-providing',
        'other',
        'Un contrat les exige. Vous n’êtes pas tenu de les fournir. Si elles ne sont pas fournies : «\u00a0Pas de commande.\u00a0».',
      ],
    ]);
    expect(email?.facts).toEqual({
      retention: [
        { period: 'P3Y', from: { fr: 'après le dernier achat' } },
        { period: 'P1M', from: { fr: 'sauvegardes' } },
      ],
    });
    expect(register.practices.find(({ id }) => id === 'transfers')?.facts?.transfers).toEqual([
      { country: 'CA', safeguard: 'adequacy' },
    ]);
    expect(register.company).toMatchObject({ country: 'FR', contact: { email: 'contact@port.example' } });
  });

  it('lists what has no place, with its path and why', () => {
    expect(imported.left).toEqual(
      expect.arrayContaining([
        { place: 'dataDisclosed[2].unknown[0].deep.er', value: '3', why: 'has no place in a register' },
        {
          place: 'sources[1].sources[0].description',
          value: 'On ne sait pas de quoi',
          why: 'of data that are not named',
        },
        { place: 'meta.created', value: '2026-01-05T10:00:00Z', why: 'is about the document, not about data' },
        {
          place: 'dataDisclosed[1].storage[0].aggregationFunction',
          value: 'max',
          why: 'chooses between periods, of which there are none',
        },
      ]),
    );
    expect(imported.toDeclare).toEqual(['authority.url', 'jurisdictions']);
  });
});

it('a register written by hand becomes a valid document; what it cannot say is listed with its statement', async () => {
  const register = await requireRegister(HELIO);
  for (const language of ['fr', 'en'] as const) {
    const { files, left } = exportTilt(register, language, AT);
    const document = JSON.parse(files['helio.tilt.json'] ?? '') as { dataDisclosed: { category: string }[] };
    expect(tiltSchema.safeParse(document).error?.issues ?? []).toEqual([]);
    expect(document.dataDisclosed.length).toBeGreaterThan(20);
    const text = JSON.stringify(document);
    const places = left.map(({ place }) => place);
    for (const { ref, text: words } of register.statements) {
      const there = text.includes(JSON.stringify(words[language] ?? '').slice(1, -1));
      expect(there || places.includes(ref), ref).toBe(true);
    }
    expect(exportTilt(register, language, AT)).toEqual({ files, left });
  }
});

it.each([
  null,
  undefined,
  3,
  'text',
  [],
  [[]],
  {},
  { dataDisclosed: 7 },
  { dataDisclosed: [null, 'x', { purposes: {} }] },
  { controller: [] },
])('a document that is %j is read without a throw', (document) => {
  expect(() => importTilt(document)).not.toThrow();
});
