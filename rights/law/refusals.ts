import type { Wording } from '../wording.ts';
import type { Regime } from './regimes.ts';
import { NEVER_WAIT_FOR_IDENTITY, type Right } from './rights.ts';

/** Why a request, or a part of it, is not met. */
export const REFUSAL_CODES = [
  'identity_not_established',
  'manifestly_unfounded',
  'excessive',
  'no_data_found',
  'not_covered',
  'outside_jurisdiction',
  'third_party_rights',
  'legal_obligation',
  'legal_claims',
  'overriding_grounds',
  'suspected_fraud',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface RefusalRow {
  /** Articles of the GDPR (and of the UK GDPR, numbered alike); empty when it names none. */
  articles: readonly string[];
  /** `reason` of a Data Rights Protocol 1.0 status. */
  drp: string;
  /** W3C DPV justification. */
  dpv?: string;
  /** The rights it can be given for; any, unless said. */
  only?: readonly Right[];
  never?: readonly Right[];
  /** A whole sentence of the letter. */
  words: Wording;
}

export const REFUSALS: Record<RefusalCode, RefusalRow> = {
  identity_not_established: {
    articles: ['12(2)', '12(6)', '11(2)'],
    drp: 'insuf_verification',
    dpv: 'IdentityVerificationFailure',
    never: NEVER_WAIT_FOR_IDENTITY,
    words: {
      fr: 'Nous n’avons pas pu nous assurer que la demande vient de la personne concernée.',
      en: 'We could not make sure that the request comes from the person concerned.',
    },
  },
  manifestly_unfounded: {
    articles: ['12(5)'],
    drp: 'other',
    dpv: 'ProcessUnfounded',
    words: { fr: 'La demande est manifestement infondée.', en: 'The request is manifestly unfounded.' },
  },
  excessive: {
    articles: ['12(5)', 'C-526/24'],
    drp: 'too_many_requests',
    dpv: 'ProcessExcessive',
    words: { fr: 'La demande est excessive.', en: 'The request is excessive.' },
  },
  no_data_found: {
    articles: [],
    drp: 'no_match',
    dpv: 'FulfilmentImpossible',
    words: {
      fr: 'Nous n’avons trouvé aucune donnée qui corresponde à la demande.',
      en: 'We found no data that match the request.',
    },
  },
  not_covered: {
    articles: [],
    drp: 'claim_not_covered',
    dpv: 'NotRequiredJustification',
    words: {
      fr: 'Ce droit ne s’applique pas aux données visées par la demande.',
      en: 'This right does not apply to the data that the request is about.',
    },
  },
  outside_jurisdiction: {
    articles: [],
    drp: 'outside_jurisdiction',
    words: {
      fr: 'La loi invoquée ne s’applique pas à votre lieu de résidence.',
      en: 'The law that the request rests on does not apply where you live.',
    },
  },
  third_party_rights: {
    articles: ['15(4)', '20(4)'],
    drp: 'other',
    dpv: 'ThirdPartyRightsImpaired',
    only: ['access', 'portability'],
    words: {
      fr: 'Répondre porterait atteinte aux droits et libertés d’autres personnes.',
      en: 'An answer would adversely affect the rights and freedoms of other people.',
    },
  },
  legal_obligation: {
    articles: ['17(3)(b)'],
    drp: 'other',
    dpv: 'LegalObligationImpaired',
    only: ['erasure'],
    words: {
      fr: 'La loi nous oblige à conserver ces données.',
      en: 'The law obliges us to keep these data.',
    },
  },
  legal_claims: {
    articles: ['17(3)(e)', '21(1)'],
    drp: 'other',
    dpv: 'LegalClaimImpaired',
    only: ['erasure', 'objection'],
    words: {
      fr: 'Ces données sont nécessaires à la constatation, à l’exercice ou à la défense de droits en justice.',
      en: 'These data are needed to establish, exercise or defend legal claims.',
    },
  },
  overriding_grounds: {
    articles: ['21(1)'],
    drp: 'other',
    dpv: 'LegitimateInterestOverride',
    only: ['objection'],
    words: {
      fr: 'Des motifs légitimes et impérieux prévalent sur vos intérêts, vos droits et vos libertés.',
      en: 'Compelling legitimate grounds override your interests, rights and freedoms.',
    },
  },
  suspected_fraud: {
    articles: [],
    drp: 'suspected_fraud',
    words: {
      fr: 'Des éléments nous font penser que la demande est frauduleuse.',
      en: 'There are signs that the request is fraudulent.',
    },
  },
};

/** Whether the code can be given for the right. */
export function fits(code: RefusalCode, right: Right): boolean {
  const { only, never } = REFUSALS[code];
  return (only === undefined || only.includes(right)) && !never?.includes(right);
}

/** Where the person reads the law behind the code: "GDPR Art. 15(4)"; undefined when the law names no article. */
export function articleOf(code: RefusalCode, right: Right, regime: Regime): string | undefined {
  if (regime !== 'eu-gdpr' && regime !== 'uk-gdpr') return undefined;
  const found = REFUSALS[code].articles.filter((article) => belongs(article, right));
  if (found.length === 0) return undefined;
  const law = regime === 'eu-gdpr' ? 'GDPR' : 'UK GDPR';
  return found.map((article) => (/^\d/.test(article) ? `${law} Art. ${article}` : article)).join(', ');
}

const OWN_ARTICLE: Partial<Record<Right, string>> = { access: '15', erasure: '17', portability: '20', objection: '21' };

/** An article on one right does not belong to the refusal of another. */
function belongs(article: string, right: Right): boolean {
  const number = /^(\d+)\(/.exec(article)?.[1];
  const owner = Object.entries(OWN_ARTICLE).find(([, own]) => own === number)?.[0];
  return owner === undefined || owner === right;
}
