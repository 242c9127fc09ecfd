import type { Wording } from '../wording.ts';
import type { Regime } from './regimes.ts';

interface Remedy {
  /** Where `{authority}` stands, the company's supervisory authority is named. */
  words: Wording;
  reference: string;
  confirmed: boolean;
}

const ASK_US_AGAIN: Wording = {
  fr: 'Vous pouvez nous demander de réexaminer notre réponse. Vous pouvez aussi saisir {authority}.',
  en: 'You can ask us to look at our answer again. You can also turn to {authority}.',
};

/** What a person can do against a refusal; every refusal says it (GDPR Art. 12(4) and its like). */
const REMEDIES: Record<Regime, Remedy> = {
  'eu-gdpr': {
    words: {
      fr: 'Vous pouvez introduire une réclamation auprès de l’autorité de contrôle ({authority}). Vous pouvez aussi former un recours devant un tribunal.',
      en: 'You can lodge a complaint with the supervisory authority, {authority}. You can also seek a remedy before a court.',
    },
    reference: 'GDPR Art. 12(4), 77, 79',
    confirmed: true,
  },
  'uk-gdpr': {
    words: {
      fr: 'Vous pouvez nous adresser une réclamation, puis saisir {authority}. Vous pouvez aussi former un recours devant un tribunal.',
      en: 'You can complain to us, and then to {authority}. You can also seek a remedy before a court.',
    },
    reference: 'UK GDPR Art. 12(4); DPA 2018 s. 164A, 165, 167',
    confirmed: false,
  },
  'us-ca-ccpa': {
    words: {
      fr: 'Vous pouvez déposer une plainte auprès de la California Privacy Protection Agency ou du procureur général de Californie.',
      en: 'You can file a complaint with the California Privacy Protection Agency or the Attorney General of California.',
    },
    reference: 'Cal. Civ. Code 1798.199.45',
    confirmed: false,
  },
  'br-lgpd': {
    words: {
      fr: 'Vous pouvez saisir l’autorité brésilienne (ANPD), un organisme de défense des consommateurs ou un tribunal.',
      en: 'You can turn to the Brazilian authority (ANPD), to a consumer protection body or to a court.',
    },
    reference: 'LGPD Art. 18, 22',
    confirmed: false,
  },
  'ca-qc-p39': {
    words: {
      fr: 'Vous pouvez demander à la Commission d’accès à l’information d’examiner la mésentente, dans les trente jours.',
      en: 'You can ask the Commission d’accès à l’information to examine the disagreement, within thirty days.',
    },
    reference: 'P-39.1 s. 42-43',
    confirmed: false,
  },
  'ch-fadp': {
    words: {
      fr: 'Vous pouvez saisir le Préposé fédéral à la protection des données et à la transparence, ou un tribunal civil.',
      en: 'You can turn to the Federal Data Protection and Information Commissioner, or to a civil court.',
    },
    reference: 'FADP Art. 32, 49',
    confirmed: false,
  },
  'us-states': { words: ASK_US_AGAIN, reference: 'state law', confirmed: false },
  'us-ia': { words: ASK_US_AGAIN, reference: 'state law', confirmed: false },
  'us-ut': {
    words: { fr: 'Vous pouvez saisir {authority}.', en: 'You can turn to {authority}.' },
    reference: 'state law',
    confirmed: false,
  },
};

/** Who is named when the law of the place is not the company's own. */
const LOCAL_AUTHORITIES: Partial<Record<Regime, Wording>> = {
  'uk-gdpr': { fr: 'l’Information Commissioner (ICO)', en: 'the Information Commissioner (ICO)' },
  'us-states': { fr: 'le procureur général de votre État', en: 'the attorney general of your state' },
  'us-ia': { fr: 'le procureur général de l’Iowa', en: 'the attorney general of Iowa' },
  'us-ut': { fr: 'le procureur général de l’Utah', en: 'the attorney general of Utah' },
};

/** The remedies under a law, naming the authority; `authority` is the company's own supervisory authority. */
export function remedyFor(regime: Regime, authority: Wording): Wording {
  const named = LOCAL_AUTHORITIES[regime] ?? authority;
  const { words } = REMEDIES[regime];
  return { fr: words.fr.replace('{authority}', named.fr), en: words.en.replace('{authority}', named.en) };
}
