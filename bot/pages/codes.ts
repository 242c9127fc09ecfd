import type { BASES, ROLES_OF_RECIPIENTS, SAFEGUARDS } from '../../knowledge/register/schema.ts';
import type { Language } from '../../knowledge/statement.ts';

type Words = Record<Language, string>;

/** GDPR Art. 6(1)(a) to (f). */
export const BASIS_WORDS: Record<(typeof BASES)[number], Words> = {
  'A6-1-a': { fr: 'votre consentement (RGPD, art. 6-1-a)', en: 'your consent (GDPR Art. 6(1)(a))' },
  'A6-1-b': { fr: 'votre contrat (RGPD, art. 6-1-b)', en: 'your contract (GDPR Art. 6(1)(b))' },
  'A6-1-c': { fr: 'une obligation légale (RGPD, art. 6-1-c)', en: 'a legal obligation (GDPR Art. 6(1)(c))' },
  'A6-1-d': { fr: 'des intérêts vitaux (RGPD, art. 6-1-d)', en: 'vital interests (GDPR Art. 6(1)(d))' },
  'A6-1-e': {
    fr: 'une mission d’intérêt public (RGPD, art. 6-1-e)',
    en: 'a task in the public interest (GDPR Art. 6(1)(e))',
  },
  'A6-1-f': { fr: 'un intérêt légitime (RGPD, art. 6-1-f)', en: 'a legitimate interest (GDPR Art. 6(1)(f))' },
};

export const ROLE_WORDS: Record<(typeof ROLES_OF_RECIPIENTS)[number], Words> = {
  processor: { fr: 'sous-traitant', en: 'processor' },
  controller: { fr: 'responsable distinct', en: 'separate controller' },
  authority: { fr: 'autorité', en: 'authority' },
  public: { fr: 'public', en: 'public' },
};

/** GDPR Art. 45, 46 and 49. */
export const SAFEGUARD_WORDS: Record<(typeof SAFEGUARDS)[number], Words> = {
  adequacy: { fr: 'décision d’adéquation', en: 'adequacy decision' },
  'standard-contractual-clauses': { fr: 'clauses contractuelles types', en: 'standard contractual clauses' },
  'binding-corporate-rules': { fr: 'règles d’entreprise contraignantes', en: 'binding corporate rules' },
  derogation: { fr: 'dérogation', en: 'derogation' },
};

/** The words for a key, or for the nearest key above it; the key itself where there are none. */
export function wordsFor(key: string, table: Record<string, Words>, language: Language): string {
  for (let at = key; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const words = table[at];
    if (words !== undefined) return words[language];
  }
  return key;
}

/** The name of a country from its ISO 3166-1 code of two letters. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
