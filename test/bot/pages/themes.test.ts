import { expect, test } from 'vitest';
import { DATA_CATEGORIES, DATA_SUBJECTS, DATA_USES } from '../../../bot/pages/code-words.ts';
import { wordsFor } from '../../../bot/pages/codes.ts';
import { byTheme, themeOf } from '../../../bot/pages/themes.ts';
import type { Facet } from '../../../knowledge/facets.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import { createPractice } from '../../../knowledge/register/register.ts';
import { HELIO } from '../../support/server.ts';

const about = (...facets: Facet[]) =>
  createPractice(
    { id: 'p', title: { fr: 'P' }, revision: 1, file: 'p' },
    facets.map((facet, index) => ({ id: `s${index}`, facet, text: { fr: '.' }, source: { file: 'p', locator: '' } })),
  );

test('a practice stands under what most of its statements are about; of two, the first declared', () => {
  expect(themeOf(about('purpose', 'retention', 'retention'))).toBe('kept');
  expect(themeOf(about('retention', 'collection', 'purpose'))).toBe('collected');
  expect(themeOf(about('security', 'retention'))).toBe('protected');
});

test('each practice of the demonstration stands under one theme, and each of its codes has words', async () => {
  const { practices } = await requireRegister(HELIO);
  const grouped = byTheme(practices).flatMap(({ practices: those }) => those);
  expect(grouped).toHaveLength(practices.length);
  expect(new Set(grouped.map(({ id }) => id)).size).toBe(practices.length);
  const wordless = practices.flatMap(({ facts }) => [
    ...(facts?.dataCategories ?? []).filter((key) => wordsFor(key, DATA_CATEGORIES, 'fr') === key),
    ...(facts?.subjects ?? []).filter((key) => wordsFor(key, DATA_SUBJECTS, 'fr') === key),
    ...(facts?.purposes ?? []).map(({ use }) => use).filter((key) => wordsFor(key, DATA_USES, 'fr') === key),
  ]);
  expect(wordless).toEqual([]);
});

test('a code without words of its own takes those of the nearest code above it; one unknown is shown as it is', () => {
  expect(wordsFor('user.contact.fax_number', DATA_CATEGORIES, 'en')).toBe('contact details');
  expect(wordsFor('thing.unknown', DATA_CATEGORIES, 'en')).toBe('thing.unknown');
});
