import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFault } from '../../../knowledge/register/fault.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { loadModules } from '../../../training/modules/load-modules.ts';
import { readModule } from '../../../training/modules/read-module.ts';
import { ITEM_FORMS } from '../../../training/modules/schema.ts';
import { declaredIn } from '../../../training/modules/staleness.ts';
import { languagesOf } from '../../../training/modules/texts-of.ts';
import { temporaryFolder, writeFiles } from '../../knowledge/register/files.ts';

const HELIO = join(import.meta.dirname, '../../../examples/helio');
const register = await requireRegister(join(HELIO, 'register'));
const declared = declaredIn(register);

const HEAD = `id: bills
title: { fr: Factures, en: Bills }
intro: { fr: Pourquoi., en: Why. }
`;
const ITEM = `  - id: kept
    form: choose-one
    statements: [bills#bills-kept-10-years@4]
    question: { fr: "Combien de temps ?", en: How long? }
    options:
      - { text: { fr: Dix ans, en: Ten years }, right: true }
      - { text: { fr: Deux ans, en: Two years } }
    feedback: { fr: Dix ans., en: Ten years. }
`;
const MODULE = `${HEAD}items:\n${ITEM}`;
const head = (form: string, rest: string) =>
  `${HEAD}items:\n  - id: one\n    form: ${form}\n    statements: [bills#bills-kept-10-years@4]\n    feedback: { fr: a, en: b }\n${rest}`;
const OPTIONS = (rights: boolean[]) =>
  `    question: { fr: q, en: q }\n    options:\n${rights.map((right, i) => `      - { text: { fr: f${i}, en: e${i} }, right: ${right} }`).join('\n')}\n`;
const PRACTICES = (practice: string, others: string) =>
  `    customer: { fr: q, en: q }\n    practice: ${practice}\n    others: [${others}]\n`;
const PARTS = (wrong: boolean[]) =>
  `    customer: { fr: q, en: q }\n    parts:\n${wrong.map((one, i) => `      - { text: { fr: f${i}, en: e${i} }${one ? ', instead: { fr: g, en: h }' : ''} }`).join('\n')}\n`;

const read = (source: string) => readModule('bills.yaml', source, declared);
const found = (source: string) => read(source).faults.map(({ code, path }) => `${code} ${path}`);

