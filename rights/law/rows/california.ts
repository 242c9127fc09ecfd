import { type LawRow, rowsFor } from '../law-row.ts';

const COMMON = {
  regime: 'us-ca-ccpa',
  startsAt: 'receipt',
  clarificationPauses: false,
  rolls: false,
  holidaysOf: 'US-CA',
  appeal: false,
  confirmed: true,
} as const;

const KNOW_DELETE_CORRECT = {
  ...COMMON,
  acknowledge: { by: { amount: 10, unit: 'business_days' }, says: 'verification_and_timing' },
  respond: { kind: 'within', period: { amount: 45, unit: 'calendar_days' } },
  extension: { kind: 'whole_period', period: { amount: 90, unit: 'calendar_days' } },
  identity: 'required',
  words: {
    fr: 'accusé de réception dans les dix jours ouvrés, qui dit comment l’identité est vérifiée et quand viendra la réponse ; réponse dans les quarante-cinq jours de la réception, quel que soit le temps pris par la vérification ; quarante-cinq jours de plus sont possibles si la personne est prévenue, avec le motif',
    en: 'acknowledged within ten business days, saying how identity is verified and when to expect an answer; answered within forty-five days of receipt, whatever time verification takes; forty-five more days are possible if the person is told, with the reason',
  },
} as const;

const OPT_OUT = {
  ...COMMON,
  acknowledge: null,
  respond: { kind: 'within', period: { amount: 15, unit: 'business_days' } },
  extension: null,
  identity: 'forbidden',
} as const;

const FIFTEEN_DAYS = {
  fr: 'pris en compte le plus tôt possible, au plus tard quinze jours ouvrés après la réception, sans vérification d’identité',
  en: 'carried out as soon as feasible, at latest fifteen business days after receipt, with no verification of identity',
};

/** Cal. Civ. Code 1798.100 ff. and 11 CCR 7000 ff. */
export const CALIFORNIA: readonly LawRow[] = [
  ...rowsFor(
    {
      access: 'Cal. Civ. Code 1798.130; 11 CCR 7021, 7060-7063',
      erasure: 'Cal. Civ. Code 1798.130; 11 CCR 7021, 7060-7063',
      portability: 'Cal. Civ. Code 1798.130; 11 CCR 7021, 7060-7063',
    },
    { ...KNOW_DELETE_CORRECT, validFrom: '2020-01-01' },
  ),
  ...rowsFor(
    { rectification: 'Cal. Civ. Code 1798.130; 11 CCR 7021, 7060-7063' },
    { ...KNOW_DELETE_CORRECT, validFrom: '2023-01-01' },
  ),
  ...rowsFor(
    { opt_out_sale: '11 CCR 7026(f), 7060(b)' },
    { ...OPT_OUT, validFrom: '2020-01-01', validTo: '2025-12-31', words: FIFTEEN_DAYS },
  ),
  ...rowsFor(
    { limit_sensitive: '11 CCR 7027(g), 7060(b)' },
    { ...OPT_OUT, validFrom: '2023-01-01', validTo: '2025-12-31', words: FIFTEEN_DAYS },
  ),
  ...rowsFor(
    { opt_out_sale: '11 CCR 7026(f), 7060(b)', limit_sensitive: '11 CCR 7027(g), 7060(b)' },
    {
      ...OPT_OUT,
      validFrom: '2026-01-01',
      words: {
        fr: `${FIFTEEN_DAYS.fr} ; la personne peut voir que c’est fait`,
        en: `${FIFTEEN_DAYS.en}; the person can see that it was done`,
      },
    },
  ),
];
