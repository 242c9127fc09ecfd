import { stringify } from 'csv-stringify/sync';
import type { Practice, Register } from '../../register/register.ts';
import { inLanguage, type Language } from '../../statement.ts';
import { continuedIn, knownOf } from '../draft.ts';
import type { Exported } from '../imported.ts';
import { type Left, shown } from '../tracked.ts';
import { CODE_LINES, type WordFor } from './codes.ts';
import { COLUMNS, type Column, type ColumnKey } from './columns.ts';

/** One processing activity: the lines of each of its cells. */
export type RecordRow = Record<ColumnKey, string[]>;

export interface ProcessingRecord {
  rows: RecordRow[];
  /** What a register declares and the record has no place for. */
  left: Left[];
}

/** A record of processing activities (GDPR Art. 30(1)): a row for each practice, in one language. */
export function recordOf(register: Register, language: Language, word: WordFor): ProcessingRecord {
  const left: Left[] = [];
  const { name, controller, address, email, dpo } = knownOf(register.company, language);
  const lines = (value: string | undefined) => (value === undefined ? [] : [value]);
  const company = {
    controller: lines(controller ?? name),
    address: lines(address),
    contact: lines(email),
    officer: lines(dpo?.name),
    officerContact: lines(dpo?.email),
  };
  const rows = register.practices.map((practice) => ({
    ...rowOf(practice, language, word, left),
    ...company,
  }));
  return { rows, left };
}

/** The record as CSV (RFC 4180, UTF-8); lines of a cell stand under each other. Empty is not declared. */
export function exportArt30(register: Register, language: Language, word: WordFor): Exported {
  const { rows, left } = recordOf(register, language, word);
  const csv = stringify(
    rows.map((row) => COLUMNS.map(({ key }) => row[key].join('\n'))),
    { header: true, columns: COLUMNS.map(({ heading }) => heading[language]), record_delimiter: 'windows' },
  );
  return { files: { [`${register.company.id}.art30.${language}.csv`]: csv }, left };
}

function rowOf(practice: Practice, wanted: Language, word: WordFor, left: Left[]): RecordRow {
  const { id, title, statements, facts = {}, revision, since } = practice;
  const leave = (place: string, value: unknown, why: string) => left.push({ place, value: shown(value), why });
  const row = Object.fromEntries(COLUMNS.map(({ key }) => [key, [] as string[]])) as RecordRow;
  row.reference = [id];
  row.activity = [inLanguage(title, wanted).text];
  row.revision = [String(revision)];
  if (since !== undefined) row.since = [since];
  let last: string[] | undefined;
  for (const { ref, facet, text: texts } of statements) {
    const { language, text } = inLanguage(texts, wanted);
    for (const [other, words] of Object.entries(texts))
      if (other !== language) leave(`${ref} ${other}`, words, 'a record is in one language');
    const continued = continuedIn(text, language);
    if (continued !== undefined && last && last.length > 0) {
      last[last.length - 1] += ` ${continued}`;
      continue;
    }
    last = cellFor(row, facet);
    if (last) last.push(text);
    else leave(ref, text, `a record of processing has no column for words on ${facet}`);
  }
  for (const { column, lines } of CODE_LINES) row[column].push(...lines(facts, wanted, word));
  for (const text of facts.security ?? []) row.security.push(inLanguage(text, wanted).text);
  if (facts.source) row.source.push(inLanguage(facts.source, wanted).text);
  for (const { period, from } of facts.retention ?? [])
    if (from && from[wanted] === undefined) leave(`${id} facts.retention[].from`, period, 'is in the other language');
  for (const { name, logic } of facts.automatedDecisions ?? [])
    leave(
      `${id} facts.automatedDecisions[]`,
      `${inLanguage(name, wanted).text}: ${inLanguage(logic, wanted).text}`,
      'a record of processing has no column for automated decisions',
    );
  for (const text of facts.choices ?? [])
    leave(`${id} facts.choices[]`, inLanguage(text, wanted).text, 'a record of processing has no column for choices');
  return row;
}

/** Words on people and on data are one facet: they stand with the data. */
function cellFor(row: RecordRow, facet: string): string[] | undefined {
  const column: Column | undefined = COLUMNS.find((one) => one.facet === facet && one.key !== 'subjects');
  return column && row[column.key];
}