describe('a module', () => {
  test('without fault is read, and its content version follows its words', () => {
    const { module, faults } = read(MODULE);
    expect(faults).toEqual([]);
    expect(module).toMatchObject({ id: 'bills', pass: 80, onboarding: false });
    const [item] = module?.items ?? [];
    expect(item).toMatchObject({ key: 'bills/kept', stale: [] });
    expect(item?.item.statements).toEqual([{ ref: 'bills#bills-kept-10-years', practice: 'bills', revision: 4 }]);
    const other = read(MODULE.replace('Two years', 'Twelve years')).module?.items[0];
    expect(other?.version).not.toBe(item?.version);
    expect(read(MODULE.replace('How long?', '"How long?"')).module?.items[0]?.version).toBe(item?.version);
  });

  test.each([
    ['bad yaml', 'id: [', ['yaml-syntax ']],
    ['another name', MODULE.replace('id: bills', 'id: invoices'), ['module-id-not-file-name id']],
    ['no items', `${HEAD}items: []`, ['list-empty items']],
    ['no title', MODULE.replace(/title.*\n/, ''), ['missing title']],
    [
      'an unknown key',
      MODULE.replace('feedback', 'feedbak'),
      ['missing items[0].feedback', 'unknown-key items[0].feedbak'],
    ],
    ['an unknown form', MODULE.replace('choose-one', 'choose-1'), ['not-in-list items[0].form']],
    ['no form', MODULE.replace('    form: choose-one\n', ''), ['missing items[0].form']],
    ['an item that is no group', `${HEAD}items: [kept]`, ['wrong-kind items[0]']],
    ['an item twice', MODULE + ITEM, ['item-twice items[1].id']],
    [
      'no statement',
      MODULE.replace('bills#bills-kept-10-years@4', ''),
      ['item-without-statements items[0].statements'],
    ],
    ['no revision', MODULE.replace('@4', ''), ['wrong-form items[0].statements[0]']],
    ['a pass of 120', MODULE.replace('items:', 'pass: 120\nitems:'), ['wrong-form pass']],
    [
      'a question of a page',
      MODULE.replace('How long?', 'How long '.repeat(50)),
      ['text-too-long items[0].question.en'],
    ],
    ['no right option', MODULE.replace(', right: true', ''), ['one-right-option items[0].options']],
    ['two right options', head('choose-one', OPTIONS([true, true, false])), ['one-right-option items[0].options']],
    ['one option', head('choose-one', OPTIONS([true])), ['one-right-option items[0].options']],
    ['several, all right', head('choose-several', OPTIONS([true, true, true])), ['several-options items[0].options']],
    ['several of two', head('choose-several', OPTIONS([true, false])), ['several-options items[0].options']],
    ['the same option twice', MODULE.replace('Deux ans', 'dix ans'), ['option-twice items[0].options[1].text.fr']],
    ['a text in one language', MODULE.replace('fr: Deux ans, ', ''), ['languages-differ items[0].options[1].text']],
    [
      'a practice not bound',
      head('which-practice', PRACTICES('cookies', 'fees')),
      ['practice-not-bound items[0].practice'],
    ],
    [
      'a practice twice',
      head('which-practice', PRACTICES('bills', 'fees, fees')),
      ['practice-also-other items[0].others'],
    ],
    [
      'the right practice also wrong',
      head('which-practice', PRACTICES('bills', 'bills')),
      ['practice-also-other items[0].others'],
    ],
    ['nothing to put right', head('put-right', PARTS([false, false])), ['parts-all-alike items[0].parts']],
    ['everything to put right', head('put-right', PARTS([true, true])), ['parts-all-alike items[0].parts']],
    [
      'a mood that is none',
      head(
        'explain',
        '    customer: { fr: a, en: b }\n    mood: sad\n    facts: [{ text: { fr: a, en: b } }]\n    example: { fr: a, en: b }\n',
      ),
      ['not-in-list items[0].mood'],
    ],
  ])('with %s is refused', (_, source, expected) => {
    const { module, faults } = read(source);
    expect(found(source)).toEqual(expected);
    expect(module).toBeUndefined();
    for (const one of faults) {
      expect(one.severity).toBe('fault');
      expect(describeFault(one, 'fr')).not.toContain('register.md');
      expect(describeFault(one, 'fr')).not.toBe(describeFault(one, 'en'));
    }
  });

  test('tells all its faults at once, each with its line', () => {
    const source = MODULE.replace('choose-one', 'choose-1').replace('title:', 'titel:').replace('id: bills', 'id: x');
    const { faults } = read(source + ITEM.replace('id: kept', 'id: Kept').replace('@4', ''));
    expect(faults.map(({ code, line }) => `${code} ${line}`).sort()).toEqual([
      'missing 1',
      'module-id-not-file-name 1',
      'not-in-list 6',
      'unknown-key 2',
      'wrong-form 13',
      'wrong-form 15',
    ]);
  });

  test('is told where it is out of date, and stays usable', () => {
    const source = `${HEAD}items:\n${ITEM.replace('@4', '@3')}${ITEM.replace('id: kept', 'id: gone').replace('bills-kept-10-years', 'bills-kept-10-year')}${
      head('which-practice', PRACTICES('bills', 'fee')).split('items:\n')[1]
    }`;
    const { module, faults } = read(source);
    expect(faults.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['remark', 'revision-changed', 'items[0].statements[0]'],
      ['remark', 'statement-gone', 'items[1].statements[0]'],
      ['remark', 'practice-gone', 'items[2].others[0]'],
    ]);
    expect(faults[1]?.remedy.fr).toContain('bills#bills-kept-10-years');
    expect(module?.items.map(({ stale }) => stale)).toEqual([
      [{ kind: 'revision-changed', ref: 'bills#bills-kept-10-years', revision: 3, now: 4 }],
      [{ kind: 'statement-gone', ref: 'bills#bills-kept-10-year' }],
      [{ kind: 'practice-gone', practice: 'fee' }],
    ]);
  });
});

describe('a folder of modules', () => {
  test('gives those without fault, onboarding first, and tells of the rest', async () => {
    const folder = writeFiles(temporaryFolder(), {
      'bills.yaml': MODULE,
      'welcome.yaml': MODULE.replace('id: bills', 'id: welcome').replace('items:', 'onboarding: true\nitems:'),
      'broken.yaml': 'id: [',
      'other.yml': MODULE,
      'latin.yaml': new Uint8Array([0x69, 0xe9]),
    });
    const { modules, faults } = await loadModules(folder, register);
    expect(modules.map(({ id }) => id)).toEqual(['welcome', 'bills']);
    expect(faults.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'broken.yaml yaml-syntax',
      'latin.yaml not-utf8',
      'other.yml file-unknown',
    ]);
  });

  test('that is absent is the only fault, and says which folder is wanted', async () => {
    const { faults } = await loadModules(join(temporaryFolder(), 'nowhere'), register);
    expect(faults.map(({ code }) => code)).toEqual(['folder-absent']);
    expect(faults[0]?.remedy.en).toContain('LIMPIDE_TRAINING');
  });
});

describe('the demonstration company', () => {
  test('has modules without fault, up to date, in both languages, with every form', async () => {
    const { modules, faults } = await loadModules(join(HELIO, 'training'), register);
    expect(faults.map((one) => describeFault(one, 'en'))).toEqual([]);
    const items = modules.flatMap((module) => module.items.map(({ item }) => item));
    expect(new Set(items.map(({ form }) => form))).toEqual(new Set(ITEM_FORMS));
    expect(items.filter((item) => languagesOf(item).length < 2)).toEqual([]);
  });
});
