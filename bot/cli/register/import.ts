import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { importArt30 } from '../../../knowledge/exchange/art30/import-art30.ts';
import { importFideslang } from '../../../knowledge/exchange/fideslang/import-fideslang.ts';
import { type ExchangeFormat, UnreadableError } from '../../../knowledge/exchange/formats.ts';
import type { Imported } from '../../../knowledge/exchange/imported.ts';
import { importTilt } from '../../../knowledge/exchange/tilt/import-tilt.ts';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { writeRegister } from '../../init/write-register.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { printLeft } from './print-left.ts';
import { print, printJson, styled, tell } from './terminal.ts';

interface Options {
  format: ExchangeFormat;
  to: string;
  lang?: Language;
  json?: boolean;
}

const LONGEST_FILE = 20_000_000;
const ENDINGS: Record<ExchangeFormat, { pattern: RegExp; names: string }> = {
  tilt: { pattern: /\.json$/i, names: '.json' },
  fideslang: { pattern: /\.ya?ml$/i, names: '.yml or .yaml' },
  art30: { pattern: /\.csv$/i, names: '.csv' },
};

const WORDS = {
  en: {
    made: (directory: string, practices: number, statements: number) =>
      `${directory}: ${practices} ${practices === 1 ? 'practice' : 'practices'}, ${statements} ${statements === 1 ? 'statement' : 'statements'}.`,
    declare: 'To declare in company.yaml, where a placeholder stands:',
    otherLanguage: (language: string) =>
      `The source is in the language "${language}": its words stand as they are, in sentences in English.`,
    left: 'Not carried',
    nothingLeft: 'Everything that the source declares is in the register.',
    next: (directory: string) => `Read it over, then:  npx limpide register publish ${directory}`,
  },
  fr: {
    made: (directory: string, practices: number, statements: number) =>
      `${directory} : ${practices} ${practices > 1 ? 'pratiques' : 'pratique'}, ${statements} ${statements > 1 ? 'phrases déclarées' : 'phrase déclarée'}.`,
    declare: 'À déclarer dans company.yaml, où se trouve une valeur d’attente :',
    otherLanguage: (language: string) =>
      `La source est en « ${language} » : ses mots restent tels quels, dans des phrases en anglais.`,
    left: 'Ce qui n’est pas repris',
    nothingLeft: 'Tout ce que la source déclare est dans le registre.',
    next: (directory: string) => `Relisez, puis :  npx limpide register publish ${directory}`,
  },
};

/** Makes a register of documents of another format, and lists what it cannot carry; returns the exit code. */
export async function importRegister(source: string, options: Options): Promise<0 | 2> {
  const language = terminalLanguage(options.lang, process.env);
  const words = WORDS[language];
  try {
    const imported = await read(source, options);
    await writeRegister(options.to, imported.files);
    const { practices, statements } = await requireRegister(options.to);
    const { left, toDeclare, otherLanguage } = imported;
    if (options.json) {
      const files = Object.keys(imported.files);
      printJson({
        directory: options.to,
        files,
        toDeclare,
        left,
        ...(otherLanguage !== undefined && { otherLanguage }),
      });
      return 0;
    }
    print(styled('green', words.made(options.to, practices.length, statements.length)));
    if (otherLanguage !== undefined) print(words.otherLanguage(otherLanguage));
    print(`${words.declare} ${toDeclare.join(', ')}`);
    printLeft(left, words, language);
    print(words.next(options.to));
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell(styled('red', error.message, process.stderr));
    return 2;
  }
}

async function read(source: string, { format, lang }: Options): Promise<Imported> {
  const files = await filesOf(source, format);
  const [first] = files;
  if (format === 'fideslang') {
    const manifests = files.map(({ name, text }) => ({ name, data: parsedAs(name, () => yamlOf(text)) }));
    return importFideslang(manifests, lang ?? 'en');
  }
  if (files.length > 1 || first === undefined)
    throw new UnreadableError(`${source} holds ${files.length} documents; give one file: a register is made of one.`);
  if (format === 'tilt') return importTilt(parsedAs(first.name, () => JSON.parse(first.text)));
  try {
    return importArt30(first.text);
  } catch (error) {
    throw error instanceof UnreadableError ? new UnreadableError(`${first.name}: ${error.message}`) : error;
  }
}

function yamlOf(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS({ maxAliasCount: 100 });
}

function parsedAs(name: string, parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    throw new UnreadableError(`${name} cannot be read: ${(error as Error).message.split('\n')[0]}`);
  }
}

async function filesOf(source: string, format: ExchangeFormat): Promise<{ name: string; text: string }[]> {
  const found = await stat(source).catch(() => undefined);
  if (found === undefined)
    throw new UnreadableError(`${source} is not there: give the path of a document or a folder.`);
  const paths = found.isDirectory()
    ? (await readdir(source))
        .filter((name) => ENDINGS[format].pattern.test(name))
        .sort()
        .map((name) => join(source, name))
    : [source];
  const files: { name: string; text: string }[] = [];
  for (const path of paths) {
    if ((await stat(path)).size > LONGEST_FILE)
      throw new UnreadableError(`${path} is larger than ${LONGEST_FILE / 1_000_000} MB.`);
    files.push({ name: basename(path), text: await readFile(path, 'utf8') });
  }
  if (files.length === 0)
    throw new UnreadableError(
      `${source} holds no document of this format (its file names end in ${ENDINGS[format].names}).`,
    );
  return files;
}
