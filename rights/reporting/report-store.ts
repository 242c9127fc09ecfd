import type { Kysely } from 'kysely';
import { inTransaction } from '../../storage/transaction.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { ReportsSchema } from './schema.ts';

export interface IssuedReport {
  /** `2026Q3`. */
  quarter: string;
  /** From 1, in the order they were issued. */
  number: number;
  issuedOn: PlainDate;
}

/** Keeps reports as they were first issued. What is not found is `undefined` or empty. */
export interface ReportStore {
  /** Latest quarter first. */
  list(): Promise<IssuedReport[]>;
  find(quarter: string): Promise<IssuedReport | undefined>;
  /** One of a report's files, to the byte as it was issued; named `json`, or by format and language as `csv.fr`. */
  file(quarter: string, name: string): Promise<string | undefined>;
  /**
   * Numbers and freezes a report, with the files that `write` makes of it; once for each quarter: the second time
   * nothing is written, and the first one comes back. `write` may be called more than once.
   */
  issue(
    quarter: string,
    issuedOn: PlainDate,
    write: (issued: IssuedReport) => Record<string, string>,
  ): Promise<{ report: IssuedReport; fresh: boolean }>;
}

export function createReportStore<Schema extends ReportsSchema>(database: Kysely<Schema>): ReportStore {
  const queries = database as unknown as Kysely<ReportsSchema>;
  const all = (from: Kysely<ReportsSchema>) => from.selectFrom('transparency_reports').selectAll();

  return {
    async list() {
      return (await all(queries).orderBy('quarter', 'desc').execute()).map(reportOf);
    },

    async find(quarter) {
      const row = await all(queries).where('quarter', '=', quarter).executeTakeFirst();
      return row && reportOf(row);
    },

    async file(quarter, name) {
      const row = await queries
        .selectFrom('transparency_report_files')
        .select('body')
        .where('quarter', '=', quarter)
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.body;
    },

    async issue(quarter, issuedOn, write) {
      for (let left = TRIES; ; left -= 1) {
        const done = await inTransaction(queries, async (transaction) => {
          const there = await all(transaction).where('quarter', '=', quarter).executeTakeFirst();
          if (there) return { report: reportOf(there), fresh: false };
          const { last } = await transaction
            .selectFrom('transparency_reports')
            .select((is) => is.fn.max('number').as('last'))
            .executeTakeFirstOrThrow();
          const report = { quarter, number: Number(last ?? 0) + 1, issuedOn };
          const inserted = await transaction
            .insertInto('transparency_reports')
            .values({ quarter, number: report.number, issued_on: issuedOn })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst();
          // Somebody else issued this quarter, or took the number, at the same moment.
          if (inserted.numInsertedOrUpdatedRows !== 1n) return undefined;
          const files = Object.entries(write(report)).map(([name, body]) => ({ quarter, name, body }));
          await transaction.insertInto('transparency_report_files').values(files).execute();
          return { report, fresh: true };
        });
        if (done) return done;
        if (left === 1) throw new Error(`The report of ${quarter} could not be numbered; try again.`);
      }
    },
  };
}

const TRIES = 5;

function reportOf(row: ReportsSchema['transparency_reports']): IssuedReport {
  return { quarter: row.quarter, number: row.number, issuedOn: row.issued_on as PlainDate };
}
