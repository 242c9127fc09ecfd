import { addDays, addMonths, type PlainDate, plainDate } from '../calendar/plain-date.ts';

/** A quarter of a year, `2026Q3`, with its first and last day. */
export interface Quarter {
  name: string;
  first: PlainDate;
  last: PlainDate;
}

/** What was given is not a quarter. */
export class QuarterError extends Error {
  override readonly name = 'QuarterError';
  readonly code = 'quarter';
  readonly value: string;

  constructor(value: string) {
    super(`"${value}" is not a quarter. Write year, Q and 1 to 4, as 2026Q3.`);
    this.value = value;
  }
}

/** @throws QuarterError */
export function parseQuarter(text: string): Quarter {
  const found = /^([2-9]\d{3})-?Q([1-4])$/i.exec(text);
  if (!found) throw new QuarterError(text);
  const [year = '', quarter = ''] = found.slice(1);
  const first = plainDate(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`);
  return { name: `${year}Q${quarter}`, first, last: addDays(addMonths(first, 3), -1) };
}
