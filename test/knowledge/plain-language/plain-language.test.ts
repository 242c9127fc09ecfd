import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readability } from '../../../knowledge/plain-language/readability.ts';
import { plainRemarks } from '../../../knowledge/plain-language/remarks.ts';
import type { Language } from '../../../knowledge/statement.ts';

const kinds = (text: string, language: Language) => plainRemarks(text, language).map(({ kind }) => kind);
const words = (count: number, word: string) => `${Array.from({ length: count }, () => word).join(' ')}.`;

describe('advice on plain language', () => {
  it.each<[Language, string, string[]]>([
    ['en', 'We keep your bills for ten years.', []],
    ['fr', 'Nous gardons vos factures dix ans.', []],
    ['en', words(22, 'word'), []],
    ['en', words(23, 'word'), ['long-sentence']],
    ['fr', words(23, 'mot'), ['long-sentence']],
    ['en', 'We do not sell, never rent and cannot lend.', ['negations']],
    ['fr', 'Nous ne vendons pas, ne louons pas et ne prêtons pas.', ['negations']],
    ['fr', "Nous n'avons aucun fichier.", []],
    ['en', 'Your data are kept here and are deleted there.', ['passives']],
    ['fr', 'Vos données sont gardées en France puis sont effacées par nous.', ['passives']],
    ['en', 'We may keep some of it.', ['hedge', 'hedge']],
    ['fr', 'Nous pouvons éventuellement la garder.', ['hedge', 'hedge']],
    ['en', 'Pursuant to the law, data subjects ask.', ['jargon', 'jargon']],
    ['fr', 'Les personnes concernées écrivent au responsable du traitement.', ['jargon', 'jargon']],
  ])('%s: %s', (language, text, expected) => {
    expect(kinds(text, language).sort()).toEqual(expected.sort());
  });

  it('offers the plain word, the company’s own before the general one', () => {
    const glossary = [
      { term: { en: 'load curve' }, plain: { en: 'half-hourly readings' } },
      { term: { en: 'portability' }, plain: { en: 'taking it along' } },
    ];
    expect(plainRemarks('Your load curves and portability.', 'en', glossary)).toEqual([
      { kind: 'jargon', quote: 'load curves', plain: 'half-hourly readings' },
      { kind: 'jargon', quote: 'portability', plain: 'taking it along' },
    ]);
  });

  it('is given on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom<Language>('fr', 'en'),
        (text, language) => {
          for (const { count = 1 } of plainRemarks(text, language)) expect(count).toBeGreaterThan(0);
          const score = readability(text, language)?.score;
          if (score !== undefined) expect(Number.isFinite(score)).toBe(true);
        },
      ),
    );
  });
});

describe('readability', () => {
  it('is by the formula of the language', () => {
    // 6 words, 1 sentence, 7 syllables: 206.835 - 1.015 x 6 - 84.6 x 7/6
    expect(readability('The cat sat on the table.', 'en')).toMatchObject({
      words: 6,
      sentences: 1,
      syllables: 7,
      score: 102,
    });
    // 6 words, 1 sentence, 8 syllables: 207 - 1.015 x 6 - 73.6 x 8/6
    expect(readability('Nous gardons vos factures dix ans.', 'fr')).toMatchObject({
      words: 6,
      syllables: 8,
      score: 102.8,
    });
    expect(readability('… – !', 'en')).toBeUndefined();
  });

  it('finds a plain text easier than a legal one, in both languages', () => {
    const easier = (plain: string, legal: string, language: Language) =>
      (readability(plain, language)?.score ?? 0) - (readability(legal, language)?.score ?? 0);
    expect(
      easier(
        'We keep your mail for a year. Then we delete it.',
        'Notwithstanding termination, the retention of correspondence shall be effectuated for administrative purposes.',
        'en',
      ),
    ).toBeGreaterThan(40);
    expect(
      easier(
        'Nous gardons vos mails un an. Ensuite, ils partent.',
        'Nonobstant la résiliation, la conservation des correspondances est effectuée à des finalités administratives.',
        'fr',
      ),
    ).toBeGreaterThan(40);
  });
});
