import type { Wording } from '../wording.ts';
import type { Right } from './rights.ts';

/** Legal bases as registers declare them (W3C DPV `eu-gdpr`). */
export const LEGAL_BASES = ['A6-1-a', 'A6-1-b', 'A6-1-c', 'A6-1-d', 'A6-1-e', 'A6-1-f'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** As it follows "processing based on …" / « traitement fondé sur … ». */
export const LEGAL_BASIS_NAMES: Record<LegalBasis, Wording> = {
  'A6-1-a': { fr: 'votre consentement', en: 'your consent' },
  'A6-1-b': { fr: 'un contrat avec vous', en: 'a contract with you' },
  'A6-1-c': { fr: 'une obligation légale', en: 'a legal obligation' },
  'A6-1-d': { fr: 'la sauvegarde d’intérêts vitaux', en: 'the protection of vital interests' },
  'A6-1-e': { fr: 'une mission d’intérêt public', en: 'a task in the public interest' },
  'A6-1-f': { fr: 'un intérêt légitime', en: 'a legitimate interest' },
};

const ALWAYS = ['access', 'rectification', 'restriction', 'objection_marketing'] as const satisfies readonly Right[];

const GIVEN: Record<LegalBasis, readonly Right[]> = {
  'A6-1-a': [...ALWAYS, 'erasure', 'portability', 'human_review', 'withdraw_consent'],
  'A6-1-b': [...ALWAYS, 'erasure', 'portability', 'human_review'],
  'A6-1-c': [...ALWAYS],
  'A6-1-d': [...ALWAYS, 'erasure', 'human_review'],
  'A6-1-e': [...ALWAYS, 'objection', 'human_review'],
  'A6-1-f': [...ALWAYS, 'erasure', 'objection', 'human_review'],
};

/** The rights that the table speaks of; it says nothing on the others. */
const SPOKEN_OF: readonly Right[] = [
  ...ALWAYS,
  'erasure',
  'portability',
  'objection',
  'human_review',
  'withdraw_consent',
];

/**
 * Whether a right goes with a legal basis; undefined when the table says nothing on it. It explains and flags; it never
 * keeps a request from being filed: exemptions are decided by people. Objection to marketing is absolute.
 */
export function goesWith(right: Right, basis: LegalBasis): boolean | undefined {
  return SPOKEN_OF.includes(right) ? GIVEN[basis].includes(right) : undefined;
}
