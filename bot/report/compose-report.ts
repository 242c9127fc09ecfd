import type { Register } from '../../knowledge/register/register.ts';
import { sha256 } from '../../knowledge/snapshot/canonical.ts';
import { writeContent } from '../../knowledge/snapshot/content.ts';
import { timeZoneOf } from '../../rights/calendar/time-zone-of.ts';
import { countIncidents, incidentTable } from '../../rights/reporting/count-incidents.ts';
import { countRequests } from '../../rights/reporting/count-requests.ts';
import { publishCount, publishTotal } from '../../rights/reporting/published-count.ts';
import type { Quarter } from '../../rights/reporting/quarter.ts';
import { requestTable } from '../../rights/reporting/request-table.ts';
import type { RightsSchema } from '../../rights/store/schema.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import { QUESTION_DECISIONS, type QuestionDecision, questionsBetween } from '../store/question-counts.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import { QUOTED_FACETS, type Report } from './report.ts';

export interface ReportSources {
  rights: Pick<OpenDatabase<RightsSchema>, 'queries'>;
  conversations: Pick<OpenDatabase<ConversationsSchema>, 'queries'>;
  register: Register;
}

/** Counts a quarter and composes its report, without a number. Opens nothing that is sealed; needs no key. */
export async function composeReport(
  { rights, conversations, register }: ReportSources,
  quarter: Quarter,
): Promise<Report> {
  const timeZone = timeZoneOf(register.company);
  const { counts, carriedOver } = await countRequests(rights.queries, quarter, timeZone);
  const incidents = await countIncidents(rights.queries, quarter, timeZone);
  const questions = await questionsBetween(conversations.queries, quarter.first, quarter.last);
  const { company } = register;
  return {
    formatVersion: 1,
    quarter,
    company: { name: company.name, controller: company.controller.name },
    register: sha256(writeContent(register)),
    requests: { firstQuarter: !carriedOver, ...requestTable(counts, carriedOver) },
    incidents: incidentTable(incidents),
    questions: questionTable(questions),
    declared: quoted(register),
  };
}

function questionTable(counts: Record<QuestionDecision, number>): Report['questions'] {
  const rows = QUESTION_DECISIONS.map((decision) => ({ decision, count: publishCount(counts[decision]) }));
  const total = publishTotal(
    QUESTION_DECISIONS.map((decision) => counts[decision]),
    rows.map(({ count }) => count),
  );
  return { rows, total };
}

/** What the register declares on authorities' requests and on audits, whole, as in an answer. */
function quoted({ statements }: Register): Report['declared'] {
  return QUOTED_FACETS.map((facet) => ({
    facet,
    statements: statements
      .filter((one) => one.facet === facet)
      .map(({ practice, id, title, text, revision, since }) => ({
        practice,
        statement: id,
        title,
        text,
        revision,
        ...(since !== undefined && { since }),
      })),
  }));
}
