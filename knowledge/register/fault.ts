import type { Language } from '../statement.ts';
import { DOCUMENT_FAULTS } from './catalogue/document-faults.ts';
import { FILE_FAULTS } from './catalogue/file-faults.ts';
import { MEANING_FAULTS } from './catalogue/meaning-faults.ts';
import { VALUE_FAULTS } from './catalogue/value-faults.ts';
import type { Sentence, Severity } from './catalogue/wording.ts';
import { YAML_FAULTS } from './catalogue/yaml-faults.ts';

const CATALOGUE = { ...FILE_FAULTS, ...YAML_FAULTS, ...VALUE_FAULTS, ...MEANING_FAULTS, ...DOCUMENT_FAULTS };

export type FaultCode = keyof typeof CATALOGUE;
type FactsOf<Code extends FaultCode> = Parameters<(typeof CATALOGUE)[Code]['say']>[0];

/** Where a fault is. Lines and columns count from 1. */
export interface Place {
  /** Relative to the register's folder, with `/`; `.` is the folder itself. */
  file: string;
  line?: number;
  column?: number;
  /** Path in the file, such as `statements[1].facet`; `` for the whole file. */
  path: string;
}

/** A `fault` keeps what was read from being used; a `remark` does not. Other files of a company have codes of their own. */
export interface Fault<Code extends string = FaultCode> extends Place {
  severity: Severity;
  code: Code;
  found: Sentence;
  allowed: Sentence;
  remedy: Sentence;
}

export function fault<Code extends FaultCode>(code: Code, place: Place, facts: FactsOf<Code>): Fault {
  const entry = CATALOGUE[code];
  // Each entry's `say` takes its own facts; the signature above holds them together.
  const wording = (entry.say as (facts: FactsOf<Code>) => ReturnType<typeof entry.say>)(facts);
  return { severity: entry.severity, code, ...place, ...wording };
}

/** `practices/bills.yaml:12:5 statements[1].facet` */
export function placeOf({ file, line, column, path }: Place): string {
  const position = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  return path === '' ? `${file}${position}` : `${file}${position} ${path}`;
}

/** The fault in one line: place, what was found, what is allowed, how to mend it. */
export function describeFault(one: Fault<string>, language: Language): string {
  return [`${placeOf(one)}:`, one.found[language], one.allowed[language], one.remedy[language]].join(' ');
}

export function compareFaults(a: Place, b: Place): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.path, b.path)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
