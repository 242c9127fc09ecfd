import type { RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { channelOf } from './channel.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { storeIncident } from './store-incident.ts';

/** Stores what a turn reports, once for the act's key. */
export async function report(
  dependencies: RequestsDependencies,
  turn: Turn,
  act: Extract<RightsAct, { kind: 'report' }>,
): Promise<RightsDone> {
  const { signIns, now, wake } = dependencies;
  const signedIn = await signIns.who(turn.conversation, now());
  const stored = await storeIncident(
    dependencies,
    {
      filingKey: act.key,
      kind: act.incident,
      channel: channelOf(turn.channel),
      language: act.language,
      person: turn.person,
      words: act.words,
      ...(signedIn?.email !== undefined && { contact: signedIn.email }),
    },
    { by: { kind: 'person', id: turn.person }, giveCode: true },
  );
  wake();
  return { kind: 'reported', ...stored };
}
