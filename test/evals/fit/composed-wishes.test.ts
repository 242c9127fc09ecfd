import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actsSchema, composedWishes, framesSchema, variedWishes } from '../../../evals/fit/composed-wishes.ts';
import { padsSchema } from '../../../evals/fit/padded.ts';
import type { Wish } from '../../../evals/wishes-file.ts';
import { RIGHTS } from '../../../rights/law/rights.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../evals/data/wishes/${name}.json`, import.meta.url), 'utf8'));
const acts = actsSchema.parse(read('acts'));
const frames = framesSchema.parse(read('frames'));
const pads = padsSchema.parse(read('pads'));
const none = { before: ['Well.'], after: ['Bye.'] };

/** Messages that one frame makes of one act of erasure. */
function made(lang: 'fr' | 'en', kind: string, frame: string, act: string): Wish[] {
  const other =
    lang === 'en' ? 'cancel|cancelling|cancelled|  :: my order' : 'annulez|annuler|annuliez|  :: ma commande';
  const known = Object.fromEntries(RIGHTS.map((right) => [right, [act]]));
  const data = { en: known, fr: known, otherEn: [other], otherFr: [other] };
  return composedWishes(
    actsSchema.parse(data),
    { [kind]: { en: lang === 'en' ? [frame] : [], fr: lang === 'fr' ? [frame] : [] } },
    { en: none, fr: none },
  );
}

describe('composed messages', () => {
  const composed = composedWishes(acts, frames, pads);

  test('are the same each time', () => {
    expect(composedWishes(acts, frames, pads)).toEqual(composed);
  });

  test('fill every brace, and hold no word of a frame twice', () => {
    for (const { text } of composed) {
      expect(text).not.toMatch(/[{}]/);
      expect(text).not.toMatch(/\b(de|to) \1\b/);
    }
  });

  test('hold wishes and what is none, in both languages', () => {
    for (const lang of ['fr', 'en']) {
      const wished = composed.filter((one) => one.lang === lang && one.rights.length > 0).length;
      const not = composed.filter((one) => one.lang === lang && one.rights.length === 0).length;
      expect(Math.min(wished, not)).toBeGreaterThan(500);
    }
  });

  test('say of somebody else what is theirs', () => {
    const texts = made(
      'en',
      'third-party-reported',
      'My aunt asked you to {imp3}.',
      'delete|deleting|deleted|  :: my file',
    );
    expect(texts.map(({ text }) => text.toLowerCase()).join()).toContain('delete her file');
    expect(texts.every(({ rights }) => rights.length === 0)).toBe(true);
  });

  test('elide in French', () => {
    const [first] = made('fr', 'past', 'Merci de {inf}.', 'effacez|effacer|effaciez|  :: mon dossier');
    expect(first?.text).toMatch(/merci d.?effacer/i);
  });
});

test('a varied message wishes the same, in other words', () => {
  const wishes = composedWishes(acts, frames, pads).slice(0, 200);
  const varied = variedWishes(wishes, pads);
  expect(varied.map(({ of }) => of)).toEqual(wishes.map((_, i) => i));
  expect(varied.every(({ rights, kind, of }) => rights === wishes[of]?.rights && kind === wishes[of]?.kind)).toBe(true);
  expect(varied.filter(({ text, of }) => text !== wishes[of]?.text).length).toBeGreaterThan(180);
});
