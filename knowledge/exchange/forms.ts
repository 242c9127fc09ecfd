import type { Facet } from '../facets.ts';
import type { Language } from '../statement.ts';

/**
 * A sentence that declares one field of another format; `{}` is its value. The same sentence is read back when the
 * register is exported, so that what came from there returns to its place, whatever was edited around it.
 */
export type Field = { key: string } & (
  | ({ kind: 'text' | 'list' | 'number' } & Record<Language, string>)
  | ({ kind: 'flag' } & Record<Language, { yes: string; no: string }>)
);

/** Fields that are declared in one statement. Their sentences must differ from those of every other form. */
export interface Form {
  id: string;
  facet: Facet;
  fields: readonly Field[];
}

export type Value = string | boolean | number | string[];
export type Values = Record<string, Value>;

/** The longest text among values, which alone may go on in a further statement. */
export function longestText(values: Values): [key: string, text: string] | undefined {
  const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.sort((a, b) => b[1].length - a[1].length)[0];
}

const BETWEEN: Record<Language, string> = { en: '”, “', fr: '\u00a0», «\u00a0' };

/** The sentences of the values that are there, in the order of the form; '' when there are none. */
export function sayForm(form: Form, language: Language, values: Values): string {
  const sentences = form.fields.flatMap((field) => {
    const value = values[field.key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (field.kind === 'flag') return [value === true ? field[language].yes : field[language].no];
    const text = Array.isArray(value) ? value.join(BETWEEN[language]) : String(value);
    return [field[language].replace('{}', () => text)];
  });
  return sentences.join(' ');
}

/** The values that a statement of this form declares; undefined when it is another statement. */
export function readForm(form: Form, language: Language, text: string): Values | undefined {
  const found = patternOf(form, language).exec(text);
  if (!found || text === '') return undefined;
  const values: Values = {};
  for (const [index, field] of form.fields.entries()) {
    const value = found.groups?.[`f${index}`];
    if (value === undefined) continue;
    if (field.kind === 'flag') values[field.key] = value === field[language].yes;
    else if (field.kind === 'list') values[field.key] = value.split(BETWEEN[language]);
    else values[field.key] = field.kind === 'number' ? Number(value) : value;
  }
  return values;
}

const patterns = new WeakMap<Form, Partial<Record<Language, RegExp>>>();

function patternOf(form: Form, language: Language): RegExp {
  const made = patterns.get(form) ?? {};
  patterns.set(form, made);
  const known = made[language];
  if (known) return known;
  const parts = form.fields.map((field, index) => {
    if (field.kind === 'flag') {
      const { yes, no } = field[language];
      return `(?: ?(?<f${index}>${literal(yes)}|${literal(no)}))?`;
    }
    const [before = '', after = ''] = field[language].split('{}');
    const hole = field.kind === 'number' ? '-?[\\d.]+' : '.+?';
    return `(?: ?${literal(before)}(?<f${index}>${hole})${literal(after)})?`;
  });
  const pattern = new RegExp(`^${parts.join('')}$`, 'u');
  made[language] = pattern;
  return pattern;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** A field in quotation marks: `fr` and `en` are what stands before it. */
export function quoted(key: string, en: string, fr: string, kind: 'text' | 'list' = 'text'): Field {
  return { key, kind, en: `${en} “{}”.`, fr: `${fr} «\u00a0{}\u00a0».` };
}

export function flag(key: string, en: [yes: string, no: string], fr: [yes: string, no: string]): Field {
  return { key, kind: 'flag', en: { yes: en[0], no: en[1] }, fr: { yes: fr[0], no: fr[1] } };
}
