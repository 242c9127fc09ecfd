import { describe, expect, it } from 'vitest';
import { compareRegisters } from '../../../knowledge/changes/compare.ts';
import { createPractice, createRegister, type Register } from '../../../knowledge/register/register.ts';
import type { Bilingual } from '../../../knowledge/statement.ts';

function register(statements: Record<string, Bilingual>, title = 'Readings'): Register {
  const source = { file: 'practices/p.yaml', locator: '' };
  const own = Object.entries(statements).map(([id, text]) => ({ id, facet: 'retention' as const, text, source }));
  const practice = createPractice({ id: 'p', title: { en: title }, revision: 1, file: 'practices/p.yaml' }, own);
  return createRegister({} as Register['company'], [practice], []);
}

const compare = (before: Record<string, Bilingual>, after: Record<string, Bilingual>) =>
  compareRegisters(register(before), register(after));
const kept = (time: Bilingual) => ({
  fr: `Nous gardons vos relevés ${time.fr}.`,
  en: `We keep your readings for ${time.en}.`,
});

describe('what changed between two registers', () => {
  it('is nothing between a register and itself', () => {
    const same = { a: kept({ fr: 'deux ans', en: 'two years' }) };
    expect(compare(same, same)).toEqual({ changes: [], unchanged: 1 });
  });

  it.each([
    ['shortened', { fr: 'deux ans', en: 'two years' }, { fr: 'six mois', en: 'six months' }],
    ['lengthened', { fr: '30 jours', en: '30 days' }, { fr: 'deux mois', en: 'two months' }],
    ['reworded', { fr: 'deux ans', en: 'two years' }, { fr: '24 mois', en: '24 months' }],
    ['corrected', { fr: 'deux ans', en: 'two years' }, { fr: 'deux ans !', en: 'two years!' }],
  ])('tells a text that was %s', (kind, before, after) => {
    const [change] = compare({ a: kept(before) }, { a: kept(after) }).changes;
    expect(change?.kind).toBe(kind);
  });

  it('sets figures side by side, and one that has no counterpart beside nothing', () => {
    const [change] = compare(
      { a: { en: 'We keep 3 copies for two years, at 5 € a month.' } },
      { a: { en: 'We keep copies for 6 months, at 7 € a month, since 2026.' } },
    ).changes;
    expect(change?.kind).toBe('shortened');
    expect(change?.figures).toEqual([
      { language: 'en', before: '3' },
      { language: 'en', before: 'two years', after: '6 months' },
      { language: 'en', before: '5 €', after: '7 €' },
      { language: 'en', after: '2026' },
    ]);
    const text = (kinds: string[]) =>
      change?.words.en
        ?.filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('');
    expect(text(['same', 'removed'])).toBe('We keep 3 copies for two years, at 5 € a month.');
    expect(text(['same', 'added'])).toBe('We keep copies for 6 months, at 7 € a month, since 2026.');
  });

  it('finds a statement again under another id, whose words changed as well', () => {
    const { changes, unchanged } = compare(
      { a: { en: 'We share invoices with our accountant Fidal once a year.' }, b: { en: 'Cookies last a day.' } },
      { b: { en: 'Cookies last a day.' }, c: { en: 'We share invoices and quotes with our accountant Fidal.' } },
    );
    expect(changes.map(({ kind, before, after }) => [kind, before?.id, after?.id])).toEqual([['figures', 'a', 'c']]);
    expect(unchanged).toBe(1);
  });

  it('tells what is new, what is gone and a heading that changed, in the order of the newer one', () => {
    const before = register({ a: { en: 'We hash passwords.' }, b: { en: 'Guests need no account.' } }, 'Old');
    const after = register({ c: { en: 'Backups lie in Lyon.' }, b: { en: 'Guests need no account.' } }, 'New');
    const { changes } = compareRegisters(before, after);
    expect(changes.map(({ kind, before: was, after: is }) => [kind, (is ?? was)?.id])).toEqual([
      ['removed', 'a'],
      ['added', 'c'],
      ['retitled', 'b'],
    ]);
  });

  it('shows only the language that both versions have', () => {
    const [change] = compare({ a: { fr: 'Un jour.', en: 'A day.' } }, { a: { en: 'A week.' } }).changes;
    expect(Object.keys(change?.words ?? {})).toEqual(['en']);
    expect(change?.kind).toBe('lengthened');
  });
});
