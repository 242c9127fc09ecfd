import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../knowledge/statement.ts';
import { boundsOf, type PublishedCount } from '../../rights/reporting/published-count.ts';
import type { Report } from './report.ts';
import { type Cell, reportText } from './sections.ts';

const COLUMNS = [
  'quarter',
  'report',
  'section',
  'item',
  'label',
  'measure',
  'heading',
  'value',
  'low',
  'high',
] as const;

/**
 * One figure a line (RFC 4180, UTF-8): codes for programs, labels in the language. `value` as it is shown (`<10`, `1240`,
 * `1234..1250`), empty where it is not shown; `low` and `high` are what it can be.
 */
export function writeCsv(report: Report, language: Language): string {
  const { sections } = reportText(report, language);
  const lines = sections.flatMap(({ id, table }) => {
    if (!table) return [];
    const rows = table.total ? [...table.rows, table.total] : table.rows;
    return rows.flatMap(({ item, label, cells }) =>
      cells.map((cell, index) => ({
        quarter: report.quarter.name,
        report: report.number ?? '',
        section: id,
        item,
        label,
        measure: table.columns[index]?.measure,
        heading: table.columns[index]?.heading,
        ...figureOf(cell),
      })),
    );
  });
  return stringify(lines, { header: true, columns: [...COLUMNS], record_delimiter: 'windows' });
}

function figureOf(cell: Cell): { value: string; low: string; high: string } {
  if (!('count' in cell)) {
    const days = cell.days === undefined ? '' : String(cell.days);
    return { value: days, low: days, high: days };
  }
  const { low, high } = boundsOf(cell.count);
  const known = Number.isFinite(high);
  return { value: shownValue(cell.count), low: known ? String(low) : '', high: known ? String(high) : '' };
}

function shownValue(count: PublishedCount): string {
  switch (count.kind) {
    case 'none':
      return '0';
    case 'few':
      return '<10';
    case 'rounded':
      return String(count.value);
    case 'range':
      return `${count.low}..${count.high}`;
    case 'withheld':
      return '';
  }
}
