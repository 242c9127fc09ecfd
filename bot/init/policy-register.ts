import { stringify } from 'yaml';
import { splitFrontMatter } from '../../knowledge/register/markdown/front-matter.ts';
import { slug } from '../../knowledge/register/markdown/slug.ts';
import { detectLanguage } from '../../knowledge/retrieval/language.ts';
import { LANGUAGES, type Language } from '../../knowledge/statement.ts';

/** What the operator says; what is left out is looked for in the policy. */
export interface Given {
  name?: string;
  email?: string;
  country?: string;
  address?: string;
  language?: Language;
}

export interface PolicyRegister {
  language: Language;
  /** Path in the register -> text. */
  files: Record<'company.yaml' | `documents/${string}`, string>;
  /** What was found in the policy rather than said, and what is still to be filled in. */
  toCheck: { key: string; value: string; why: 'found' | 'assumed' | 'missing' }[];
}

/** What a register needs and a policy does not say. */
export class PolicyIncompleteError extends Error {
  override readonly name = 'PolicyIncompleteError';
  readonly code = 'policy-incomplete';
  readonly option: '--name' | '--email';
  constructor(option: '--name' | '--email') {
    super(
      option === '--name'
        ? 'The policy does not say plainly whose it is: give the name that customers know, --name "…".'
        : 'No e-mail address stands in the policy: give the one for questions about data, --email ….',
    );
    this.option = option;
  }
}

const TO_FILL_IN: Record<Language, string> = { fr: '(adresse à compléter)', en: '(address to be completed)' };

const AUTHORITIES: Record<string, { name: string; url: string; regime: string }> = {
  FR: { name: 'CNIL', url: 'https://www.cnil.fr', regime: 'eu-gdpr' },
  BE: { name: 'APD', url: 'https://www.autoriteprotectiondonnees.be', regime: 'eu-gdpr' },
  LU: { name: 'CNPD', url: 'https://cnpd.public.lu', regime: 'eu-gdpr' },
  IE: { name: 'Data Protection Commission', url: 'https://www.dataprotection.ie', regime: 'eu-gdpr' },
  GB: { name: "Information Commissioner's Office", url: 'https://ico.org.uk', regime: 'uk-gdpr' },
  US: { name: 'California Privacy Protection Agency', url: 'https://cppa.ca.gov', regime: 'us-ca-ccpa' },
};
/** Every other member state: the list that the European Data Protection Board keeps. */
const BOARD = {
  name: 'European Data Protection Board',
  url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
  regime: 'eu-gdpr',
};

/**
 * The files of a register that holds one policy in prose. Pure.
 * @param policy Markdown, French or English
 * @throws PolicyIncompleteError when neither the policy nor `given` says whose it is, or where to write
 */
export function policyRegister(policy: string, given: Given): PolicyRegister {
  const { head, body } = splitFrontMatter(policy);
  const language = given.language ?? languageOf(body);
  const toCheck: PolicyRegister['toCheck'] = [];
  const known = (key: string, said: string | undefined, found: string | undefined, why: 'found' | 'assumed') => {
    if (said !== undefined) return said;
    if (found !== undefined) toCheck.push({ key, value: found, why });
    return found;
  };
  const name = known('name', given.name, nameOf(head?.text ?? '', body), 'found');
  if (name === undefined) throw new PolicyIncompleteError('--name');
  const email = known('contact.email', given.email, emailOf(policy), 'found');
  if (email === undefined) throw new PolicyIncompleteError('--email');
  const country = known('country', given.country?.toUpperCase(), countryOf(body, language), 'assumed') as string;
  const authority = AUTHORITIES[country] ?? BOARD;
  if (given.address === undefined)
    toCheck.push({ key: 'controller.address', value: TO_FILL_IN[language], why: 'missing' });
  toCheck.push({ key: 'authority', value: authority.name, why: 'assumed' });
  const company = {
    id: slug(name, 60) || 'company',
    name,
    controller: { name, address: given.address ?? TO_FILL_IN[language] },
    contact: { email },
    authority: { name: { [language]: authority.name }, url: authority.url },
    languages: [language],
    jurisdictions: [authority.regime],
    country,
  };
  return {
    language,
    files: { 'company.yaml': stringify(company), [`documents/privacy.${language}.md`]: policy },
    toCheck,
  };
}

function languageOf(body: string): Language {
  const found = detectLanguage(body.slice(0, 4_000), 'en');
  return LANGUAGES.find((language) => language === found) ?? 'en';
}

const TITLE =
  /(?:general )?(?:privacy|data protection|confidentialit[eé]|cookies?) ?(?:policy|statement|notice)?|politique (?:de|en matière de) (?:confidentialité|protection des données)|(?:d[eé]claration|charte) de confidentialit[eé]|donn[eé]es personnelles/i;

/** The name in a title such as "Acme Privacy Policy" or « Politique de confidentialité d'Acme », else who the text is about. */
function nameOf(head: string, body: string): string | undefined {
  const titles = [
    /^title:\s*(.+)$/m.exec(head)?.[1],
    ...[...body.matchAll(/^#{1,2} +(.+)$/gm)].slice(0, 3).map((m) => m[1]),
  ];
  for (const title of titles) {
    const left = (title ?? '')
      .replace(TITLE, ' ')
      .replace(/["'’“”*_`#:|–—-]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^\s*(?:the|our|notre|la|le|d|de|du|of|for|at|chez)\s+/i, '')
      .trim();
    if (TITLE.test(title ?? '') && /^\p{Lu}[\p{L}\p{N}&. ]{1,40}$/u.test(left)) return left;
  }
  return mostNamed(body);
}

/** "… (“GitHub”, “we”)", "operated by Acme Ltd", « La société Acme (ci-après… » : the name that a policy introduces itself with. */
function mostNamed(body: string): string | undefined {
  const introduced =
    /\b(\p{Lu}[\p{L}\p{N}&.]*(?: \p{Lu}[\p{L}\p{N}&.]*){0,3}),? (?:Inc\.?|LLC|Ltd\.?|Limited|SAS|SARL|SA|GmbH|B\.V\.)/u.exec(
      body,
    )?.[1] ??
    /\((?:collectively, )?["“«]\s?(\p{Lu}[\p{L}\p{N}&.]+)["”»]/u.exec(body)?.[1] ??
    /\((\p{Lu}{3,10})\) est responsable/u.exec(body)?.[1];
  return introduced ?? /\b(\d+\w+) LLC\b/.exec(body)?.[1];
}

/** The address named most often; "privacy[at]acme[dot]com" counts. */
function emailOf(policy: string): string | undefined {
  const plain = policy.replace(/\s?[[(](?:at|arobase)[\])]\s?/gi, '@').replace(/\s?[[(](?:dot|point)[\])]\s?/gi, '.');
  const counts = new Map<string, number>();
  for (const [found] of plain.matchAll(/[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi)) {
    counts.set(found.toLowerCase(), (counts.get(found.toLowerCase()) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function countryOf(body: string, language: Language): string {
  if (language === 'fr') return 'FR';
  const counts = [
    ['US', /\bUnited States|California|\bU\.?S\.?\b/g],
    ['GB', /\bUnited Kingdom|\bUK\b|Information Commissioner/g],
    ['IE', /\bIreland|Irish/g],
  ] as const;
  const [most] = counts
    .map(([country, words]) => ({ country, n: body.match(words)?.length ?? 0 }))
    .sort((a, b) => b.n - a.n);
  return most === undefined || most.n === 0 ? 'IE' : most.country;
}
