import { stringify } from 'yaml';
import type { Facet } from '../facets.ts';
import { slug, unique } from '../register/markdown/slug.ts';
import type { Company, Facts } from '../register/register.ts';
import { LIMITS } from '../register/schema.ts';
import type { Language } from '../statement.ts';
import { type Form, longestText, sayForm, type Values } from './forms.ts';

/** What a practice is made of while a document from elsewhere is read. */
export interface PracticeDraft {
  id: string;
  title: string;
  statements: { id: string; facet: Facet; text: string }[];
  facts: Facts;
  /** 1 unless the source says another. */
  revision?: number;
  /** YYYY-MM-DD. */
  since?: string;
}

/** A register while it is made. */
export interface RegisterDraft {
  language: Language;
  company: KnownCompany;
  practices: PracticeDraft[];
}

/** What the source says of the company; what it does not say gets a placeholder that says so. */
export interface KnownCompany {
  /** As customers know it. */
  name?: string;
  /** The legal person that answers for the data. */
  controller?: string;
  address?: string;
  country?: string;
  email?: string;
  phone?: string;
  url?: string;
  dpo?: { name?: string; email?: string };
  authority?: string;
}

/** Stands in company.yaml where the source declares nothing and the register must. Exports leave it out again. */
const NOT_DECLARED: Record<Language, { name: string; address: string; authority: string }> = {
  en: {
    name: 'Company not named',
    address: 'Address not declared',
    authority: 'Authority not declared',
  },
  fr: {
    name: 'Entreprise non nommée',
    address: 'Adresse non déclarée',
    authority: 'Autorité non déclarée',
  },
};
/** RFC 2606: a name under which nothing is ever found. */
const NO_EMAIL = 'contact@not-declared.invalid';
const NO_URL = 'https://not-declared.invalid';
/** The same where the country is a guess too, which a register cannot do without. */
const NO_URL_NOR_COUNTRY = 'https://country.not-declared.invalid';

export function newPractice(draft: RegisterDraft, title: string, wanted = title): PracticeDraft {
  const taken = new Set(draft.practices.map(({ id }) => id));
  const id = unique(slug(wanted, 60) || 'practice', taken);
  const short = title.length <= LIMITS.title ? title : `${title.slice(0, LIMITS.title - 1)}…`;
  const practice: PracticeDraft = { id, title: short, statements: [], facts: {} };
  draft.practices.push(practice);
  return practice;
}

const CONTINUED: Record<Language, [before: string, after: string]> = {
  en: ['Continued: “', '”.'],
  fr: ['Suite : «\u00a0', '\u00a0».'],
};

/** Declares values as a statement; a text too long for one goes on in the next. Says whether anything was declared. */
export function declare(practice: PracticeDraft, form: Form, language: Language, values: Values): boolean {
  const text = sayForm(form, language, values);
  if (text === '') return false;
  if (text.length <= LIMITS.statement) push(practice, form, text);
  else {
    const [key, long] = longestText(values) ?? ['', ''];
    const [first = '', ...rest] = piecesOf(long, LIMITS.statement - (text.length - long.length) - 100);
    push(practice, form, sayForm(form, language, { ...values, [key]: first }));
    for (const piece of rest) push(practice, form, CONTINUED[language].join(piece));
  }
  return true;
}

/** The words of a statement that goes on with the one before; undefined of any other. */
export function continuedIn(text: string, language: Language): string | undefined {
  const [before, after] = CONTINUED[language];
  return text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, -after.length) : undefined;
}

/** Declares a text as it is; one too long for a statement goes on in the next. */
export function declareText(practice: PracticeDraft, facet: Facet, language: Language, text: string): void {
  const [first = '', ...rest] = text.length <= LIMITS.statement ? [text] : piecesOf(text, LIMITS.statement - 100);
  push(practice, { id: facet, facet }, first);
  for (const piece of rest) push(practice, { id: facet, facet }, CONTINUED[language].join(piece));
}

function push(practice: PracticeDraft, form: Pick<Form, 'id' | 'facet'>, text: string): void {
  const taken = new Set(practice.statements.map(({ id }) => id));
  practice.statements.push({ id: unique(form.id, taken), facet: form.facet, text });
}

/** Cut at spaces into pieces of at most so many characters. */
function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const end = space > 0 ? space : most;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** The files of the register, and what must still be declared in company.yaml. Practices without a statement go. */
export function filesOf(draft: RegisterDraft): { files: Record<string, string>; toDeclare: string[] } {
  const { language, practices } = draft;
  const { company, toDeclare } = completed(draft.company, language);
  const files: Record<string, string> = { 'company.yaml': write(company) };
  for (const { id, title, statements, facts, revision = 1, since } of practices) {
    if (statements.length === 0) continue;
    files[`practices/${id}.yaml`] = write({
      id,
      revision,
      ...(since !== undefined && { since }),
      title: { [language]: title },
      statements: statements.map(({ text, ...rest }) => ({ ...rest, [language]: text })),
      ...(Object.keys(facts).length > 0 && { facts }),
    });
  }
  return { files, toDeclare };
}

function completed(known: KnownCompany, language: Language): { company: Company; toDeclare: string[] } {
  const words = NOT_DECLARED[language];
  const toDeclare: string[] = [];
  const or = (key: string, value: string | undefined, placeholder: string): string => {
    if (value === undefined) toDeclare.push(key);
    return value ?? placeholder;
  };
  const { dpo, phone, url, authority } = known;
  const country = or('country', known.country, language === 'fr' ? 'FR' : 'IE');
  const name = or('name', known.name ?? known.controller, words.name);
  const controller = or('controller.name', known.controller, words.name);
  const email = or('contact.email', known.email, NO_EMAIL);
  const address = or('controller.address', known.address, words.address);
  const authorityName = or('authority.name', authority, words.authority);
  toDeclare.push('authority.url', 'jurisdictions');
  return {
    company: {
      id: slug(name, 60) || 'company',
      name,
      controller: { name: controller, address },
      contact: { email, ...(phone !== undefined && { phone }), ...(url !== undefined && { url }) },
      ...(dpo && Object.keys(dpo).length > 0 && { dpo }),
      authority: {
        name: { [language]: authorityName },
        url: known.country === undefined ? NO_URL_NOR_COUNTRY : NO_URL,
      },
      languages: [language],
      jurisdictions: ['eu-gdpr'],
      country,
    },
    toDeclare,
  };
}

/** What a company has declared: placeholders of an import are absent again. */
export function knownOf(
  { name, controller, contact, dpo, authority, country }: Company,
  language: Language,
): KnownCompany {
  const placeholders = Object.values(NOT_DECLARED).flatMap((words) => Object.values(words));
  const said = (text: string | undefined) => (text === undefined || placeholders.includes(text) ? undefined : text);
  const known = {
    name: said(name),
    controller: said(controller.name),
    address: said(controller.address),
    country: authority.url === NO_URL_NOR_COUNTRY ? undefined : country,
    email: contact.email === NO_EMAIL ? undefined : contact.email,
    phone: contact.phone,
    url: contact.url,
    dpo: dpo && { ...dpo },
    authority: said(authority.name[language] ?? authority.name.fr ?? authority.name.en),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as KnownCompany;
}

function write(value: unknown): string {
  return stringify(value, { lineWidth: 110, aliasDuplicateObjects: false });
}
