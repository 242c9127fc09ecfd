import { z } from 'zod';
import { FACETS } from '../facets.ts';
import { LANGUAGES } from '../statement.ts';
import type { Form } from './catalogue/value-faults.ts';
import { isCountry } from './country.ts';
import { hasForbiddenCharacter, tidy } from './tidy.ts';
import { isTimeZone } from './time-zone.ts';

/**
 * The shape of a register's files (docs/register.md). Unknown keys are refused everywhere; every list of codes is closed.
 * A check of our own carries `params.fault`, which `schema-faults.ts` turns into a sentence.
 */

/** Longest texts, in UTF-16 code units. */
export const LIMITS = { id: 80, name: 200, title: 300, statement: 2_000, url: 2_000, list: 1_000 } as const;

/** GDPR Art. 6(1)(a) to (f), as the W3C DPV `eu-gdpr` vocabulary writes them. */
export const BASES = ['A6-1-a', 'A6-1-b', 'A6-1-c', 'A6-1-d', 'A6-1-e', 'A6-1-f'] as const;
export const ROLES_OF_RECIPIENTS = ['processor', 'controller', 'authority', 'public'] as const;
/** GDPR Art. 45, 46 and 49. */
export const SAFEGUARDS = [
  'adequacy',
  'standard-contractual-clauses',
  'binding-corporate-rules',
  'derogation',
] as const;

const text = (longest: number) =>
  z
    .string()
    .refine((value) => !hasForbiddenCharacter(value), { params: { fault: 'control-character' } })
    .transform(tidy)
    .pipe(z.string().min(1).max(longest));

export const pattern = (
  fault: Exclude<Form, 'date' | 'duration' | 'email' | 'url'>,
  accepts: (value: string) => boolean,
) => z.string().refine(accepts, { params: { fault: `pattern-${fault}` } });

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const id = pattern('id', (value) => value.length <= LIMITS.id && ID.test(value));
/** A key of fideslang, such as `user.contact.email`. */
const key = pattern('key', (value) => value.length <= LIMITS.name && /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/.test(value));
const country = pattern('country', isCountry);
const phone = pattern('phone', (value) => /^\+?[0-9][0-9 ().-]{3,29}$/.test(value));
const url = z.url({ protocol: /^https?$/ }).max(LIMITS.url);
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(LIMITS.list);
const distinct = <T extends z.ZodType<string>>(item: T) =>
  listOf(item)
    .min(1)
    .refine((values) => new Set(values).size === values.length, { params: { fault: 'repeated' } });

/** Runs even when other keys are at fault, so that all faults come at once. */
const always = { when: () => true };
const saysSomething = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || LANGUAGES.some((language) => language in value);
const noLanguage = { ...always, params: { fault: 'no-language' } };

export const bilingual = (longest: number) =>
  z
    .strictObject({ fr: text(longest).exactOptional(), en: text(longest).exactOptional() })
    .refine(saysSomething, noLanguage);

/** How the company's people handle requests; every key has a value that holds without it (docs/desk.md). */
const deskSchema = z.strictObject({
  timeZone: pattern('time-zone', isTimeZone).exactOptional(),
  fourEyes: z.boolean().exactOptional(),
  unclaimedWorkingDays: z.int().min(1).exactOptional(),
  remindDaysBefore: z.int().min(0).exactOptional(),
  downloadDays: z.int().min(1).exactOptional(),
  fileDays: z.int().min(1).exactOptional(),
  keepMonths: z.int().min(1).exactOptional(),
});

export const companySchema = z.strictObject({
  id,
  name: text(LIMITS.name),
  controller: z.strictObject({ name: text(LIMITS.name), address: text(LIMITS.title) }),
  contact: z.strictObject({ email: z.email(), phone: phone.exactOptional(), url: url.exactOptional() }),
  dpo: z.strictObject({ name: text(LIMITS.name).exactOptional(), email: z.email().exactOptional() }).exactOptional(),
  authority: z.strictObject({ name: bilingual(LIMITS.name), url }),
  languages: distinct(z.enum(LANGUAGES)),
  jurisdictions: distinct(id),
  country,
  desk: deskSchema.exactOptional(),
});

export const factsSchema = z.strictObject({
  dataCategories: listOf(key).exactOptional(),
  subjects: listOf(key).exactOptional(),
  purposes: listOf(z.strictObject({ use: key, basis: z.enum(BASES).exactOptional() })).exactOptional(),
  retention: listOf(
    z.strictObject({ period: z.iso.duration(), from: bilingual(LIMITS.title).exactOptional() }),
  ).exactOptional(),
  recipients: listOf(
    z.strictObject({
      name: text(LIMITS.name),
      role: z.enum(ROLES_OF_RECIPIENTS),
      country: country.exactOptional(),
    }),
  ).exactOptional(),
  transfers: listOf(z.strictObject({ country, safeguard: z.enum(SAFEGUARDS) })).exactOptional(),
  source: bilingual(LIMITS.title).exactOptional(),
  automatedDecisions: listOf(
    z.strictObject({ name: bilingual(LIMITS.title), logic: bilingual(LIMITS.statement), solely: z.boolean() }),
  ).exactOptional(),
  security: listOf(bilingual(LIMITS.statement)).exactOptional(),
  choices: listOf(bilingual(LIMITS.statement)).exactOptional(),
});

const statementSchema = z
  .strictObject({
    id,
    facet: z.enum(FACETS),
    fr: text(LIMITS.statement).exactOptional(),
    en: text(LIMITS.statement).exactOptional(),
  })
  .refine(saysSomething, noLanguage);

export const revisionSchema = z.int().min(1);
export const sinceSchema = z.iso.date();

export const practiceSchema = z.strictObject({
  id,
  revision: revisionSchema,
  since: sinceSchema.exactOptional(),
  title: bilingual(LIMITS.title),
  statements: listOf(statementSchema).min(1),
  facts: factsSchema.exactOptional(),
});

export const glossarySchema = listOf(z.strictObject({ term: bilingual(LIMITS.name), plain: bilingual(LIMITS.title) }));

/** What the head of a Markdown document may say; other keys (of a site generator) are left alone. */
export const frontMatterSchema = z.object({
  lang: z.enum(LANGUAGES).exactOptional(),
  since: sinceSchema.exactOptional(),
  revision: revisionSchema.exactOptional(),
  title: text(LIMITS.title).exactOptional(),
  /** Names the document when its file names differ from language to language. */
  document: id.exactOptional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
