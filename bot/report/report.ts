import { z } from 'zod';
import { INCIDENT_KINDS } from '../../rights/incidents/incident.ts';
import { RIGHTS } from '../../rights/law/rights.ts';
import { QUESTION_DECISIONS } from '../store/question-counts.ts';

/** The facets of the register that a report quotes. */
export const QUOTED_FACETS = ['government-requests', 'audit'] as const;

const whole = z.int().min(0);
const count = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('few') }),
  z.strictObject({ kind: z.literal('rounded'), value: whole }),
  z.strictObject({ kind: z.literal('range'), low: whole, high: whole }),
  z.strictObject({ kind: z.literal('withheld') }),
]);
const requestRow = {
  cells: z.strictObject({ received: count, complied: count, denied: count, withdrawn: count, late: count }),
  medianDays: whole.exactOptional(),
};
const incidentCells = z.strictObject({ reported: count, closed: count });
const bilingual = z.strictObject({ fr: z.string().exactOptional(), en: z.string().exactOptional() });

/**
 * A quarter's transparency report: counts as they may be published, and what the register declares beside them. Nothing
 * personal, no raw count. As JSON it is what is frozen; every other form is made of it.
 */
export const reportSchema = z.strictObject({
  formatVersion: z.literal(1),
  quarter: z.strictObject({ name: z.string(), first: z.iso.date(), last: z.iso.date() }),
  /** From 1 in the order of issue; absent in a preview. */
  number: z.int().min(1).exactOptional(),
  issuedOn: z.iso.date().exactOptional(),
  company: z.strictObject({ name: z.string(), controller: z.string() }),
  /** Name of the snapshot that is quoted. */
  register: z.string(),
  requests: z.strictObject({
    /** No request was there before the quarter: some outcomes are not shown. */
    firstQuarter: z.boolean(),
    rows: z.array(z.strictObject({ right: z.enum(RIGHTS), ...requestRow })),
    total: z.strictObject(requestRow),
  }),
  incidents: z.strictObject({
    rows: z.array(z.strictObject({ kind: z.enum(INCIDENT_KINDS), cells: incidentCells })),
    total: incidentCells,
  }),
  questions: z.strictObject({
    rows: z.array(z.strictObject({ decision: z.enum(QUESTION_DECISIONS), count })),
    total: count,
  }),
  declared: z.array(
    z.strictObject({
      facet: z.enum(QUOTED_FACETS),
      statements: z.array(
        z.strictObject({
          practice: z.string(),
          statement: z.string(),
          title: bilingual,
          text: bilingual,
          revision: z.int().min(1),
          since: z.iso.date().exactOptional(),
        }),
      ),
    }),
  ),
});
export type Report = z.infer<typeof reportSchema>;

/** The canonical text of a report: the same report, the same bytes. */
export function writeReport(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}

/** Reads what `writeReport` wrote; throws on anything else. */
export function readReport(text: string): Report {
  return reportSchema.parse(JSON.parse(text));
}
