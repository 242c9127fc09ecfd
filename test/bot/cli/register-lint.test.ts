import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runTypeScript } from '../../support/run-typescript.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
const HELIO = fileURLToPath(new URL('../../../examples/helio/register', import.meta.url));

it('register lint advises in both languages, and is never a gate', async () => {
  const lint = async (...parameters: string[]) =>
    (await runTypeScript(LIMPIDE, ['register', 'lint', HELIO, ...parameters])).stdout;
  const [french, english, json] = await Promise.all([lint('--lang', 'fr'), lint('--lang', 'en'), lint('--json')]);
  expect(french).toContain('mot difficile : pdl → numéro de compteur');
  expect(french).toContain('Ce sont des conseils, pas des fautes.');
  expect(english).toContain('long sentence (29):');
  expect(english).toMatch(/Readability en: \d+(\.\d)? \(Flesch:/);
  const { linted, readability } = JSON.parse(json) as {
    linted: { remarks: { kind: string }[] }[];
    readability: { language: string }[];
  };
  expect(new Set(linted.flatMap(({ remarks }) => remarks.map(({ kind }) => kind)))).toEqual(
    new Set(['long-sentence', 'negations', 'passives', 'hedge', 'jargon']),
  );
  expect(readability.map(({ language }) => language)).toEqual(['fr', 'en']);
});
