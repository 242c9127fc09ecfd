import type { Transaction } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { OutboxSchema } from '../../storage/outbox/schema.ts';
import type { RecordedIncidentEvent } from './incident.ts';

/** The kind of the jobs that bring a message about an incident up to date, where the desk has a channel. */
export const INCIDENT_MESSAGE = 'incident_message';
/** The kind of the jobs that tell a member of staff that help is asked for with an incident. */
export const INCIDENT_HELP = 'incident_help';

/**
 * Enqueues what follows on the desk from events of an incident, in the transaction that stores them: ids only, nothing
 * of the person. Also where the desk has no channel: the job then does nothing.
 */
export async function enqueueIncidentMessages<Schema extends OutboxSchema>(
  transaction: Transaction<Schema>,
  events: readonly RecordedIncidentEvent[],
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  const job = ({ incident, sequence, at }: RecordedIncidentEvent, kind: string) =>
    enqueue(transaction, {
      kind,
      key: `${incident}/${sequence}`,
      payload: { incident, sequence },
      runAt: new Date(at),
    });
  await job(last, INCIDENT_MESSAGE);
  for (const event of events) if (event.event.type === 'escalate') await job(event, INCIDENT_HELP);
}
