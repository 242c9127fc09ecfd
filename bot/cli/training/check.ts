import type { Language } from '../../../knowledge/statement.ts';
import { countOf, faultLines } from '../register/print-faults.ts';
import { print, printJson, styled } from '../register/terminal.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { configurationHere, openModules } from './open-modules.ts';
import { TRAINING_WORDS } from './words.ts';

/** Prints all faults of the modules and all items out of date; returns the exit code. */
export async function check(
  directory: string | undefined,
  options: { json?: boolean; lang?: Language; register?: string },
): Promise<0 | 1> {
  const opened = await openModules(configurationHere().configuration, directory, options.register);
  const items = opened.modules.flatMap((module) => module.items);
  const stale = items.filter((one) => one.stale.length > 0).map(({ key, stale: reasons }) => ({ item: key, reasons }));
  const counts = countOf(opened.faults);
  const well = counts.faults === 0 && stale.length === 0;
  if (options.json) {
    printJson({
      directory: opened.directory,
      ok: well,
      ...counts,
      modules: opened.modules.length,
      items: items.length,
      stale,
      found: opened.faults,
    });
  } else {
    const language = terminalLanguage(options.lang, process.env);
    const words = TRAINING_WORDS[language];
    for (const line of faultLines(opened.faults, language, process.stdout)) print(line);
    print(words.modules(opened.modules.length, items.length));
    print(styled(well ? 'green' : 'red', words.found(counts.faults, stale.length)));
  }
  return well ? 0 : 1;
}
