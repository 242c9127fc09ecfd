import type { Form, Values } from './forms.ts';
import type { Tracked } from './tracked.ts';

/** The fields of a form that are declared in a part of a document. */
export function valuesOf(form: Form, part: Tracked): Values {
  const values: Values = {};
  for (const { key, kind } of form.fields) {
    const field = part.get(key);
    const value =
      kind === 'list'
        ? field.texts()
        : kind === 'flag'
          ? field.flag()
          : kind === 'number'
            ? field.number()
            : field.text();
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) values[key] = value;
  }
  return values;
}

export function emailOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text) && !text.includes('..') ? text : undefined;
}

export function phoneOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\+?[0-9][0-9 ().-]{3,29}$/.test(text) ? text : undefined;
}
