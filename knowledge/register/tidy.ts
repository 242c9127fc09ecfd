/**
 * What no declared text may hold: control characters (tab and line end apart), lone surrogates, characters that reverse
 * the direction of writing (a sentence could read otherwise than it is stored), and Unicode's tag characters.
 */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\u{E0000}-\u{E007F}]/u;

export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** The first forbidden character as `U+XXXX`. */
export function forbiddenCharacter(text: string): string | undefined {
  const code = FORBIDDEN.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * One line in Unicode form NFC: runs of white space become one space, and a no-break space alone (before « ; » in French)
 * stays. Characters without width are dropped.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .replace(/\s{2,}/gu, (run) => (/^[\u00A0\u202F]+$/u.test(run) ? (run[0] ?? ' ') : ' '))
    .trim();
}
