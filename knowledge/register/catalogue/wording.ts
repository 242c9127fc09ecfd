import type { Language } from '../../statement.ts';

/** A sentence in every language: leaving one out does not compile. */
export type Sentence = Record<Language, string>;
export type Severity = 'fault' | 'remark';

export interface Wording {
  /** What was found. */
  found: Sentence;
  /** What is allowed. */
  allowed: Sentence;
  /** How to mend it. */
  remedy: Sentence;
}

export interface Entry<Facts> {
  severity: Severity;
  say: (facts: Facts) => Wording;
}

export function faultEntry<Facts>(say: (facts: Facts) => Wording): Entry<Facts> {
  return { severity: 'fault', say };
}

export function remarkEntry<Facts>(say: (facts: Facts) => Wording): Entry<Facts> {
  return { severity: 'remark', say };
}

/** No facts. */
export type Nothing = Record<string, never>;

const LONGEST_QUOTE = 60;

/** A value found, quoted and cut to 60 characters, as both languages quote. Control characters are written as `U+0007`. */
export function quoted(value: string): Sentence {
  const visible = value.replace(
    /[\p{Cc}\p{Cf}\p{Cs}]/gu,
    (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const characters = [...visible];
  const cut = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : visible;
  return { fr: `« ${cut} »`, en: `“${cut}”` };
}

/** Numbers as each language writes them. */
export function counted(count: number): Sentence {
  return { fr: count.toLocaleString('fr-FR'), en: count.toLocaleString('en-GB') };
}

export function listed(values: readonly string[]): string {
  return values.join(', ');
}
