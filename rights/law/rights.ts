import type { Wording } from '../wording.ts';

/** What a person can ask for, by the codes used everywhere. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'objection_marketing',
  'withdraw_consent',
  'human_review',
  'opt_out_sale',
  'limit_sensitive',
  'complaint',
] as const;
export type Right = (typeof RIGHTS)[number];

/** As it follows "your request for …" / « votre demande … »; shown in letters and on the desk. */
export const RIGHT_NAMES: Record<Right, Wording> = {
  access: { fr: 'd’accès à vos données', en: 'access to your data' },
  rectification: { fr: 'de rectification de vos données', en: 'correction of your data' },
  erasure: { fr: 'd’effacement de vos données', en: 'erasure of your data' },
  restriction: { fr: 'de limitation du traitement', en: 'restriction of processing' },
  portability: { fr: 'de portabilité de vos données', en: 'portability of your data' },
  objection: { fr: 'd’opposition au traitement', en: 'an end to processing you object to' },
  objection_marketing: { fr: 'd’opposition à la prospection', en: 'an end to direct marketing' },
  withdraw_consent: { fr: 'de retrait de votre consentement', en: 'withdrawal of your consent' },
  human_review: {
    fr: 'd’intervention humaine dans une décision automatisée',
    en: 'human review of an automated decision',
  },
  opt_out_sale: {
    fr: 'de fin de la vente ou du partage de vos données',
    en: 'an end to the sale or sharing of your data',
  },
  limit_sensitive: {
    fr: 'de limitation de l’usage de vos données sensibles',
    en: 'a limit on the use of your sensitive data',
  },
  complaint: { fr: 'd’examen de votre réclamation', en: 'an answer to your complaint' },
};

/**
 * Opt-out, limit, withdrawal of consent and objection to marketing are carried out without waiting for proof of
 * identity, under every law.
 */
export const NEVER_WAIT_FOR_IDENTITY: readonly Right[] = [
  'opt_out_sale',
  'limit_sensitive',
  'withdraw_consent',
  'objection_marketing',
];

/** What is answered with the person's own data, which may go to nobody else. */
export const HAND_OUT_DATA: readonly Right[] = ['access', 'portability'];

/** Recipients must be told of these, unless impossible or out of proportion (GDPR Art. 19). */
export const RECIPIENTS_ARE_TOLD: readonly Right[] = ['rectification', 'erasure', 'restriction'];
