import type { RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { type ReportAct, reportOf } from './report-of.ts';
import { storeIncident } from './store-incident.ts';

/** Stores what a turn reports, once for the act's key. */
export async function report(dependencies: RequestsDependencies, turn: Turn, act: ReportAct): Promise<RightsDone> {
  const { signIns, now, wake } = dependencies;
  const signedIn = await signIns.who(turn.conversation, now());
  const stored = await storeIncident(
    dependencies,
    {
      ...reportOf(turn, act),
      ...(signedIn?.email !== undefined && { contact: signedIn.email }),
    },
    { by: { kind: 'person', id: turn.person }, giveCode: true },
  );
  wake();
  return { kind: 'reported', ...stored };
}
