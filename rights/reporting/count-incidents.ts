import type { Kysely } from 'kysely';
import { dayIn } from '../calendar/zone.ts';
import { INCIDENT_KINDS, type IncidentKind } from '../incidents/incident.ts';
import type { RightsSchema } from '../store/schema.ts';
import { type PublishedCount, publishCount, publishTotal } from './published-count.ts';
import type { Quarter } from './quarter.ts';

export const INCIDENT_COLUMNS = ['reported', 'closed'] as const;
export type IncidentColumn = (typeof INCIDENT_COLUMNS)[number];
export type IncidentCounts = Record<IncidentKind, Record<IncidentColumn, number>>;

export interface IncidentTable {
  rows: { kind: IncidentKind; cells: Record<IncidentColumn, PublishedCount> }[];
  total: Record<IncidentColumn, PublishedCount>;
}

/** Incidents that people reported in a quarter, and those that were closed in it, by kind; nothing sealed is opened. */
export async function countIncidents(
  queries: Kysely<RightsSchema>,
  { first, last }: Quarter,
  timeZone: string,
): Promise<IncidentCounts> {
  const rows = await queries.selectFrom('incidents').select(['kind', 'created_at', 'closed_at']).execute();
  const within = (at: string | null) => {
    const day = at === null ? '' : dayIn(new Date(at), timeZone);
    return day >= first && day <= last;
  };
  const count = (kind: IncidentKind, column: 'created_at' | 'closed_at') =>
    rows.filter((row) => row.kind === kind && within(row[column])).length;
  return Object.fromEntries(
    INCIDENT_KINDS.map((kind) => [kind, { reported: count(kind, 'created_at'), closed: count(kind, 'closed_at') }]),
  ) as IncidentCounts;
}

/** The table that may be published; kinds with nothing to tell are left out. */
export function incidentTable(counts: IncidentCounts): IncidentTable {
  const rows = INCIDENT_KINDS.filter((kind) => INCIDENT_COLUMNS.some((column) => counts[kind][column] > 0)).map(
    (kind) => ({ kind, cells: each((column) => publishCount(counts[kind][column])) }),
  );
  const total = each((column) =>
    publishTotal(
      rows.map(({ kind }) => counts[kind][column]),
      rows.map(({ cells }) => cells[column]),
    ),
  );
  return { rows, total };
}

function each<Value>(of: (column: IncidentColumn) => Value): Record<IncidentColumn, Value> {
  return { reported: of('reported'), closed: of('closed') };
}
