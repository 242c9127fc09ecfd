import { LANGUAGES, type Language } from '../../knowledge/statement.ts';
import { timeZoneOf } from '../../rights/calendar/time-zone-of.ts';
import { dayIn } from '../../rights/calendar/zone.ts';
import type { Quarter } from '../../rights/reporting/quarter.ts';
import { createReportStore, type IssuedReport } from '../../rights/reporting/report-store.ts';
import { composeReport, type ReportSources } from './compose-report.ts';
import { type Report, writeReport } from './report.ts';
import { writeCsv } from './write-csv.ts';
import { writeHtml } from './write-html.tsx';
import { writeMarkdown } from './write-markdown.ts';

export const REPORT_FORMATS = ['html', 'csv', 'md', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A quarter that is not over has no report yet. */
export class QuarterNotOverError extends Error {
  override readonly name = 'QuarterNotOverError';
  readonly code = 'quarter_not_over';

  constructor({ name, last }: Quarter) {
    super(`${name} ends on ${last}: its report can be issued from the day after. --preview shows it as it stands.`);
  }
}

/**
 * Issues the report of a quarter that is over, once: its files are kept, and are the same ever after.
 * @throws QuarterNotOverError
 */
export async function issueReport(
  sources: ReportSources,
  quarter: Quarter,
  now: Date,
): Promise<{ report: IssuedReport; fresh: boolean }> {
  const store = createReportStore(sources.rights.queries);
  const there = await store.find(quarter.name);
  if (there) return { report: there, fresh: false };
  const today = dayIn(now, timeZoneOf(sources.register.company));
  if (today <= quarter.last) throw new QuarterNotOverError(quarter);
  const composed = await composeReport(sources, quarter);
  return store.issue(quarter.name, today, ({ number, issuedOn }) => {
    const report: Report = { ...composed, number, issuedOn };
    const files = Object.fromEntries(
      REPORT_FORMATS.flatMap((format) =>
        LANGUAGES.map((language) => [fileName(format, language), writeAs(format, report, language)]),
      ),
    );
    return files;
  });
}

/** Under which name the store keeps a format; JSON says the same in every language. */
export function fileName(format: ReportFormat, language: Language): string {
  return format === 'json' ? format : `${format}.${language}`;
}

export function writeAs(format: ReportFormat, report: Report, language: Language): string {
  switch (format) {
    case 'html':
      return writeHtml(report, language);
    case 'csv':
      return writeCsv(report, language);
    case 'md':
      return writeMarkdown(report, language);
    case 'json':
      return writeReport(report);
  }
}
