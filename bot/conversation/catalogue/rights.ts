import type { Language } from '../../../knowledge/statement.ts';
import type { Right } from '../understanding/rights.ts';

/** Names of the rights, inside a sentence: in the acknowledgement of a wish. */
export const RIGHT_NAMES: Record<Right, Record<Language, string>> = {
  access: { fr: 'recevoir une copie de vos données', en: 'a copy of your data' },
  rectification: { fr: 'faire corriger vos données', en: 'your data to be corrected' },
  erasure: { fr: 'faire effacer vos données', en: 'your data to be erased' },
  restriction: { fr: "limiter l'usage de vos données", en: 'the use of your data to be restricted' },
  portability: { fr: 'emporter vos données ailleurs', en: 'your data to take elsewhere' },
  objection: { fr: 'vous opposer à un usage de vos données', en: 'a use of your data to stop' },
  objection_marketing: { fr: 'ne plus recevoir de publicité', en: 'no more marketing' },
  withdraw_consent: { fr: 'retirer votre consentement', en: 'your consent to be withdrawn' },
  human_review: { fr: "qu'une personne réexamine une décision", en: 'a person to review a decision' },
  opt_out_sale: {
    fr: "que vos données ne soient ni vendues ni transmises à d'autres",
    en: 'your data to be neither sold nor passed on to others',
  },
  limit_sensitive: {
    fr: "limiter l'usage de vos données sensibles",
    en: 'the use of your sensitive data to be limited',
  },
  complaint: { fr: 'déposer une réclamation', en: 'a complaint to be heard' },
};
