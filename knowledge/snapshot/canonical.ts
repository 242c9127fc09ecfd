import { createHash } from 'node:crypto';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * The one way to write a JSON value: keys in code-unit order, no white space, strings in Unicode form NFC; keys whose
 * value is undefined are left out. Throws a TypeError on what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value, '$'));
}

/** SHA-256 of a text (as UTF-8) or of bytes, in 64 lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function canonical(value: unknown, path: string): Json {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, i) => canonical(item, `${path}[${i}]`));
  if (
    typeof value === 'object' &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  ) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key.normalize('NFC'), canonical(item, `${path}.${key}`)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  }
  throw new TypeError(`${path} is ${typeof value}: only JSON values can be declared`);
}
