import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { canonicalJson, sha256 } from '../../../knowledge/snapshot/canonical.ts';
import { readContent, writeContent } from '../../../knowledge/snapshot/content.ts';
import { asRegisterFiles, BILLS, COMPANY } from '../register/files.ts';

const FILES = {
  'company.yaml': COMPANY,
  'glossary.yaml':
    '- term: { fr: PDL, en: PDL }\n  plain: { fr: numéro du point de livraison, en: delivery point number }\n',
  'practices/bills.yaml': BILLS,
  'practices/logs.yaml':
    'id: logs\nrevision: 1\ntitle: { fr: Journaux, en: Logs }\nstatements: [{ id: kept, facet: retention, fr: Gardés un an., en: Kept for one year. }]\n',
  'documents/cookies.md': '# Cookie policy\n\nOne cookie keeps you signed in for a day.\n',
  'documents/policy.md':
    '# Privacy policy\n\nWe set no cookie for advertising.\n\n## Rights\n\nYou may ask for a copy of your data.\n',
};

function registerOf(files: Record<string, string>, shuffled = Object.keys(files)): Register {
  const ordered = Object.fromEntries(shuffled.map((path) => [path, files[path] ?? '']));
  const { register } = readRegister(asRegisterFiles(ordered));
  if (register === undefined) throw new Error('The register of this test has faults');
  return register;
}

const idOf = (register: Register) => sha256(writeContent(register));
const ID = idOf(registerOf(FILES));

/** The same JSON value with the keys of every object in another order. */
function rekeyed(value: unknown, reverse: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => rekeyed(item, reverse));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, rekeyed(item, reverse)] as const);
  return Object.fromEntries(reverse ? entries.reverse() : entries);
}

describe('the name of what is declared', () => {
  test('does not depend on the order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(FILES), { minLength: Object.keys(FILES).length }), (order) => {
        expect(idOf(registerOf(FILES, order))).toBe(ID);
      }),
      { numRuns: 20 },
    );
  });

  test('does not depend on the order of keys, nor on how accents are composed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(rekeyed(value, true))).toBe(canonicalJson(rekeyed(value, false)));
      }),
    );
    expect(canonicalJson({ b: 'e\u0301', a: 1 })).toBe(canonicalJson({ a: 1, b: '\u00e9' }));
    const decomposed = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [path, text.normalize('NFD')]));
    expect(idOf(registerOf(decomposed))).toBe(ID);
  });

  test('changes with any word of any text', () => {
    const words = Object.entries(FILES).flatMap(([path, text]) =>
      [...text.matchAll(/(?<=(?:fr|en|name): ?)[A-Z][^,}\n]*|(?<=\n\n)[A-Z].*/g)].map((match) => ({
        path,
        at: match.index,
        length: match[0].length,
      })),
    );
    expect(words.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(),
        fc.constantFrom('x', 'q', '7'),
        ({ path, at, length }, offset, letter) => {
          const text = FILES[path as keyof typeof FILES];
          const position = at + (offset % length);
          fc.pre(/\p{L}/u.test(text[position] ?? ''));
          const changed = {
            ...FILES,
            [path]: `${text.slice(0, position)}${letter}${letter}${text.slice(position + 1)}`,
          };
          const { register } = readRegister(asRegisterFiles(changed));
          fc.pre(register !== undefined);
          expect(idOf(register as Register)).not.toBe(ID);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('reads back as the very same register', () => {
    const register = registerOf(FILES);
    expect(readContent(writeContent(register))).toEqual(register);
  });

  test('is of JSON only', () => {
    expect(() => canonicalJson({ a: [new Date(0)] })).toThrow('$.a[0] is object');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });
});
