import { type Bilingual, LANGUAGES, type Language } from '../../knowledge/statement.ts';
import type { Item } from './module.ts';

/** Every text of an item that people see, with its path in the item, such as `['options', 1, 'text']`. */
export function textsOf(
  value: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; text: Bilingual }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, i) => textsOf(one, [...path, i]));
  if (isBilingual(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, [...path, key]));
}

/** The languages in which all texts of an item are there, French first. */
export function languagesOf(item: Item): Language[] {
  const texts = textsOf(item);
  return LANGUAGES.filter((language) => texts.every(({ text }) => text[language] !== undefined));
}

function isBilingual(value: object): value is Bilingual {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => (LANGUAGES as readonly string[]).includes(key));
}
