import { expect, test } from 'vitest';
import { typeset } from '../../bot/typography.ts';

test.each([
  ['Vraiment ?', 'Vraiment\u202f?'],
  ['Oui ; non !', 'Oui\u202f; non\u202f!'],
  ['Voici : ceci', 'Voici\u00a0: ceci'],
  ['« Ma conso »', '«\u00a0Ma conso\u00a0»'],
  ['10 % et 1 200 €', '10\u202f% et 1\u202f200\u202f€'],
  ['à 12 : 30', 'à 12\u00a0: 30'],
  ['a:b et 12:30', 'a:b et 12:30'],
])('%s', (plain, set) => {
  expect(typeset(plain, 'fr')).toBe(set);
  expect(typeset(plain, 'en')).toBe(plain);
});
