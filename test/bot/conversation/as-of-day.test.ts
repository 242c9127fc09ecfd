import { describe, expect, it } from 'vitest';
import { asksWhatChanged, asOfDay } from '../../../bot/conversation/understanding/as-of-day.ts';

const TODAY = new Date('2026-11-26T09:00:00Z');

describe('a question about another day', () => {
  it.each([
    [
      'en',
      'What was declared on 1 March about meter readings?',
      '2026-03-01',
      'What was declared about meter readings?',
    ],
    [
      'en',
      'How long did you declare you keep bills, back on March 1st, 2026?',
      '2026-03-01',
      'How long did you declare you keep bills?',
    ],
    ['en', 'On 2026-03-01, what was in force for cookies?', '2026-03-01', ', what was in force for cookies?'],
    ['en', 'What did Helio say on 24 December about recordings?', '2025-12-24', 'What did Helio say about recordings?'],
    [
      'fr',
      'Que déclariez-vous le 1er mars 2026 sur les relevés ?',
      '2026-03-01',
      'Que déclariez-vous sur les relevés ?',
    ],
    [
      'fr',
      'Qu’est-ce qui était déclaré au 01/03/2026 pour mes factures ?',
      '2026-03-01',
      'Qu’est-ce qui était déclaré pour mes factures ?',
    ],
    [
      'fr',
      'Combien de temps disiez-vous garder mes appels en mars 2026 ?',
      '2026-03-31',
      'Combien de temps disiez-vous garder mes appels ?',
    ],
  ] as const)('%s: %s', (language, question, day, rest) => {
    expect(asOfDay(question, language, TODAY)).toEqual({ day, question: rest, hasSubject: true });
  });

  it.each([
    ['en', 'What was declared on 1 March?', '2026-03-01'],
    ['fr', 'Qu’est-ce qui était déclaré le 1er mars ?', '2026-03-01'],
    ['fr', 'Que déclarait votre politique le 1er mars 2026 ?', '2026-03-01'],
  ] as const)('without a subject, all of it (%s): %s', (language, question, day) => {
    expect(asOfDay(question, language, TODAY)).toMatchObject({ day, hasSubject: false });
  });

  it.each([
    ['en', 'I moved in on 1 March, do you have my new address?'],
    ['en', 'You declared that you keep readings for 24 months, is that still so?'],
    ['en', 'What was declared between 1 March and 3 April?'],
    ['en', 'What will be declared on 1 March 2031?'],
    ['en', 'What was declared on 31 February 2026?'],
    ['fr', 'Mon contrat du 1er mars est-il gardé ?'],
    ['fr', 'Combien de demandes des autorités avez-vous reçues en 2025 ?'],
  ] as const)('is none (%s): %s', (language, question) => {
    expect(asOfDay(question, language, TODAY)).toBeUndefined();
  });
});

it.each([
  ['What has changed lately?', true],
  ["What's new in your practices?", true],
  ['Any recent changes to your privacy policy?', true],
  ['Qu’est-ce qui a changé ?', true],
  ['Qu’avez-vous changé récemment dans vos pratiques ?', true],
  ['Quels sont les derniers changements ?', true],
  ['What has changed about cookies?', false],
  ['Qu’est-ce qui a changé pour mes relevés ?', false],
  ['How do I change my address?', false],
  ['Puis-je changer mon adresse ?', false],
])('%s asks what changed: %s', (question, expected) => {
  expect(asksWhatChanged(question)).toBe(expected);
});
