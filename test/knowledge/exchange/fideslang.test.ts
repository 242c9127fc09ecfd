import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportFideslang } from '../../../knowledge/exchange/fideslang/export-fideslang.ts';
import { fideslangSchema } from '../../../knowledge/exchange/fideslang/fideslang-schema.ts';
import { importFideslang } from '../../../knowledge/exchange/fideslang/import-fideslang.ts';
import type { Imported } from '../../../knowledge/exchange/imported.ts';
import { leavesOf } from '../../../knowledge/exchange/tracked.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { tidy } from '../../../knowledge/register/tidy.ts';
import { HELIO } from '../../support/server.ts';
import { contentOf, registerOf, samplesOf } from './support.ts';

const { samples, note } = samplesOf('fideslang', /\.ya?ml$/);
const manifests = samples.map(({ name, text }) => ({ name, data: parse(text) as unknown }));
const exported = (imported: Imported, language: 'fr' | 'en' = 'en') => {
  const { files, left } = exportFideslang(registerOf(imported), language);
  return { document: parse(Object.values(files)[0] ?? '') as unknown, left };
};

describe(`fideslang manifests${note}`, () => {
  it.each(
    manifests.flatMap((one) => [
      { ...one, language: 'en' as const },
      { ...one, language: 'fr' as const },
    ]),
  )(
    '$name becomes a register without faults ($language), a valid manifest again, and the same register again',
    ({ name, data, language }) => {
      const imported = importFideslang([{ name, data }], language);
      const register = registerOf(imported);
      expect(register.practices.length).toBeGreaterThan(0);
      const again = exported(imported, language);
      expect(fideslangSchema.safeParse(again.document).error?.issues ?? []).toEqual([]);
      const second = importFideslang([{ name, data: again.document }], language);
      expect(contentOf(registerOf(second))).toEqual(contentOf(register));
    },
  );

  it.each(manifests)('of $name every declared value comes back, or is listed with its place', ({ name, data }) => {
    const imported = importFideslang([{ name, data }]);
    const back = exported(imported);
    const there = new Set(leavesOf(back.document).map(({ value }) => tidy(String(value))));
    const places = new Set(imported.left.map(({ place }) => place));
    const listed = new Set(back.left.map(({ value }) => value));
    const declared = leavesOf(data).filter(({ path }) => !places.has(path));
    expect(declared.length + imported.left.length).toBe(leavesOf(data).length);
    const lost = declared.filter(({ value }) => !there.has(tidy(String(value))) && !listed.has(tidy(String(value))));
    expect(lost).toEqual([]);
  });
});

it('several manifests make one register, and what is not carried names its file', () => {
  const parts = [
    { name: 'a.yml', data: { system: [{ fides_key: 'shop', system_type: 'Application', unknown: 1 }] } },
    { name: 'b.yml', data: { organization: [{ fides_key: 'org', name: 'Org' }] } },
  ];
  const imported = importFideslang(parts);
  expect(registerOf(imported).company.name).toBe('Org');
  expect(imported.left).toEqual([{ place: 'a.yml: system[0].unknown', value: '1', why: 'has no place in a register' }]);
});

it('null, empty texts and empty lists are not declared', () => {
  const data = {
    system: [
      {
        fides_key: 'shop',
        system_type: 'Application',
        description: '',
        tags: [],
        privacy_declarations: [
          {
            data_categories: ['user.contact'],
            data_use: 'essential.service',
            data_subjects: null,
            retention_period: '',
          },
        ],
      },
    ],
  };
  const imported = importFideslang([{ name: 'x.yml', data }]);
  expect(imported.left).toEqual([]);
  const [practice] = registerOf(imported).practices;
  expect(practice?.facts).toEqual({ dataCategories: ['user.contact'], purposes: [{ use: 'essential.service' }] });
  expect(practice?.statements.map(({ text }) => text.en)).toEqual([
    'Key of the system: “shop”. Kind of system: “Application”.',
    'The data are used for: “essential.service”. The data are: “user.contact”.',
  ]);
});

it('a register written by hand becomes a valid manifest; what it cannot say is listed with its statement', async () => {
  const register = await requireRegister(HELIO);
  for (const language of ['fr', 'en'] as const) {
    const { files, left } = exportFideslang(register, language);
    const text = files['helio.fides.yml'] ?? '';
    const document = parse(text) as { system: unknown[] };
    expect(fideslangSchema.safeParse(document).error?.issues ?? []).toEqual([]);
    expect(document.system.length).toBeGreaterThan(20);
    const words = leavesOf(document)
      .map(({ value }) => String(value))
      .join('\n');
    const places = left.map(({ place }) => place);
    for (const { ref, text: own } of register.statements)
      expect(words.includes(own[language] ?? '') || places.includes(ref), ref).toBe(true);
    expect(exportFideslang(register, language)).toEqual({ files, left });
  }
});

it.each([null, undefined, 3, 'text', [], {}, { system: 7 }, { system: [null, 'x', { privacy_declarations: [3] }] }])(
  'a manifest that is %j is read without a throw',
  (data) => {
    expect(() => importFideslang([{ name: 'x.yml', data }])).not.toThrow();
  },
);
