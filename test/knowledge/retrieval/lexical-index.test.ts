import { describe, expect, it } from 'vitest';
import { buildLexicalIndex } from '../../../knowledge/retrieval/lexical-index.ts';
import type { Bilingual, Statement } from '../../../knowledge/statement.ts';

const index = buildLexicalIndex(
  [
    { fr: 'Nous gardons vos factures dix ans.', en: 'We keep your bills for ten years.' },
    { fr: 'Les relevés à la demi-heure restent vingt-quatre mois.', en: 'Half-hourly readings stay 24 months.' },
    { en: 'Marlowe Post prints our letters.' },
    { fr: 'Les photos sont chiffrées.', en: 'Photos are encrypted.' },
  ].map(asStatement),
);

describe('search by words', () => {
  it.each([
    ['fr', 'combien de temps gardez-vous mes factures', 0],
    ['fr', 'releve demi heure', 1],
    ['fr', 'mes fotos sont-elles chifrées', 3],
    ['en', 'are my bills kept', 0],
    ['en', 'encryptd photos', 3],
  ] as const)('%s: "%s" finds statement %i first', (language, question, row) => {
    expect(index.search(question, language, 5).hits[0]?.row).toBe(row);
  });

  it('reaches a statement declared only in the other language', () => {
    expect(index.search('que fait Marlowe Post ?', 'fr', 5).hits.map(({ row }) => row)).toEqual([2]);
  });

  it('finds nothing where no word meets', () => {
    expect(index.search('zebra', 'en', 5).hits).toEqual([]);
    expect(index.search('', 'fr', 5).hits).toEqual([]);
    expect(index.search('est-ce que vous', 'fr', 5).hits).toEqual([]);
  });

  it('says how much of the question a statement covers', () => {
    const [whole] = index.search('factures', 'fr', 5).hits;
    const { hits, unknown } = index.search('factures hippopotame', 'fr', 5);
    const [part] = hits;
    expect(whole?.coverage).toBeCloseTo(1, 5);
    expect(part?.coverage).toBeGreaterThan(0.2);
    expect(part?.coverage).toBeLessThan(0.6);
    expect(unknown).toBeCloseTo(1 - (part?.coverage ?? 0), 5);
    expect(index.search('factures', 'fr', 5).unknown).toBe(0);
  });
});

function asStatement(text: Bilingual, row: number): Statement {
  const id = `p${row}`;
  return {
    ref: `${id}#${id}`,
    practice: id,
    id,
    facet: 'other',
    text,
    title: {},
    revision: 1,
    source: { file: 'x', locator: 'x' },
  };
}
