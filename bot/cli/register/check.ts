import type { Language } from '../../../knowledge/statement.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { loadForUse } from './load-for-use.ts';
import { countOf, faultLines } from './print-faults.ts';
import { print, printJson, styled } from './terminal.ts';
import { WORDS } from './words.ts';

/** Prints all faults of a register; returns the exit code. */
export async function check(directory: string, options: { json?: boolean; lang?: Language }): Promise<0 | 1> {
  const { register, faults } = await loadForUse(directory, new Date());
  const counts = countOf(faults);
  const practices = register?.practices.length ?? 0;
  const statements = register?.statements.length ?? 0;
  if (options.json) {
    printJson({ directory, ok: register !== undefined, ...counts, practices, statements, found: faults });
  } else {
    const language = terminalLanguage(options.lang, process.env);
    const words = WORDS[language];
    for (const line of faultLines(faults, language, process.stdout)) print(line);
    if (register !== undefined) print(words.declared(practices, statements));
    print(styled(register === undefined ? 'red' : 'green', sentence(words.counts(counts.faults, counts.remarks))));
  }
  return register === undefined ? 1 : 0;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
