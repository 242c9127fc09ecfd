import { breachDue } from '../calendar/breach.ts';
import type { Regime } from '../law/regimes.ts';
import type { Actor } from '../requests/event.ts';
import type { Incident, RecordedIncidentEvent } from './incident.ts';

/** What a message reports. */
export type Report = Pick<
  Incident,
  'id' | 'reference' | 'filingKey' | 'kind' | 'channel' | 'language' | 'person' | 'words'
> &
  Partial<Pick<Incident, 'contact'>>;

/** A new incident: its clock runs from the instant the company knew, which is the report. */
export function reported(
  report: Report,
  { by, now, regime }: { by: Actor; now: Date; regime: Regime },
): { incident: Incident; events: readonly RecordedIncidentEvent[] } {
  const at = now.toISOString();
  const due = breachDue(regime, at);
  return {
    incident: {
      ...report,
      version: 1,
      state: 'reported',
      awareAt: at,
      ...(due !== undefined && { dueAt: new Date(due).toISOString() }),
      createdAt: at,
      changedAt: at,
    },
    events: [{ incident: report.id, sequence: 1, at, by, from: 'none', to: 'reported', event: { type: 'report' } }],
  };
}
