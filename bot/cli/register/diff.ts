import { CHANGE_KINDS, type Change, type Comparison, compareRegisters } from '../../../knowledge/changes/compare.ts';
import { inLanguage, type Language, type Statement } from '../../../knowledge/statement.ts';
import { CHANGE_WORDS } from '../../changes/words.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { openDeclared } from './open-declared.ts';
import { failed, print, printJson, type Style, styled } from './terminal.ts';

/** Prints what NEW declares that OLD did not, and the reverse; returns the exit code. */
export async function diff(
  before: string,
  after: string,
  options: { json?: boolean; lang?: Language },
): Promise<0 | 1 | 2> {
  try {
    const comparison = compareRegisters(await openDeclared(before), await openDeclared(after));
    if (options.json) printJson(forPrograms(comparison));
    else for (const line of inWords(comparison, terminalLanguage(options.lang, process.env))) print(line);
    return 0;
  } catch (error) {
    return failed(error);
  }
}

function forPrograms({ changes, unchanged }: Comparison) {
  const counts = Object.fromEntries(
    CHANGE_KINDS.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]),
  );
  return { unchanged, counts, changes };
}

const STYLES: Partial<Record<Change['kind'], Style>> = {
  added: 'green',
  removed: 'red',
  corrected: 'dim',
  retitled: 'dim',
};

function inWords({ changes, unchanged }: Comparison, language: Language): string[] {
  const words = CHANGE_WORDS[language];
  if (changes.length === 0) return [words.nothing];
  const lines: string[] = [];
  let heading: string | undefined;
  for (const change of changes) {
    const title = titleOf(change, language);
    if (title !== heading) lines.push('', styled('bold', title));
    heading = title;
    lines.push(`  ${styled(STYLES[change.kind] ?? 'yellow', words.kinds[change.kind])}`, ...detail(change, language));
  }
  return [...lines.slice(1), '', words.summary(changes.length, unchanged)];
}

function titleOf({ before, after }: Change, language: Language): string {
  return inLanguage((after ?? before)?.title ?? {}, language).text;
}

function detail({ kind, before, after, figures, words }: Change, language: Language): string[] {
  const { none, formerly } = CHANGE_WORDS[language];
  const text = (statement: Statement) => inLanguage(statement.text, language).text;
  if (before === undefined || after === undefined) {
    const [sign, statement] = before === undefined ? ['+', after] : ['-', before];
    return statement === undefined ? [] : [`    ${sign} ${text(statement)}`];
  }
  if (kind === 'retitled') return [`    ${formerly}: ${inLanguage(before.title, language).text}`];
  const shown = words[language] === undefined ? Object.values(words)[0] : words[language];
  const own = figures.filter((one) => one.language === language);
  const sideBySide = (own.length > 0 ? own : figures).map((one) => `    ${one.before ?? none} → ${one.after ?? none}`);
  if (shown === undefined) return [`    - ${text(before)}`, `    + ${text(after)}`];
  const marked = shown.map((piece) => {
    if (piece.kind === 'same' || piece.text.trim() === '') return piece.text;
    return piece.kind === 'added'
      ? styled('green', `{+${piece.text.trim()}+}`) + tail(piece.text)
      : styled('red', `[-${piece.text.trim()}-]`) + tail(piece.text);
  });
  return [...sideBySide, `    ~ ${marked.join('')}`];
}

const tail = (text: string) => (/\s$/.test(text) ? ' ' : '');
