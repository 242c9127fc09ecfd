import { followUpCode } from '../../rights/dialog/codes.ts';
import { giveCodeIn } from '../../rights/dialog/follow-up-codes.ts';
import { tellIn } from '../../rights/incidents/act-on-incident.ts';
import { reportIn } from '../../rights/incidents/incident-store.ts';
import { reported } from '../../rights/incidents/report.ts';
import { requestReference } from '../../rights/requests/reference.ts';
import { ReferenceTakenError } from '../../rights/store/request-store.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { RightsAct, RightsDone } from '../conversation/rights/port.ts';
import type { Turn } from '../conversation/turn.ts';
import { channelOf } from './channel.ts';
import type { RequestsDependencies } from './dependencies.ts';

const TRIES = 5;
/** Before the authority has to be told, those in charge are called to mind. */
const REMIND_BEFORE_MS = 24 * 3_600_000;

/** Stores a report, once for the act's key, with the alert to those in charge. */
export async function report(
  { queries, vault, contextOf, signIns, now, newId, randomBytes, wake }: RequestsDependencies,
  turn: Turn,
  act: Extract<RightsAct, { kind: 'report' }>,
): Promise<RightsDone> {
  const by = { kind: 'person', id: turn.person } as const;
  const { companyRegime } = contextOf(by);
  const signedIn = await signIns.who(turn.conversation, now());
  const code = followUpCode(randomBytes(10));
  for (let left = TRIES; ; left -= 1) {
    const fresh = reported(
      {
        id: newId(),
        reference: requestReference(randomBytes(7)).replace(/^LMP/, 'INC'),
        filingKey: act.key,
        kind: act.incident,
        channel: channelOf(turn.channel),
        language: act.language,
        person: turn.person,
        words: act.words,
        ...(signedIn?.email !== undefined && { contact: signedIn.email }),
      },
      { by, now: now(), regime: companyRegime },
    );
    try {
      const done = await inTransaction(queries, async (transaction): Promise<RightsDone> => {
        const stored = await reportIn(transaction, vault, fresh.incident, fresh.events);
        const { incident } = stored;
        if (stored.fresh) {
          const letter = incident.contact === undefined ? {} : { letter: 'reported' };
          await tellIn(transaction, incident, { ...letter, alert: true }, now());
          if (incident.dueAt !== undefined) {
            const runAt = new Date(Date.parse(incident.dueAt) - REMIND_BEFORE_MS);
            const payload = { incident: incident.id, due: true };
            await enqueue(transaction, { kind: 'alert', key: `${incident.id}/due`, payload, runAt });
          }
        }
        if (incident.contact !== undefined) return { kind: 'reported', incident };
        const held = await giveCodeIn(transaction, vault, incident.reference, { incident: incident.id }, code, now());
        return { kind: 'reported', incident, code: held };
      });
      wake();
      return done;
    } catch (error) {
      if (!(error instanceof ReferenceTakenError) || left === 1) throw error;
    }
  }
}
