import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities, sameQuantity } from '../../../knowledge/quantities/quantities.ts';
import type { Language } from '../../../knowledge/statement.ts';

const read = (text: string, language: Language) =>
  quantities(text, language).map(
    ({ kind, value, unit, text: words }) => `${kind} ${Math.round(value * 1e4) / 1e4} ${unit} | ${words}`,
  );

const CASES: [Language, string, string[]][] = [
  ['en', 'We keep them for two years.', ['duration 24 month | two years']],
  ['en', 'Kept twenty-four (24) months.', ['duration 24 month | twenty-four (24) months']],
  [
    'fr',
    'Conservés vingt-quatre mois, puis 1 000 jours.',
    ['duration 24 month | vingt-quatre mois', 'duration 24000 hour | 1 000 jours'],
  ],
  [
    'fr',
    'quatre-vingt-dix-sept jours, soixante et onze jours, deux cent six jours',
    [
      'duration 2328 hour | quatre-vingt-dix-sept jours',
      'duration 1704 hour | soixante et onze jours',
      'duration 4944 hour | deux cent six jours',
    ],
  ],
  ['en', 'within 72 hours, in three days', ['duration 72 hour | 72 hours', 'duration 72 hour | three days']],
  [
    'en',
    'a year and a half, half an hour, a fortnight',
    ['duration 18 month | a year and a half', 'duration 0.5 hour | half an hour', 'duration 336 hour | a fortnight'],
  ],
  [
    'fr',
    'un an et demi, une demi-heure, une quinzaine de jours',
    [
      'duration 18 month | un an et demi',
      'duration 0.5 hour | une demi-heure',
      'duration 360 hour | quinzaine de jours',
    ],
  ],
  ['en', 'five working days', ['duration 5 working-day | five working days']],
  ['fr', 'sous cinq jours ouvrés', ['duration 5 working-day | cinq jours ouvrés']],
  [
    'en',
    'once a month, every two weeks, daily, per year',
    [
      'rate 1 month | once a month',
      'rate 336 hour | every two weeks',
      'rate 24 hour | daily',
      'rate 12 month | per year',
    ],
  ],
  [
    'fr',
    'une fois par mois, tous les deux ans, chaque semaine, mensuellement',
    [
      'rate 1 month | une fois par mois',
      'rate 24 month | tous les deux ans',
      'rate 168 hour | chaque semaine',
      'rate 1 month | mensuellement',
    ],
  ],
  [
    'en',
    '£5, 3.5 % and 1,000 pounds',
    ['measure 5 GBP | £5', 'measure 3.5 % | 3.5 %', 'measure 1000 GBP | 1,000 pounds'],
  ],
  [
    'fr',
    '12,50 €, 10 % et cinq euros, 2 Go',
    ['measure 12.5 EUR | 12,50 €', 'measure 10 % | 10 %', 'measure 5 EUR | cinq euros', 'measure 2000 MB | 2 Go'],
  ],
  [
    'en',
    'since 1 March 2026, March 1st, 2026, in March 2026, 2026-03-01, on 1 March',
    [
      'date 20260301 day | 1 March 2026',
      'date 20260301 day | March 1st, 2026',
      'date 202603 month | March 2026',
      'date 20260301 day | 2026-03-01',
      'date 301 month-day | 1 March',
    ],
  ],
  [
    'fr',
    'depuis le 1er mars 2026, en mars 2026, en 2026, le 01/03/2026',
    [
      'date 20260301 day | 1er mars 2026',
      'date 202603 month | mars 2026',
      'date 2026 year | 2026',
      'date 20260301 day | 01/03/2026',
    ],
  ],
  ['en', 'You may march on, one of us may call at 9 am', ['time 9  | 9 am']],
  [
    'fr',
    'Un de nos agents appelle à 14h30 ou à 9 h, sous 24 h',
    ['time 14.5  | 14h30', 'time 9  | 9 h', 'duration 24 hour | 24 h'],
  ],
  ['en', 'three cookies and an 18-month cap', ['number 3  | three', 'duration 18 month | 18-month']],
  [
    'en',
    'see https://x.example/30-days?id=35584, or write to a1@x.example within 3 days',
    ['duration 72 hour | 3 days'],
  ],
  ['fr', 'trois cookies', ['number 3  | trois']],
  ['en', 'ISO 27001, TLS 1.3', ['number 27001  | 27001', 'number 1.3  | 1.3']],
  ['en', 'two€½two', ['measure 2 EUR | two€', 'number 2  | two']],
];

describe('the figures of a text', () => {
  it.each(CASES)('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });

  it('are the same in other words and in the other language', () => {
    const one = (text: string, language: Language) => quantities(text, language)[0] ?? expect.fail(text);
    expect(sameQuantity(one('two years', 'en'), one('24 mois', 'fr'))).toBe(true);
    expect(sameQuantity(one('72 hours', 'en'), one('trois jours', 'fr'))).toBe(true);
    expect(sameQuantity(one('a month', 'en'), one('30 jours', 'fr'))).toBe(false);
    expect(sameQuantity(one('five working days', 'en'), one('cinq jours', 'fr'))).toBe(false);
  });

  it.each(['fr', 'en'] as const)('of any text (%s) lie in it, apart from each other', (language) => {
    const piece = fc.constantFrom(
      'deux',
      'two',
      'mille',
      'cent',
      ' ',
      '-',
      ' et ',
      'vingt',
      '12',
      '€',
      '%',
      'mois',
      ' per ',
      'œ',
      'É',
      '\u00a0',
      '½',
      'may',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, text: words, value } of quantities(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(words).toBe(text.slice(start, end));
            expect(Number.isFinite(value)).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});
