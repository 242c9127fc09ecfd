/** Tables of the rights database that keep reports; see migration 005. */
export interface ReportsSchema {
  transparency_reports: { quarter: string; number: number; issued_on: string };
  transparency_report_files: { quarter: string; name: string; body: string };
}
