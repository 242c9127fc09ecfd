import { RIGHTS, type Right } from '../law/rights.ts';
import {
  atLeastTen,
  boundsOf,
  LEAST_SHOWN,
  type PublishedCount,
  publishCount,
  publishTotal,
} from './published-count.ts';

/** Columns of California's yearly figures (11 CCR 7102), with those that ended otherwise, and those that were late. */
export const REQUEST_COLUMNS = ['received', 'complied', 'denied', 'withdrawn', 'late'] as const;
export type RequestColumn = (typeof REQUEST_COLUMNS)[number];
const OUTCOMES = ['complied', 'denied', 'withdrawn'] as const satisfies readonly RequestColumn[];

/** What happened in a quarter, by right; a request for two rights counts under each. */
export type RequestCounts = Record<Right, Record<RequestColumn, number> & { days: readonly number[] }>;

export interface PublishedRow {
  cells: Record<RequestColumn, PublishedCount>;
  /** Days from receipt to an answer, half of them took no longer; whole days. Only of ten answers or more. */
  medianDays?: number;
}

export interface RequestTable {
  /** Rights with anything to tell, in the order of the law. */
  rows: (PublishedRow & { right: Right })[];
  total: PublishedRow;
}

/**
 * The table that may be published. `carriedOver`: whether requests were there before the quarter. Where none were, all
 * that was answered is among what was received, which would narrow small counts: see `outcomesHidden`.
 */
export function requestTable(counts: RequestCounts, carriedOver: boolean): RequestTable {
  const rows = RIGHTS.flatMap((right) => {
    const own = counts[right];
    if (REQUEST_COLUMNS.every((column) => own[column] === 0)) return [];
    const cells = each((column) => publishCount(own[column]));
    const hidden = !carriedOver && outcomesHidden(cells);
    const shown = hidden ? { ...cells, ...Object.fromEntries(OUTCOMES.map((column) => [column, WITHHELD])) } : cells;
    return [{ right, ...withMedian(shown, own.days) }];
  });
  const total = each((column) =>
    publishTotal(
      rows.map(({ right }) => counts[right][column]),
      rows.map(({ cells }) => cells[column]),
    ),
  );
  const days = rows.flatMap(({ right }) => counts[right].days);
  return { rows, total: withMedian(total, days) };
}

const WITHHELD: PublishedCount = { kind: 'withheld' };

/**
 * In a first quarter the outcomes of a right add up to no more than was received: "12 received, 10 met, fewer than ten
 * denied" would say that at most 2 were denied. So they are not shown where one is below ten, or what was received is.
 */
function outcomesHidden(cells: Record<RequestColumn, PublishedCount>): boolean {
  return boundsOf(cells.received).high < LEAST_SHOWN || OUTCOMES.some((column) => cells[column].kind === 'few');
}

function withMedian(cells: PublishedRow['cells'], days: readonly number[]): PublishedRow {
  // Decided by what is published alone: that a median is there, or is not, says nothing more of a count.
  const median = atLeastTen(cells.complied, cells.denied) ? medianOf(days) : undefined;
  return { cells, ...(median !== undefined && { medianDays: median }) };
}

/** The lower median: a whole number of days also of an even number of answers, which it does not tell from an odd one. */
function medianOf(days: readonly number[]): number | undefined {
  return [...days].sort((a, b) => a - b)[Math.ceil(days.length / 2) - 1];
}

function each<Value>(of: (column: RequestColumn) => Value): Record<RequestColumn, Value> {
  return Object.fromEntries(REQUEST_COLUMNS.map((column) => [column, of(column)])) as Record<RequestColumn, Value>;
}
