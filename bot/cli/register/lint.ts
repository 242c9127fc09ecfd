import { type Readability, readability } from '../../../knowledge/plain-language/readability.ts';
import { type PlainRemark, plainRemarks } from '../../../knowledge/plain-language/remarks.ts';
import type { Register } from '../../../knowledge/register/register.ts';
import { LANGUAGES, type Language, type Statement } from '../../../knowledge/statement.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { openDeclared } from './open-declared.ts';
import { failed, print, printJson, styled } from './terminal.ts';

interface Linted {
  ref: string;
  language: Language;
  place: string;
  remarks: PlainRemark[];
}

/** Prints how a register could be said more plainly; advice, so that the exit code is 0 whatever is found. */
export async function lint(wanted: string, options: { json?: boolean; lang?: Language }): Promise<0 | 1 | 2> {
  try {
    const register = await openDeclared(wanted);
    const linted = register.statements.flatMap((statement) => ofStatement(statement, register));
    const scores = LANGUAGES.flatMap((language) => wholeReadability(register, language) ?? []);
    if (options.json) printJson({ statements: register.statements.length, linted, readability: scores });
    else printLinted(linted, scores, terminalLanguage(options.lang, process.env));
    return 0;
  } catch (error) {
    return failed(error);
  }
}

function ofStatement(statement: Statement, { glossary }: Register): Linted[] {
  return LANGUAGES.flatMap((language) => {
    const text = statement.text[language];
    const remarks = text === undefined ? [] : plainRemarks(text, language, glossary);
    const { file, locator } = statement.source;
    return remarks.length === 0 ? [] : [{ ref: statement.ref, language, place: `${file} ${locator}`.trim(), remarks }];
  });
}

function wholeReadability({ statements }: Register, language: Language): (Readability & { language: Language })[] {
  const texts = statements.flatMap(({ text }) => text[language] ?? []);
  const found = readability(texts.join('\n'), language);
  return found === undefined ? [] : [{ language, ...found }];
}

const WORDS: Record<
  Language,
  Record<PlainRemark['kind'], string> & { summary(n: number, of: number): string; ease: string }
> = {
  fr: {
    'long-sentence': 'phrase longue',
    negations: 'plusieurs négations',
    passives: 'voix passive',
    hedge: 'mot vague',
    jargon: 'mot difficile',
    summary: (n, of) =>
      `${n} ${n > 1 ? 'textes' : 'texte'} à alléger, ${of} ${of > 1 ? 'remarques' : 'remarque'}. Ce sont des conseils, pas des fautes.`,
    ease: 'Lisibilité',
  },
  en: {
    'long-sentence': 'long sentence',
    negations: 'several negations',
    passives: 'passive voice',
    hedge: 'vague word',
    jargon: 'hard word',
    summary: (n, of) =>
      `${n} ${n === 1 ? 'text' : 'texts'} to make lighter, ${of} ${of === 1 ? 'remark' : 'remarks'}. This is advice, not faults.`,
    ease: 'Readability',
  },
};

function printLinted(
  linted: readonly Linted[],
  scores: readonly (Readability & { language: Language })[],
  language: Language,
): void {
  const words = WORDS[language];
  const colon = language === 'fr' ? ' :' : ':';
  for (const one of linted) {
    print(`${styled('bold', one.ref)}  ${styled('dim', `${one.language}  ${one.place}`)}`);
    for (const { kind, quote, count, plain } of one.remarks) {
      const number = count === undefined ? '' : ` (${count})`;
      const instead = plain === undefined ? '' : ` → ${plain}`;
      print(`  ${styled('yellow', words[kind])}${number}${colon} ${quote}${instead}`);
    }
    print('');
  }
  print(
    words.summary(
      linted.length,
      linted.reduce((sum, { remarks }) => sum + remarks.length, 0),
    ),
  );
  for (const { language: of, score, formula } of scores) print(`${words.ease} ${of}${colon} ${score} (${formula})`);
}
