import { expect, test } from 'vitest';
import { quantities } from '../../../knowledge/quantities/quantities.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { agree } from '../../../training/grading/figures.ts';

const figure = (text: string, language: Language) => {
  const [found] = quantities(text, language);
  if (found === undefined) throw new Error(`No figure in ${text}`);
  return found;
};

test.each([
  ['fr', 'quinze jours', 'deux semaines', true],
  ['fr', 'huit jours', 'une semaine', true],
  ['fr', '24 mois', 'deux ans', true],
  ['fr', '30 jours', 'un mois', true],
  ['fr', '45 jours', 'un mois et demi', true],
  ['en', '72 hours', 'three days', true],
  ['en', 'fourteen days', 'a fortnight', true],
  ['en', 'ninety days', 'three months', true],
  ['en', 'a year', '12 months', true],
  ['en', 'fifteen days', 'two weeks', false],
  ['en', 'thirty days', 'three days', false],
  ['en', 'one month', 'two weeks', false],
  ['fr', '30 euros', '300 euros', false],
  ['fr', '60 jours', 'un mois', false],
  ['en', '5%', '5 euros', false],
] as const)('%s: %s and %s agree: %s', (language, one, other, expected) => {
  expect(agree(figure(one, language), figure(other, language), language)).toBe(expected);
  expect(agree(figure(other, language), figure(one, language), language)).toBe(expected);
});
