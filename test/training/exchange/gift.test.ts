import { join } from 'node:path';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import type { Bilingual } from '../../../knowledge/statement.ts';
import { exportGift } from '../../../training/exchange/export-gift.ts';
import { importGift } from '../../../training/exchange/import-gift.ts';
import { loadModules } from '../../../training/modules/load-modules.ts';
import { readModule } from '../../../training/modules/read-module.ts';
import { declaredIn } from '../../../training/modules/staleness.ts';

const HELIO = join(import.meta.dirname, '../../../examples/helio');
const register = await requireRegister(join(HELIO, 'register'));
const { modules } = await loadModules(join(HELIO, 'training'), register);
const titleOf = (id: string): Bilingual =>
  register.practices.find((practice) => practice.id === id)?.title ?? { en: id };

describe('GIFT', () => {
  it.each(['fr', 'en'] as const)('every module goes out so that its parser reads it back, in %s', (language) => {
    for (const module of modules) {
      const [category, ...questions] = parse(exportGift(module, language, titleOf));
      expect(category).toMatchObject({ type: 'Category', title: module.id });
      expect(questions.map(({ title }) => title)).toEqual(module.items.map(({ key }) => key));
      for (const [n, { item }] of module.items.entries()) {
        const question = questions[n];
        expect(question?.tags).toEqual(
          expect.arrayContaining(item.statements.map(({ ref, revision }) => `${ref}@${revision}`)),
        );
        if (item.form === 'choose-one' && question?.type === 'MC') {
          expect(question.stem.text).toBe(item.question[language]);
          expect(question.choices.map(({ text, isCorrect }) => [text.text, isCorrect])).toEqual(
            item.options.map(({ text, right }) => [text[language], right]),
          );
        }
        if (item.form === 'choose-several' && question?.type === 'MC') {
          const total = question.choices.reduce((sum, { weight }) => sum + Math.max(0, weight ?? 0), 0);
          expect(total).toBeCloseTo(100, 2);
        }
        if (item.form === 'true-false') expect(question).toMatchObject({ type: 'TF', isTrue: item.holds });
        if (item.form === 'explain') expect(question?.type).toBe('Essay');
      }
    }
  });

  it('comes back as items with their statements; what has no form here is told', () => {
    for (const module of modules) {
      const { source, items, left } = importGift(exportGift(module, 'fr', titleOf), module.id, 'fr');
      const read = readModule(`${module.id}.yaml`, source, declaredIn(register));
      expect(read.faults.filter(({ severity }) => severity === 'fault')).toEqual([]);
      expect(items + left.length).toBe(module.items.length);
      for (const { item } of read.module?.items ?? []) {
        const origin = module.items.find((one) => one.item.id === item.id)?.item;
        expect(item.statements).toEqual(origin?.statements);
        if (origin?.form === 'choose-one' && item.form === 'choose-one')
          expect(item.options.map(({ text, right }) => [text.fr, right])).toEqual(
            origin.options.map(({ text, right }) => [text.fr, right]),
          );
        if (origin?.form === 'true-false') expect(item).toMatchObject({ form: 'true-false', holds: origin.holds });
        if (origin?.form === 'choose-several') expect(item.form).toBe('choose-several');
      }
    }
  });

  it('hides the signs that mean something to it', () => {
    const [module] = modules;
    if (module?.items[0] === undefined) throw new Error('no module');
    const awkward = { fr: 'a~b=c#d{e}f:g\\h // $CATEGORY', en: 'a~b=c#d{e}f:g\\h // $CATEGORY' };
    const item = {
      ...module.items[0].item,
      form: 'true-false' as const,
      claim: awkward,
      holds: true,
      feedback: awkward,
    };
    const gift = exportGift({ ...module, items: [{ ...module.items[0], item }] }, 'en', titleOf);
    expect(parse(gift)[1]).toMatchObject({ stem: { text: awkward.en }, globalFeedback: { text: awkward.en } });
    expect(importGift(gift, 'x', 'en').source).toContain('a~b=c#d{e}f:g\\h');
  });

  it('of a stranger is taken with what it lacks named; what is not GIFT is refused with its place', () => {
    const { source, left } = importGift('Two plus two? {=4 =four}\r\n\r\nIs it? {T}\r\n\r\n', 'm', 'en');
    expect(left).toEqual([{ title: 'short-1', type: 'Short' }]);
    const { faults } = readModule('m.yaml', source, declaredIn(register));
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toEqual(['item-without-statements items[0].statements']);
    expect(() => importGift('::a:: What {=b', 'm', 'en')).toThrow(/line \d+, column \d+/);
  });
});
