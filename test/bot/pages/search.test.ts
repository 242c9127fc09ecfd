import { describe, expect, test } from 'vitest';
import { marked, search } from '../../../bot/pages/search.ts';
import { createPractice } from '../../../knowledge/register/register.ts';

const practice = (id: string, title: string, ...texts: string[]) =>
  createPractice(
    { id, title: { fr: title }, revision: 1, file: `practices/${id}.yaml` },
    texts.map((fr, index) => ({ id: `s${index}`, facet: 'other', text: { fr }, source: { file: id, locator: '' } })),
  );
const practices = [
  practice('a', 'Cœur de réseau', 'Nous relevons l’index.', 'Rien d’autre.'),
  practice('b', 'Relevés', 'Gardés 24 mois.', 'Jamais vendus.'),
  practice('c', 'Factures', 'Nous gardons les relevés 5 ans.'),
];
const found = (query: string) =>
  search(practices, query, 'fr').map(({ practice: { id }, statements }) => `${id}:${statements.map((one) => one.id)}`);

describe('the search', () => {
  test('minds neither capitals, accents nor ligatures', () => {
    expect(found('COEUR')).toEqual(['a:']);
    expect(found('releves')).toEqual(['b:', 'c:s0']);
  });

  test('wants every word, in the title and one statement together', () => {
    expect(found('relevés vendus')).toEqual(['b:s1']);
    expect(found('relevés vendus 24')).toEqual([]);
  });

  test('puts practices with the word in their title first', () => {
    expect(found('relev')).toEqual(['b:', 'a:s0', 'c:s0']);
  });

  test('finds nothing for nothing', () => {
    expect(found('')).toEqual([]);
    expect(found(' ?! ')).toEqual([]);
  });
});

test.each([
  ['Relevés d’été', 'ETE', ['Relevés d’', '[été]']],
  ['Un cœur', 'coeur', ['Un ', '[cœur]']],
  ['aaa', 'aa', ['[aa]', 'a']],
  ['Rien', 'x', ['Rien']],
])('in "%s", "%s" is marked', (text, query, pieces) => {
  expect(marked(text, query).map((piece) => (piece.match ? `[${piece.text}]` : piece.text))).toEqual(pieces);
});
