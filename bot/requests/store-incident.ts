import { followUpCode } from '../../rights/dialog/codes.ts';
import { giveCodeIn } from '../../rights/dialog/follow-up-codes.ts';
import { tellIn } from '../../rights/incidents/act-on-incident.ts';
import type { Incident } from '../../rights/incidents/incident.ts';
import { reportIn } from '../../rights/incidents/incident-store.ts';
import { type Report, reported } from '../../rights/incidents/report.ts';
import type { Actor } from '../../rights/requests/event.ts';
import { requestReference } from '../../rights/requests/reference.ts';
import { ReferenceTakenError } from '../../rights/store/request-store.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { RequestsDependencies } from './dependencies.ts';

const TRIES = 5;
/** Before the authority has to be told, those in charge are called to mind. */
const REMIND_BEFORE_MS = 24 * 3_600_000;

/** What incidents are stored with. */
export type IncidentFiling = Pick<
  RequestsDependencies,
  'queries' | 'vault' | 'contextOf' | 'now' | 'newId' | 'randomBytes'
>;

/**
 * Stores an incident, once for its filing key, with the letter to who left an address and the alert to those in charge.
 * @param known who reports it, since when the company knows, and whether they are given a code where they left no address
 */
export async function storeIncident(
  { queries, vault, contextOf, now, newId, randomBytes }: IncidentFiling,
  report: Omit<Report, 'id' | 'reference'>,
  { by, awareAt, giveCode }: { by: Actor; awareAt?: Date; giveCode: boolean },
): Promise<{ incident: Incident; code?: string }> {
  const { companyRegime } = contextOf(by);
  const code = followUpCode(randomBytes(10));
  for (let left = TRIES; ; left -= 1) {
    const fresh = reported(
      { ...report, id: newId(), reference: requestReference(randomBytes(7)).replace(/^LMP/, 'INC') },
      { by, now: now(), regime: companyRegime, ...(awareAt && { awareAt }) },
    );
    try {
      return await inTransaction(queries, async (transaction) => {
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
        if (incident.contact !== undefined || !giveCode) return { incident };
        const held = await giveCodeIn(transaction, vault, incident.reference, { incident: incident.id }, code, now());
        return { incident, ...(held !== undefined && { code: held }) };
      });
    } catch (error) {
      if (!(error instanceof ReferenceTakenError) || left === 1) throw error;
    }
  }
}
