import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportArt30 } from '../../../knowledge/exchange/art30/export-art30.ts';
import { exportFideslang } from '../../../knowledge/exchange/fideslang/export-fideslang.ts';
import type { ExchangeFormat } from '../../../knowledge/exchange/formats.ts';
import type { Exported } from '../../../knowledge/exchange/imported.ts';
import { exportTilt } from '../../../knowledge/exchange/tilt/export-tilt.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { codeWord } from '../../exchange/code-word.ts';
import { writeRecordHtml } from '../../exchange/write-record.tsx';
import { terminalLanguage } from '../terminal-language.ts';
import { openDeclared } from './open-declared.ts';
import { printLeft } from './print-left.ts';
import { print, printJson, styled, tell } from './terminal.ts';

interface Options {
  format: ExchangeFormat;
  to: string;
  lang?: Language;
  json?: boolean;
}

const WORDS = {
  en: { left: 'Not carried', nothingLeft: 'Everything that the register declares is carried.' },
  fr: { left: 'Ce qui n’est pas repris', nothingLeft: 'Tout ce que le registre déclare est repris.' },
};

/** Writes what a register declares as documents of another format, and lists what these cannot say; returns the exit code. */
export async function exportRegister(wanted: string, options: Options): Promise<0 | 2> {
  const language = terminalLanguage(options.lang, process.env);
  try {
    const { files, left } = exported(await openDeclared(wanted), options.format, language);
    const paths = await write(options.to, files);
    if (options.json) printJson({ files: paths, left });
    else {
      for (const path of paths) print(styled('green', path));
      printLeft(left, WORDS[language], language);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell(styled('red', error.message, process.stderr));
    return 2;
  }
}

function exported(register: Register, format: ExchangeFormat, language: Language): Exported {
  switch (format) {
    case 'tilt':
      return exportTilt(register, language, new Date());
    case 'fideslang':
      return exportFideslang(register, language);
    case 'art30': {
      const { files, left } = exportArt30(register, language, codeWord);
      const page = `${register.company.id}.art30.${language}.html`;
      return { files: { ...files, [page]: writeRecordHtml(register, language) }, left };
    }
  }
}

/** All or nothing where a file is there already: nothing that exists is overwritten. */
async function write(directory: string, files: Record<string, string>): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(directory, name);
    await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST'
        ? new Error(`${path} exists already: take it away, or give another folder with --to.`)
        : error;
    });
    paths.push(path);
  }
  return paths;
}
