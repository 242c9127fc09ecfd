import { type LawRow, rowsFor } from '../law-row.ts';

const COMMON = {
  regime: 'uk-gdpr',
  acknowledge: null,
  clarificationPauses: false,
  rolls: true,
  holidaysOf: 'GB',
  appeal: false,
} as const;

/** From 5 February 2026 (Data (Use and Access) Act 2025, s. 76; SI 2026/82). */
const RELEVANT_TIME = {
  ...COMMON,
  respond: { kind: 'within', period: { amount: 1, unit: 'months' } },
  extension: { kind: 'whole_period', period: { amount: 3, unit: 'months' } },
  startsAt: 'relevant_time',
  identity: 'on_reasonable_doubt',
  validFrom: '2026-02-05',
  confirmed: true,
} as const;

const ONE_MONTH_FROM_RELEVANT_TIME = {
  fr: 'réponse dans un mois à compter du dernier de ces moments : la réception, les informations demandées sur l’identité, le paiement des frais demandés ; deux mois de plus sont possibles',
  en: 'an answer within one month of the latest of these: receipt, the information asked for on identity, the fee asked for; two more months are possible',
};

const BEFORE_2026 = {
  ...COMMON,
  startsAt: 'receipt',
  validFrom: '2021-01-01',
  validTo: '2026-02-04',
  confirmed: false,
} as const;

const AT_ONCE = {
  objection_marketing: {
    respond: { kind: 'at_once', toldWithin: { amount: 1, unit: 'months' } },
    extension: null,
    identity: 'find_record_only',
    words: {
      fr: 'la prospection cesse tout de suite, sans mise en balance ; la personne est informée au plus tard un mois après',
      en: 'direct marketing stops at once, with no balancing of interests; the person is told at latest one month later',
    },
  },
  withdraw_consent: {
    respond: { kind: 'at_once' },
    extension: null,
    identity: 'none',
    words: {
      fr: 'retirer son consentement est aussi simple que le donner : le retrait prend effet tout de suite',
      en: 'withdrawing consent is as easy as giving it: the withdrawal takes effect at once',
    },
  },
} as const;

const ORDINARY = {
  rectification: 'UK GDPR Art. 16, 12A',
  erasure: 'UK GDPR Art. 17, 12A',
  restriction: 'UK GDPR Art. 18, 12A',
  portability: 'UK GDPR Art. 20, 12A',
  objection: 'UK GDPR Art. 21, 12A',
  human_review: 'UK GDPR Art. 22C, 12A',
};

export const UNITED_KINGDOM: readonly LawRow[] = [
  ...rowsFor(
    { access: 'UK GDPR Art. 15, 12A' },
    {
      ...RELEVANT_TIME,
      clarificationPauses: true,
      words: {
        fr: `${ONE_MONTH_FROM_RELEVANT_TIME.fr} ; les jours passés à attendre une précision de la personne ne comptent pas`,
        en: `${ONE_MONTH_FROM_RELEVANT_TIME.en}; days spent waiting for the person to clarify do not count`,
      },
    },
  ),
  ...rowsFor(ORDINARY, { ...RELEVANT_TIME, words: ONE_MONTH_FROM_RELEVANT_TIME }),
  // As in the European Union: an objection, for which nothing need be proved.
  ...rowsFor(
    { opt_out_sale: 'UK GDPR Art. 21, 12A' },
    {
      ...RELEVANT_TIME,
      extension: null,
      startsAt: 'receipt',
      identity: 'find_record_only',
      words: {
        fr: 'réponse au plus tard un mois après la réception',
        en: 'an answer at latest one month after receipt',
      },
    },
  ),
  ...rowsFor(
    { objection_marketing: 'UK GDPR Art. 21(2)-(3), 12A' },
    { ...RELEVANT_TIME, ...AT_ONCE.objection_marketing },
  ),
  ...rowsFor({ withdraw_consent: 'UK GDPR Art. 7(3)' }, { ...RELEVANT_TIME, ...AT_ONCE.withdraw_consent }),
  ...rowsFor(
    { complaint: 'DPA 2018 s. 164A' },
    {
      ...COMMON,
      acknowledge: { by: { amount: 30, unit: 'calendar_days' }, says: 'received' },
      respond: { kind: 'without_undue_delay' },
      extension: null,
      startsAt: 'receipt',
      rolls: false,
      identity: 'none',
      validFrom: '2026-06-19',
      confirmed: true,
      words: {
        fr: 'accusé de réception dans les trente jours ; suites données dans les meilleurs délais',
        en: 'acknowledged within thirty days; dealt with without undue delay',
      },
    },
  ),
  ...rowsFor(
    { access: 'UK GDPR Art. 15, 12(3)', ...mapped(ORDINARY) },
    {
      ...BEFORE_2026,
      respond: RELEVANT_TIME.respond,
      extension: RELEVANT_TIME.extension,
      identity: 'on_reasonable_doubt',
      words: {
        fr: 'réponse au plus tard un mois après la réception ; deux mois de plus sont possibles si la personne est prévenue',
        en: 'an answer at latest one month after receipt; two more months are possible if the person is told',
      },
    },
  ),
  ...rowsFor(
    { objection_marketing: 'UK GDPR Art. 21(2)-(3), 12(3)' },
    { ...BEFORE_2026, ...AT_ONCE.objection_marketing },
  ),
  ...rowsFor({ withdraw_consent: 'UK GDPR Art. 7(3)' }, { ...BEFORE_2026, ...AT_ONCE.withdraw_consent }),
];

/** The same rights under the numbering before 5 February 2026. */
function mapped(references: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(references).map(([right, reference]) => [
      right,
      reference.replace('12A', '12(3)').replace('22C', '22(3)'),
    ]),
  );
}
