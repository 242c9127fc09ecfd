import { type LawRow, rowsFor } from '../law-row.ts';

const COMMON = {
  regime: 'eu-gdpr',
  acknowledge: null,
  startsAt: 'receipt',
  clarificationPauses: false,
  rolls: true,
  holidaysOf: 'controller',
  appeal: false,
  validFrom: '2018-05-25',
  confirmed: true,
} as const;

/** Regulation (EU) 2016/679, counted by Regulation 1182/71. */
export const EUROPEAN_UNION: readonly LawRow[] = [
  ...rowsFor(
    {
      access: 'GDPR Art. 15, 12(3)',
      rectification: 'GDPR Art. 16, 12(3)',
      erasure: 'GDPR Art. 17, 12(3)',
      restriction: 'GDPR Art. 18, 12(3)',
      portability: 'GDPR Art. 20, 12(3)',
      objection: 'GDPR Art. 21, 12(3)',
      human_review: 'GDPR Art. 22(3), 12(3)',
    },
    {
      ...COMMON,
      respond: { kind: 'within', period: { amount: 1, unit: 'months' } },
      extension: { kind: 'whole_period', period: { amount: 3, unit: 'months' } },
      identity: 'on_reasonable_doubt',
      words: {
        fr: 'réponse dans les meilleurs délais, au plus tard un mois après la réception ; deux mois de plus sont possibles si la personne est prévenue, avec les motifs, pendant ce premier mois',
        en: 'an answer without undue delay, at latest one month after receipt; two more months are possible if the person is told, with the reasons, within that first month',
      },
    },
  ),
  // No right of that name: who does not want data sold or passed on objects to it, and need prove nothing for that.
  ...rowsFor(
    { opt_out_sale: 'GDPR Art. 21, 12(3)' },
    {
      ...COMMON,
      respond: { kind: 'within', period: { amount: 1, unit: 'months' } },
      extension: null,
      identity: 'find_record_only',
      words: {
        fr: 'réponse dans les meilleurs délais, au plus tard un mois après la réception',
        en: 'an answer without undue delay, at latest one month after receipt',
      },
    },
  ),
  ...rowsFor(
    { objection_marketing: 'GDPR Art. 21(2)-(3), 12(3)' },
    {
      ...COMMON,
      respond: { kind: 'at_once', toldWithin: { amount: 1, unit: 'months' } },
      extension: null,
      identity: 'find_record_only',
      words: {
        fr: 'la prospection cesse tout de suite, sans mise en balance ; la personne est informée au plus tard un mois après la réception',
        en: 'direct marketing stops at once, with no balancing of interests; the person is told at latest one month after receipt',
      },
    },
  ),
  ...rowsFor(
    { withdraw_consent: 'GDPR Art. 7(3)' },
    {
      ...COMMON,
      respond: { kind: 'at_once' },
      extension: null,
      identity: 'none',
      words: {
        fr: 'retirer son consentement est aussi simple que le donner : le retrait prend effet tout de suite',
        en: 'withdrawing consent is as easy as giving it: the withdrawal takes effect at once',
      },
    },
  ),
];
