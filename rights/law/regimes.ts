import type { Wording } from '../wording.ts';

/** The laws that requests are handled under. */
export const REGIMES = [
  'eu-gdpr',
  'uk-gdpr',
  'us-ca-ccpa',
  'br-lgpd',
  'ca-qc-p39',
  'ch-fadp',
  'us-states',
  'us-ia',
  'us-ut',
] as const;
export type Regime = (typeof REGIMES)[number];

export const REGIME_NAMES: Record<Regime, Wording> = {
  'eu-gdpr': { fr: 'le RGPD (Union européenne)', en: 'the GDPR (European Union)' },
  'uk-gdpr': { fr: 'le UK GDPR (Royaume-Uni)', en: 'the UK GDPR (United Kingdom)' },
  'us-ca-ccpa': { fr: 'le CCPA (Californie)', en: 'the CCPA (California)' },
  'br-lgpd': { fr: 'la LGPD (Brésil)', en: 'the LGPD (Brazil)' },
  'ca-qc-p39': { fr: 'la loi P-39.1 (Québec)', en: 'Act P-39.1 (Quebec)' },
  'ch-fadp': { fr: 'la LPD (Suisse)', en: 'the FADP (Switzerland)' },
  'us-states': { fr: 'la loi de votre État (États-Unis)', en: 'the law of your state (United States)' },
  'us-ia': { fr: 'la loi de l’Iowa (États-Unis)', en: 'the law of Iowa (United States)' },
  'us-ut': { fr: 'la loi de l’Utah (États-Unis)', en: 'the law of Utah (United States)' },
};

/** Member states of the European Union and of the European Economic Area (ISO 3166-1), where the GDPR holds. */
const GDPR_STATES = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK EU'.split(' '),
);

/** Elsewhere than in the GDPR's states: a country, or a part of one (ISO 3166-2). */
const ELSEWHERE: Readonly<Record<string, Regime>> = {
  GB: 'uk-gdpr',
  'US-CA': 'us-ca-ccpa',
  'US-IA': 'us-ia',
  'US-UT': 'us-ut',
  BR: 'br-lgpd',
  'CA-QC': 'ca-qc-p39',
  CH: 'ch-fadp',
};

/** US states, beyond those with a row of their own, that have a general privacy act in force. From memory: unconfirmed. */
const OTHER_US_STATES = new Set(
  'CO CT DE IN KY MD MN MT NE NH NJ OR RI TN TX VA'.split(' ').map((state) => `US-${state}`),
);

/** Whether a code from outside (a register's jurisdictions) is a regime that there are rows for. */
export function isRegime(code: string): code is Regime {
  return (REGIMES as readonly string[]).includes(code);
}

/**
 * The law that holds for a person: that of the stated residence (ISO 3166-1 or 3166-2, as `FR`, `GB-SCT`, `US-CA`),
 * else the company's own, also when no row is known for the residence.
 */
export function regimeFor(residence: string | undefined, companyRegime: Regime): Regime {
  if (residence === undefined) return companyRegime;
  const country = residence.slice(0, 2);
  if (GDPR_STATES.has(country)) return 'eu-gdpr';
  if (OTHER_US_STATES.has(residence)) return 'us-states';
  return ELSEWHERE[residence] ?? ELSEWHERE[country] ?? companyRegime;
}
