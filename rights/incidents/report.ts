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

/** A new incident: its clock runs from the instant the company knew, which is the report where nothing else is said. */
export function reported(
  report: Report,
  { by, now, awareAt = now, regime }: { by: Actor; now: Date; awareAt?: Date; regime: Regime },
): { incident: Incident; events: readonly RecordedIncidentEvent[] } {
  const at = now.toISOString();
  const aware = awareAt.toISOString();
  const due = breachDue(regime, aware);
  return {
    incident: {
      ...report,
      version: 1,
      state: 'reported',
      awareAt: aware,
      ...(due !== undefined && { dueAt: new Date(due).toISOString() }),
      createdAt: at,
      changedAt: at,
    },
    events: [{ incident: report.id, sequence: 1, at, by, from: 'none', to: 'reported', event: { type: 'report' } }],
  };
}
