import { expect, it } from 'vitest';
import { namedSubject } from '../../../bot/conversation/understanding/named-subject.ts';

it.each([
  ['Does Acme sell my readings?', 'Acme'],
  ['Est-ce que Vendange garde mes factures ?', 'Vendange'],
  ['Qui lit mon dossier ?', undefined],
  ['Qui peut voir mes factures ?', undefined],
  ['Cela fait combien de temps ?', undefined],
  ['Tout va chez vous ?', undefined],
  ['Do You sell my data?', undefined],
])('the one asked about in "%s": %s', (question, name) => {
  expect(namedSubject(question)).toBe(name);
});
