import { CsvError, parse } from 'csv-parse/sync';
import type { Facts } from '../../register/register.ts';
import { LIMITS, revisionSchema, sinceSchema } from '../../register/schema.ts';
import { hasForbiddenCharacter, tidy } from '../../register/tidy.ts';
import type { Language } from '../../statement.ts';
import {
  declareText,
  filesOf,
  type KnownCompany,
  newPractice,
  type PracticeDraft,
  type RegisterDraft,
} from '../draft.ts';
import { UnreadableError } from '../formats.ts';
import type { Imported } from '../imported.ts';
import { type Left, shown } from '../tracked.ts';
import { emailOf } from '../values.ts';
import { CODE_LINES } from './codes.ts';
import { COLUMNS, type Column, type ColumnKey, columnOf } from './columns.ts';

/** Where a cell stands: `row 3, "Recipients"`; the row of the headings is the first. */
interface Cell {
  column: Column | undefined;
  place: string;
  text: string;
}

/**
 * A register made of a record of processing activities in CSV, separated by commas, semicolons or tabs: a practice for each
 * row, a statement for each line of a cell. Columns are known by their headings, in English or French, in any order.
 * @throws UnreadableError when it is no CSV, or no heading is known
 */
export function importArt30(csv: string): Imported {
  const [headings = [], ...rows] = cellsOf(csv);
  const columns = headings.map((heading) => columnOf(heading));
  const known = columns.filter((one) => one !== undefined);
  if (!known.some(({ column }) => column.facet !== undefined || column.key === 'activity')) {
    throw new UnreadableError(
      `No heading of the first row is known (found: ${headings.map((one) => JSON.stringify(shown(one))).join(', ') || 'nothing'}). Known are: ${COLUMNS.map(({ heading }) => `${heading.en} or ${heading.fr}`).join('; ')}.`,
    );
  }
  const french = known.filter(({ language }) => language === 'fr').length;
  const language: Language = french > known.filter((one) => one.language === 'en').length ? 'fr' : 'en';
  const draft: RegisterDraft = { language, company: {}, practices: [] };
  const left: Left[] = [];
  for (const [at, row] of rows.entries()) {
    const cells = row.map((text, index): Cell => {
      const heading = headings[index] ?? '';
      return {
        column: columns[index]?.column,
        place: `row ${at + 2}, ${heading.trim() === '' ? `column ${index + 1}` : JSON.stringify(tidy(heading))}`,
        text,
      };
    });
    readRow(draft, cells, left);
  }
  return { ...filesOf(draft), left };
}

function cellsOf(csv: string): string[][] {
  const text = csv.replace(/^\uFEFF/, '');
  const head = text.split('\n', 1)[0] ?? '';
  const count = (mark: string) => head.split(mark).length;
  const delimiter = [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] as string;
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableError(
      `It is no CSV: ${error.message}. Save it as CSV in UTF-8, with one row for each activity.`,
    );
  }
}

const COMPANY_COLUMNS = ['controller', 'address', 'contact', 'officer', 'officerContact'] as const;

function readRow(draft: RegisterDraft, cells: readonly Cell[], left: Left[]): void {
  const { language } = draft;
  const leave = ({ place }: Cell, value: string, why: string) => left.push({ place, value: shown(value), why });
  const linesOf = (cell: Cell): string[] =>
    cell.text.split(/\r?\n/).flatMap((line) => {
      const text = tidy(line);
      if (text === '') return [];
      if (!hasForbiddenCharacter(line)) return [text];
      leave(cell, text, 'holds a character that a register refuses');
      return [];
    });
  const cellOf = (key: ColumnKey) => cells.find(({ column }) => column?.key === key);
  const firstOf = (key: ColumnKey) => {
    const cell = cellOf(key);
    return cell && linesOf(cell)[0];
  };
  const title = firstOf('activity') ?? firstOf('reference') ?? firstOf('purposes');
  if (title === undefined) {
    for (const cell of cells)
      if (cell.text.trim() !== '') leave(cell, tidy(cell.text), 'stands in a row without an activity');
    return;
  }
  const practice = newPractice(draft, title, firstOf('reference') ?? title);
  for (const cell of cells) {
    const lines = linesOf(cell);
    const { column } = cell;
    if (lines.length === 0) continue;
    if (column === undefined) for (const line of lines) leave(cell, line, 'has a heading that is not known');
    else if ((COMPANY_COLUMNS as readonly string[]).includes(column.key))
      companySays(draft, column.key as (typeof COMPANY_COLUMNS)[number], lines, (line, why) => leave(cell, line, why));
    else if (column.facet !== undefined) for (const line of lines) declareLine(practice, column, language, line);
    else if (column.key === 'since' || column.key === 'revision')
      for (const line of lines)
        if (!dated(practice, column.key, line)) leave(cell, line, 'is no date or number of a revision');
  }
  // A practice must say something: what is done is said by its name where nothing else is.
  if (practice.statements.length === 0) declareText(practice, 'other', language, title);
}

function dated(practice: PracticeDraft, key: 'since' | 'revision', line: string): boolean {
  const parsed = key === 'since' ? sinceSchema.safeParse(line) : revisionSchema.safeParse(Number(line));
  if (parsed.success) Object.assign(practice, { [key]: parsed.data });
  return parsed.success;
}

function declareLine(practice: PracticeDraft, column: Column, language: Language, line: string): void {
  const facts = CODE_LINES.find((one) => one.column === column.key)?.read(line, language);
  if (facts) addFacts(practice.facts, facts);
  else if (column.facet !== undefined) declareText(practice, column.facet, language, line);
}

function addFacts(facts: Facts, more: Facts): void {
  const lists = facts as Record<string, unknown[]>;
  for (const [key, list] of Object.entries(more as Record<string, unknown[]>))
    lists[key] = [...(lists[key] ?? []), ...list];
}

/** Every row says it again; what another row says otherwise is listed. */
function companySays(
  { company }: RegisterDraft,
  key: (typeof COMPANY_COLUMNS)[number],
  [line = '', ...more]: readonly string[],
  leave: (line: string, why: string) => void,
): void {
  for (const other of more) leave(other, 'is a second line about the company');
  const email = emailOf(line);
  const longest = key === 'address' ? LIMITS.title : LIMITS.name;
  const said = saidOf(company, key);
  if ((key === 'contact' || key === 'officerContact') && email === undefined) leave(line, 'is no e-mail address');
  else if (line.length > longest) leave(line, 'is too long');
  else if (said !== undefined && said !== (email ?? line)) leave(line, 'another row says otherwise of the company');
  else if (key === 'controller') company.controller = line;
  else if (key === 'address') company.address = line;
  else if (key === 'contact') company.email = email as string;
  else company.dpo = { ...company.dpo, ...(key === 'officer' ? { name: line } : { email: email as string }) };
}

function saidOf({ controller, address, email, dpo }: KnownCompany, key: (typeof COMPANY_COLUMNS)[number]) {
  return { controller, address, contact: email, officer: dpo?.name, officerContact: dpo?.email }[key];
}
