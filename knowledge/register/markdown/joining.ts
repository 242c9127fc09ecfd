import type { Language } from '../../statement.ts';

/** A colon as each language writes it; where texts are shown, the space before it becomes one that does not break. */
export function colon(language: Language): string {
  return language === 'fr' ? ' : ' : ': ';
}

export function semicolon(language: Language): string {
  return language === 'fr' ? ' ; ' : '; ';
}

export function endsSentence(text: string): boolean {
  return /[.!?…:][)”"»’]?$/u.test(text);
}

/** `prefix: text`; a prefix that ends with a colon, a dash or a full stop is followed by a space only. */
export function withPrefix(prefix: string | undefined, text: string, language: Language): string {
  if (prefix === undefined || prefix === '') return text;
  return /[:—.!?…]$/u.test(prefix) ? `${prefix} ${text}` : `${prefix}${colon(language)}${text}`;
}

const CONJUNCTION = /[,;]?\s+(and\/or|or|and|ou|et)$/iu;

/**
 * Items of a list as one sentence, separated by semicolons (full stops where an item has semicolons itself); a conjunction
 * at the end of the last but one goes before the last.
 */
export function joinItems(items: readonly string[], language: Language, fullStop = true): string {
  const bare = items.map((item) => item.replace(/\s*[,;]$/u, ''));
  const conjunction = CONJUNCTION.exec(bare.at(-2) ?? '')?.[1];
  const last = bare.length - 1;
  const parts = bare.map((item, i) => {
    const text = i === last ? item : item.replace(CONJUNCTION, '').replace(/(?<![.…])\.$/u, '');
    return i === last && conjunction !== undefined ? `${conjunction} ${text}` : text;
  });
  const between = bare.some((item) => item.includes('; ')) ? '. ' : semicolon(language);
  const joined = parts.reduce(
    (text, part) => (text === '' ? part : `${text}${/[!?…]$/u.test(text) ? ' ' : between}${part}`),
    '',
  );
  return !fullStop || endsSentence(joined) ? joined : `${joined}.`;
}
