import { type LawRow, rowsFor } from '../law-row.ts';

const COMMON = {
  startsAt: 'receipt',
  clarificationPauses: false,
  rolls: false,
  holidaysOf: 'controller',
  acknowledge: null,
  appeal: false,
} as const;

const BRAZIL = rowsFor(
  { access: 'LGPD Art. 18, 19 II' },
  {
    ...COMMON,
    regime: 'br-lgpd',
    acknowledge: { by: 'at_once', says: 'simplified_answer' },
    respond: { kind: 'within', period: { amount: 15, unit: 'calendar_days' } },
    extension: null,
    identity: 'cooperation',
    validFrom: '2020-09-18',
    confirmed: true,
    words: {
      fr: 'confirmation sous forme simplifiée tout de suite ; réponse complète dans les quinze jours de la demande',
      en: 'confirmation in simplified form at once; a full answer within fifteen days of the request',
    },
  },
);

const QUEBEC = {
  ...COMMON,
  regime: 'ca-qc-p39',
  respond: { kind: 'within', period: { amount: 30, unit: 'calendar_days' } },
  extension: null,
  identity: 'cooperation',
  confirmed: true,
  words: {
    fr: 'réponse écrite dans les trente jours de la réception ; le silence vaut refus',
    en: 'a written answer within thirty days of receipt; silence counts as refusal',
  },
} as const;

const SWITZERLAND = rowsFor(
  { access: 'FADP Art. 25-26; DPO Art. 16-19' },
  {
    ...COMMON,
    regime: 'ch-fadp',
    respond: { kind: 'within', period: { amount: 30, unit: 'calendar_days' } },
    extension: { kind: 'announced' },
    identity: 'cooperation',
    validFrom: '2023-09-01',
    confirmed: true,
    words: {
      fr: 'réponse dans les trente jours de la réception ; sinon, la personne apprend dans ce délai quand elle l’aura',
      en: 'an answer within thirty days of receipt; otherwise the person is told within that time when it will come',
    },
  },
);

const US_COMMON = {
  ...COMMON,
  identity: 'required',
  // Start dates differ from state to state; the earliest act is taken.
  validFrom: '2023-01-01',
  confirmed: false,
} as const;
const FORTY_FIVE = {
  respond: { kind: 'within', period: { amount: 45, unit: 'calendar_days' } },
  extension: { kind: 'whole_period', period: { amount: 90, unit: 'calendar_days' } },
  words: {
    fr: 'réponse dans les quarante-cinq jours de la réception ; quarante-cinq jours de plus sont d’ordinaire possibles si la personne est prévenue',
    en: 'an answer within forty-five days of receipt; forty-five more days are usually possible if the person is told',
  },
} as const;
const STATE_RIGHTS = { access: 'state law', erasure: 'state law', portability: 'state law' };

export const ELSEWHERE: readonly LawRow[] = [
  ...BRAZIL,
  ...rowsFor(
    { access: 'P-39.1 s. 27, 32', rectification: 'P-39.1 s. 28, 32', erasure: 'P-39.1 s. 28.1, 32' },
    { ...QUEBEC, validFrom: '2023-09-22' },
  ),
  ...rowsFor({ portability: 'P-39.1 s. 27, 32' }, { ...QUEBEC, validFrom: '2024-09-22' }),
  ...rowsFor({ human_review: 'P-39.1 s. 12.1' }, { ...QUEBEC, validFrom: '2023-09-22' }),
  ...rowsFor({ withdraw_consent: 'P-39.1 s. 27-34' }, { ...QUEBEC, identity: 'none', validFrom: '2023-09-22' }),
  ...SWITZERLAND,
  ...rowsFor(
    { ...STATE_RIGHTS, rectification: 'state law' },
    { ...US_COMMON, ...FORTY_FIVE, regime: 'us-states', appeal: true },
  ),
  ...rowsFor(
    { opt_out_sale: 'state law' },
    { ...US_COMMON, ...FORTY_FIVE, regime: 'us-states', identity: 'none', appeal: true },
  ),
  ...rowsFor(STATE_RIGHTS, { ...US_COMMON, ...FORTY_FIVE, regime: 'us-ut' }),
  ...rowsFor({ opt_out_sale: 'state law' }, { ...US_COMMON, ...FORTY_FIVE, regime: 'us-ut', identity: 'none' }),
  ...rowsFor(STATE_RIGHTS, {
    ...US_COMMON,
    regime: 'us-ia',
    respond: { kind: 'within', period: { amount: 90, unit: 'calendar_days' } },
    extension: { kind: 'whole_period', period: { amount: 135, unit: 'calendar_days' } },
    appeal: true,
    words: {
      fr: 'réponse dans les quatre-vingt-dix jours de la réception ; quarante-cinq jours de plus sont d’ordinaire possibles si la personne est prévenue',
      en: 'an answer within ninety days of receipt; forty-five more days are usually possible if the person is told',
    },
  }),
];
