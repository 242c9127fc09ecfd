import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findFault } from '../../../knowledge/gate/gate.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import type { PieceReader } from '../../../knowledge/retrieval/embedder.ts';
import { loadOnnxEmbedder } from '../../../knowledge/retrieval/onnx-embedder.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { HELIO } from '../../support/server.ts';

let reader: PieceReader;
let declared: { text: string; language: Language }[];
beforeAll(async () => {
  reader = await loadOnnxEmbedder();
  const { statements } = await requireRegister(HELIO);
  declared = statements
    .flatMap(({ text }) => [
      { text: text.fr ?? '', language: 'fr' as const },
      { text: text.en ?? '', language: 'en' as const },
    ])
    .filter(({ text }) => text !== '');
});

const STATEMENT = {
  en: 'We keep your bills for ten years unless you object. Our bank, Fidelio, receives your IBAN.',
  fr: 'Nous gardons vos factures dix ans, sauf opposition de votre part. Notre banque, Fidelio, reçoit votre IBAN.',
};
const QUOTE = { en: 'We keep your bills for ten years unless you object.', fr: 'Nous gardons vos factures dix ans' };

const faultOf = (language: Language, text: string, quote: string = QUOTE[language]) =>
  findFault({ text, language, quote }, { text: STATEMENT[language], language }, reader);

describe('the gate', () => {
  it.each<[Language, string]>([
    ['en', 'We keep your bills for ten years unless you object.'],
    ['en', 'We keep your bills for 10 years unless you object.'],
    ['fr', 'Nous gardons vos factures dix ans, sauf opposition de votre part.'],
    ['fr', 'Nous gardons vos factures 10 ans, sauf opposition de votre part.'],
  ])('lets through what the quote says: %s %s', async (language, text) => {
    expect(await faultOf(language, text)).toBeUndefined();
  });

  it.each<[Language, string]>([
    ['en', 'We keep your bills for twelve years unless you object.'],
    ['en', 'We do not keep your bills for ten years unless you object.'],
    ['en', 'We always keep your bills for ten years.'],
    ['en', 'We keep your bills for ten years.'],
    ['en', 'We keep your bills and calls for ten years unless you object.'],
    ['en', 'Acme keeps your bills for ten years unless you object.'],
    ['fr', 'Nous gardons vos factures douze ans, sauf opposition de votre part.'],
    ['fr', 'Nous ne gardons jamais vos factures.'],
    ['fr', 'Nous gardons toutes vos factures dix ans, sauf opposition de votre part.'],
    ['fr', 'Nous gardons vos factures dix ans.'],
    ['fr', 'Acme garde vos factures dix ans, sauf opposition de votre part.'],
  ])('refuses what it does not say: %s %s', async (language, text) => {
    expect(await faultOf(language, text)).toBeDefined();
  });

  it('refuses a quote that is not there, and markup', async () => {
    expect(await faultOf('en', QUOTE.en, 'We keep your bills for ever.')).toMatchObject({ code: 'quote_not_found' });
    expect(await faultOf('en', 'We keep your bills <b>for ten years</b> unless you object.')).toMatchObject({
      code: 'not_plain',
    });
  });

  it('lets every declared text of the demonstration through as it stands, and with no figure changed', {
    timeout: 120_000,
  }, async () => {
    let changed = 0;
    for (const [at, { text, language }] of declared.entries()) {
      // A path of menus ("Settings > Privacy") could be markup in a model's hands, and is not shown from there.
      if (at % 8 !== 0 || text.includes('>')) continue;
      expect(await findFault({ text, language, quote: text }, { text, language }, reader), text).toBeUndefined();
      const other = text.replace(/\d+/, (digits) => String(Number(digits) + 1));
      if (other === text) continue;
      changed += 1;
      expect(await findFault({ text: other, language, quote: text }, { text, language }, reader), other).toBeDefined();
    }
    expect(changed).toBeGreaterThan(10);
  });

  it('takes any text', async () => {
    const piece = fc.constantFrom(
      'ten',
      'years',
      'never',
      'bills',
      ' ',
      ', ',
      '10 %',
      '«',
      '<b>',
      '\u202e',
      'no, ',
      'Yes: ',
      'IBAN',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.array(piece, { maxLength: 15 }).map((all) => all.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.constantFrom<Language>('fr', 'en'), async (claim, quote, language) => {
        const fault = await findFault({ text: claim, language, quote }, { text: STATEMENT[language], language });
        if (!STATEMENT[language].includes(quote.trim())) expect(fault).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});
