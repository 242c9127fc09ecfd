import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quantities, sameQuantity } from '../../../knowledge/quantities/quantities.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { fold } from '../../../knowledge/retrieval/analysis/fold.ts';
import type { Statement } from '../../../knowledge/statement.ts';
import { type DraftItem, draftItems } from '../../../training/drafting/draft.ts';
import { draftModule } from '../../../training/drafting/draft-module.ts';
import { readModule } from '../../../training/modules/read-module.ts';
import { declaredIn } from '../../../training/modules/staleness.ts';

const register = await requireRegister(join(import.meta.dirname, '../../../examples/helio/register'));
const drafts = register.practices.flatMap((practice) =>
  draftItems(register, practice).map((item) => ({ practice, item })),
);
const statementOf = ({ statements: [bound = ''] }: DraftItem): Statement => {
  const found = register.statements.find(({ ref, revision }) => `${ref}@${revision}` === bound);
  if (found === undefined) throw new Error(`${bound} is not declared`);
  return found;
};

/** In how many statements each word stands: what few of them say tells what one is about. */
const frequencies = new Map<string, number>();
const wordsIn = (text: string) =>
  new Set(
    fold(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, 6)),
  );
for (const { text } of register.statements)
  for (const word of wordsIn(text.fr ?? '')) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);

/** Whether two statements are about the same thing: three rare words in common, or two that hardly any other has. */
function sameThing(a: string, b: string): boolean {
  const there = wordsIn(b);
  const common = [...wordsIn(a)].filter((word) => there.has(word)).map((word) => frequencies.get(word) ?? 1);
  return common.filter((count) => count <= 12).length >= 3 || common.filter((count) => count <= 4).length >= 2;
}

const figuresIn = (text: string) => quantities(text, 'fr');

/** Statements that declare a figure of the same thing. */
function makesTrue(figure: string, base: Statement): Statement[] {
  const [wanted] = figuresIn(figure);
  return register.statements.filter(
    ({ ref, text }) =>
      wanted !== undefined &&
      ref !== base.ref &&
      figuresIn(text.fr ?? '').some((one) => sameQuantity(one, wanted)) &&
      sameThing(base.text.fr ?? '', text.fr ?? ''),
  );
}

const monthsOf = (period: string) => {
  const [, years = '0', months = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(period) ?? [];
  return Number(years) * 12 + Number(months);
};

describe('drafts from the demonstration company', () => {
  it('are more than a hundred, of four kinds, the same every time', () => {
    expect(drafts.length).toBeGreaterThan(400);
    expect(new Set(drafts.map(({ item }) => item.form))).toEqual(
      new Set(['choose-one', 'true-false', 'which-practice']),
    );
    const figures = drafts.filter(({ item }) => item.form === 'choose-one');
    expect(figures.length).toBeGreaterThanOrEqual(80);
    const practice = register.practices[0];
    expect(practice && draftItems(register, practice)).toEqual(
      drafts.filter((one) => one.practice === practice).map(({ item }) => item),
    );
  });

  it('have no wrong figure that another statement declares of the same thing', () => {
    const faults: string[] = [];
    let checked = 0;
    for (const { item, practice } of drafts) {
      if (item.form !== 'choose-one' || item.id === 'recipient') continue;
      const base = statementOf(item);
      for (const { text, right } of item.options) {
        if (right) continue;
        checked += 1;
        const [figure] = figuresIn(text.fr ?? '');
        const periods = practice.facts?.retention?.map(({ period }) => monthsOf(period)) ?? [];
        if (figure?.unit === 'month' && periods.includes(figure.value))
          faults.push(`${item.id}: ${text.fr} is in the facts`);
        for (const { ref } of makesTrue(text.fr ?? '', base))
          faults.push(`${base.ref}: ${text.fr} is declared by ${ref}`);
      }
    }
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(200);
  });

  it('have no false claim that a statement declares, and no true one that none does', () => {
    const faults: string[] = [];
    for (const { item } of drafts) {
      if (item.form !== 'true-false') continue;
      const base = statementOf(item);
      const claim = item.claim.fr ?? '';
      if (item.holds) {
        if (base.text.fr !== claim) faults.push(`${item.id} is not declared`);
        continue;
      }
      const own = figuresIn(base.text.fr ?? '');
      const wrong = figuresIn(claim).filter((one) => !own.some((other) => sameQuantity(one, other)));
      if (wrong.length !== 1) faults.push(`${item.id} has ${wrong.length} wrong figures`);
      for (const { text } of wrong)
        for (const { ref } of makesTrue(text, base)) faults.push(`${base.ref}: ${text} by ${ref}`);
    }
    expect(faults).toEqual([]);
  });

  it('offer no practice as wrong that says the same', () => {
    const faults: string[] = [];
    for (const { item, practice } of drafts) {
      if (item.form !== 'which-practice') continue;
      expect(item.practice).toBe(practice.id);
      const said = /« (.*) »$/u.exec(item.customer.fr ?? '')?.[1] ?? '';
      expect(statementOf(item).text.fr).toContain(said);
      for (const other of item.others)
        for (const { ref, text } of register.statements.filter(({ practice: id }) => id === other)) {
          const there = wordsIn(text.fr ?? '');
          const own = [...wordsIn(said)];
          if (own.filter((word) => there.has(word)).length >= own.length * 0.6)
            faults.push(`${item.id}: ${ref} says it too`);
        }
    }
    expect(faults).toEqual([]);
  });

  it('offer nobody as wrong who receives the same data, or anything', () => {
    const items = drafts.filter(({ item }) => item.id === 'recipient');
    expect(items.length).toBeGreaterThan(3);
    for (const { item, practice } of items) {
      if (item.form !== 'choose-one') continue;
      for (const { text, right } of item.options) {
        const name = text.fr ?? '';
        const elsewhere = register.practices.filter(({ facts }) => facts?.recipients?.some((one) => one.name === name));
        expect(elsewhere.includes(practice)).toBe(right === true);
        if (right) continue;
        expect(practice.statements.some((one) => one.text.fr?.includes(name))).toBe(false);
        for (const { facts } of elsewhere) {
          expect(facts?.recipients?.find((one) => one.name === name)?.role).toMatch(/processor|controller/);
          expect(facts?.dataCategories?.filter((one) => practice.facts?.dataCategories?.includes(one))).toEqual([]);
        }
      }
    }
  });

  it('knows that connection logs are kept for the time that an audit found exceeded', () => {
    const audit = drafts.find(
      ({ item }) => item.form === 'choose-one' && item.question.fr?.includes('journaux de connexion de 2'),
    );
    const options = audit?.item.form === 'choose-one' ? audit.item.options.map(({ text }) => text.fr) : [];
    expect(options[0]).toBe('14 mois');
    expect(options).not.toContain('12 mois');
  });

  it('are a module without fault for every practice', () => {
    for (const practice of register.practices) {
      const source = draftModule(register, practice);
      const { module, faults } = readModule(`${practice.id}.yaml`, source ?? '', declaredIn(register));
      expect(faults, practice.id).toEqual([]);
      expect(module?.items.length).toBeGreaterThan(0);
    }
  });
});
