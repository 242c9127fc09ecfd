import type { Facts } from '../../register/register.ts';
import { factsSchema } from '../../register/schema.ts';
import type { Language } from '../../statement.ts';
import type { ColumnKey } from './columns.ts';

/** The plain word for a code of a register. */
export type WordFor = (kind: 'subjects' | 'data' | 'purposes', key: string, language: Language) => string;

/** Facts in lines of a cell, `word [code]`, and back. */
interface CodeLine {
  column: ColumnKey;
  lines(facts: Facts, language: Language, word: WordFor): string[];
  /** The facts that a line says; undefined: it is plain words. */
  read(line: string, language: Language): Facts | undefined;
}

const { shape } = factsSchema;

/** `words [a, b]`. */
function bracketed(line: string): { words: string; codes: string[] } | undefined {
  const [, words, codes] = /^(.+) \[([^[\]]+)\]$/.exec(line) ?? [];
  return words === undefined || codes === undefined ? undefined : { words, codes: codes.split(', ') };
}

/** What is read without a fault; a code that a register does not take leaves the line to stand as words. */
function taken<Value>(parsed: { success: boolean; data?: Value }): Value | undefined {
  return parsed.success ? parsed.data : undefined;
}

export const CODE_LINES: readonly CodeLine[] = [
  {
    column: 'subjects',
    lines: ({ subjects = [] }, language, word) => subjects.map((key) => `${word('subjects', key, language)} [${key}]`),
    read(line) {
      const subjects = taken(shape.subjects.safeParse(bracketed(line)?.codes));
      return subjects && { subjects };
    },
  },
  {
    column: 'data',
    lines: ({ dataCategories = [] }, language, word) =>
      dataCategories.map((key) => `${word('data', key, language)} [${key}]`),
    read(line) {
      const dataCategories = taken(shape.dataCategories.safeParse(bracketed(line)?.codes));
      return dataCategories && { dataCategories };
    },
  },
  {
    column: 'purposes',
    lines: ({ purposes = [] }, language, word) =>
      purposes.map(
        ({ use, basis }) => `${word('purposes', use, language)} [${[use, basis].filter(Boolean).join(', ')}]`,
      ),
    read(line) {
      const [use, basis] = bracketed(line)?.codes ?? [];
      const purposes = taken(shape.purposes.safeParse([{ use, ...(basis !== undefined && { basis }) }]));
      return purposes && { purposes };
    },
  },
  {
    column: 'recipients',
    lines: ({ recipients = [] }) =>
      recipients.map(({ name, role, country }) => `${name} [${[role, country].filter(Boolean).join(', ')}]`),
    read(line) {
      const found = bracketed(line);
      const [role, country] = found?.codes ?? [];
      const recipient = { name: found?.words, role, ...(country !== undefined && { country }) };
      const recipients = taken(shape.recipients.safeParse([recipient]));
      return recipients && { recipients };
    },
  },
  {
    column: 'transfers',
    lines: ({ transfers = [] }) => transfers.map(({ country, safeguard }) => `${country} [${safeguard}]`),
    read(line) {
      const found = bracketed(line);
      const transfers = taken(shape.transfers.safeParse([{ country: found?.words, safeguard: found?.codes[0] }]));
      return transfers && { transfers };
    },
  },
  {
    column: 'retention',
    lines: ({ retention = [] }, language) =>
      retention.map(({ period, from }) => (from?.[language] === undefined ? period : `${period} [${from[language]}]`)),
    read(line, language) {
      const [, period, from] = /^(P[0-9A-Z,.]+)(?: \[(.+)\])?$/.exec(line) ?? [];
      const one = { period, ...(from !== undefined && { from: { [language]: from } }) };
      const retention = taken(shape.retention.safeParse([one]));
      return retention && { retention };
    },
  },
];
