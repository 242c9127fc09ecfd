import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { FACETS } from '../knowledge/facets.ts';
import { LANGUAGES, type Statement } from '../knowledge/statement.ts';
import { DataFileError } from './data-file-error.ts';

const text = z.string().min(1);
const questionSchema = z.looseObject({
  lang: z.enum(LANGUAGES),
  style: z.string(),
  text,
  also: z.array(z.string()).nullish(),
});
const companySchema = z.looseObject({
  company: z.looseObject({
    id: text,
    name: text,
    sector: z.string().optional(),
    country: z.string().optional(),
    about: z.string().optional(),
  }),
  practices: z
    .array(
      z.looseObject({
        id: text,
        facet: z.enum(FACETS).catch('other'),
        topic: z.string().default(''),
        en: text,
        fr: text,
        questions: z.array(questionSchema).default([]),
      }),
    )
    .min(1),
  unanswerable: z.array(z.looseObject({ lang: z.enum(LANGUAGES), text, near: z.string().nullish() })).default([]),
  /** Questions near to a practice that nothing declared answers, in the manner of the answerable ones: for fitting. */
  nearMisses: z
    .array(z.looseObject({ lang: z.enum(LANGUAGES), text, near: z.string().optional(), style: z.string().optional() }))
    .default([]),
  /** Questions asked right after another one (`before`) and near to a practice, which answers them if `declared`: for fitting. */
  followUps: z
    .array(z.looseObject({ lang: z.enum(LANGUAGES), before: text, text, practice: text, declared: z.boolean() }))
    .default([]),
  outOfScope: z.array(z.looseObject({ lang: z.enum(LANGUAGES), text })).default([]),
});

/** A company's declared practices with the questions put to them, as evaluation files hold them. */
export type CompanyFile = z.infer<typeof companySchema>;

/**
 * Every company file in a folder, by file name.
 * @throws DataFileError naming the file, the place and the remedy
 */
export async function readCompanyFiles(directory: string): Promise<CompanyFile[]> {
  const isDirectory = await stat(directory).then(
    (s) => s.isDirectory(),
    () => false,
  );
  if (!isDirectory)
    throw new DataFileError(directory, '', 'is not a folder', 'give the folder that holds the company files (*.json)');
  const files = (await readdir(directory)).filter((file) => file.endsWith('.json')).sort();
  if (files.length === 0)
    throw new DataFileError(directory, '', 'holds no *.json file', 'give the folder that holds the company files');
  return Promise.all(files.map((file) => readCompanyFile(join(directory, file))));
}

async function readCompanyFile(path: string): Promise<CompanyFile> {
  return parseDataFile(path, await readFile(path, 'utf8'), companySchema);
}

/** Parses a JSON data file with its schema; every fault becomes a DataFileError at its first place. */
export function parseDataFile<T>(path: string, content: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new DataFileError(basename(path), '', `is not JSON (${(error as Error).message})`, 'mend the syntax');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DataFileError(
    basename(path),
    issue?.path.join('.') ?? '',
    issue?.message ?? 'is not as expected',
    'see the format of this file',
  );
}

/** The company's practices as statements: one a practice, of the same name. */
export function statementsOf({ practices }: Pick<CompanyFile, 'practices'>): Statement[] {
  return practices.map((practice) => ({
    ref: `${practice.id}#${practice.id}`,
    practice: practice.id,
    id: practice.id,
    facet: practice.facet,
    text: { fr: practice.fr, en: practice.en },
    title: practice.topic === '' ? {} : { en: practice.topic },
    revision: 1,
    source: { file: `${practice.id}.yaml`, locator: 'statements[0]' },
  }));
}
