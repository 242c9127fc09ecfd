import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import { asRegisterFiles, COMPANY } from './files.ts';

/** What a customer must never see. */
const MARKUP = [
  /<\/?(?:a|b|br|p|div|span|td|details|summary|script)(?:\s[^<>]*)?\/?>/i,
  /<!--/,
  /\]\([^()\s]*\)/,
  /\*\*/,
  /&(?:nbsp|rsquo|amp|lt|gt|#\d+|#x[\da-f]+);/i,
  /\{#[^{}]*\}$/,
  /[\p{Cc}\p{Cs}]/u,
  /^\s|\s$/u,
];

const pieces = fc.constantFrom(
  '# ',
  '## ',
  '\n',
  '\n\n',
  '* ',
  '1. ',
  '  ',
  '| ',
  ' |\n',
  '| --- | --- |\n',
  '**',
  '*',
  '~~',
  '`',
  '```\n',
  '> ',
  '- [ ] ',
  '[x]: y\n',
  '[a](b)',
  '![a](b)',
  '[^1]',
  '\n[^1]: ',
  '<br>',
  '<p>',
  '</p>',
  '<a href="x">',
  '</a>',
  '<!--',
  '-->',
  '<script>',
  '</details>',
  '<details><summary>',
  '&nbsp;',
  '&amp;nbsp;',
  '&#x20;',
  '&lt;b&gt;',
  '&amp;lt;br&amp;gt;',
  '{#id}',
  '{#Bad id}',
  '---\n',
  ':',
  ' : ',
  ';',
  '.',
  '\\',
  '\u0000',
  '\uD800',
  '\u202E',
  'We keep your data',
  'Nous gardons vos données',
  'for ten years',
  'pendant dix ans',
  'é',
  '中文',
  '😀',
  'a'.repeat(700),
);
const documents = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('any Markdown', () => {
  test('is read without throwing, into statements that are words', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('fr', 'en'), (text, language) => {
        const name = `documents/policy.${language}.md`;
        const { faults, register } = readRegister(asRegisterFiles({ 'company.yaml': COMPANY, [name]: text }));
        for (const { file } of faults) expect(['.', 'company.yaml', name]).toContain(file);
        const refs = new Set<string>();
        for (const statement of register?.statements ?? []) {
          refs.add(statement.ref);
          const words = Object.values(statement.text);
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) {
            expect(word).toMatch(/\p{L}/u);
            expect(word.length).toBeLessThanOrEqual(2_000);
            for (const markup of MARKUP) expect(word).not.toMatch(markup);
          }
          expect(statement.practice).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(statement.practice.length).toBeLessThanOrEqual(80);
        }
        expect(refs.size).toBe(register?.statements.length ?? 0);
      }),
      { numRuns: 400 },
    );
  });
});
