import type { Right } from '../law/rights.ts';
import type { Wording } from '../wording.ts';

/** What was done, by right; a whole sentence of the letter of fulfilment. */
export const DONE_FOR: Record<Right, Wording> = {
  access: {
    fr: 'Vos données vous attendent dans le suivi de votre demande. Le lien ne sert qu’une fois et n’est valable que peu de temps.',
    en: 'Your data are waiting for you in the follow-up of your request. The link works once and only for a short time.',
  },
  rectification: { fr: 'Vos données sont corrigées.', en: 'Your data have been corrected.' },
  erasure: { fr: 'Les données visées sont effacées.', en: 'The data in question have been erased.' },
  restriction: {
    fr: 'Le traitement est limité. Nous vous préviendrons avant de lever cette limitation.',
    en: 'The processing is restricted. We will tell you before we lift the restriction.',
  },
  portability: {
    fr: 'Vos données vous attendent dans le suivi de votre demande, sous une forme qu’un autre service peut lire. Le lien ne sert qu’une fois et n’est valable que peu de temps.',
    en: 'Your data are waiting for you in the follow-up of your request, in a form that another service can read. The link works once and only for a short time.',
  },
  objection: {
    fr: 'Le traitement auquel vous vous opposiez a cessé.',
    en: 'The processing that you objected to has stopped.',
  },
  objection_marketing: {
    fr: 'Vos données ne servent plus à la prospection.',
    en: 'Your data are no longer used for direct marketing.',
  },
  withdraw_consent: {
    fr: 'Votre consentement est retiré. Ce qui a été fait avant ce retrait reste licite.',
    en: 'Your consent is withdrawn. What was done before the withdrawal remains lawful.',
  },
  human_review: {
    fr: 'Une personne a réexaminé la décision.',
    en: 'A person has looked at the decision again.',
  },
  opt_out_sale: {
    fr: 'Vos données ne sont plus vendues ni partagées.',
    en: 'Your data are no longer sold or shared.',
  },
  limit_sensitive: {
    fr: 'L’usage de vos données sensibles est limité à ce qui est nécessaire.',
    en: 'The use of your sensitive data is limited to what is necessary.',
  },
  complaint: { fr: 'Votre réclamation a été examinée.', en: 'Your complaint has been looked into.' },
};
