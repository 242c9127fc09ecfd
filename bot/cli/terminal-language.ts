import { LANGUAGES, type Language } from '../../knowledge/statement.ts';

/** The language asked for; else the system's; else English. Only texts too short to tell take it. */
export function terminalLanguage(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (asked !== undefined) {
    const known = LANGUAGES.find((language) => language === asked);
    if (known === undefined) throw new RangeError(`--lang ${asked}: allowed are ${LANGUAGES.join(' and ')}.`);
    return known;
  }
  return /^fr/i.test(environment.LC_ALL ?? environment.LANG ?? '') ? 'fr' : 'en';
}
