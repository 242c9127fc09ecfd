import type { Kysely, Transaction } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { OutboxSchema } from '../../storage/outbox/schema.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { Actor } from '../requests/event.ts';
import type { Vault } from '../store/encryption.ts';
import { RequestChangedError } from '../store/request-store.ts';
import type { Incident, IncidentEvent } from './incident.ts';
import { createIncidentStore, saveIncidentIn } from './incident-store.ts';
import type { IncidentsSchema } from './schema.ts';
import { type IncidentTransition, incidentTransition } from './transition.ts';

type Tables = IncidentsSchema & OutboxSchema;
const TRIES = 5;

/**
 * Carries out an event on a stored incident, with the mails that follow from it. Decided anew when somebody else was
 * faster. Undefined when there is no such incident.
 */
export async function actOnIncident<Schema extends Tables>(
  queries: Kysely<Schema>,
  vault: Vault,
  id: string,
  event: Exclude<IncidentEvent, { type: 'report' }>,
  context: { by: Actor; now: Date },
): Promise<IncidentTransition | undefined> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await inTransaction(queries, (transaction) => actOnIncidentIn(transaction, vault, id, event, context));
    } catch (error) {
      if (!(error instanceof RequestChangedError) || left === 1) throw error;
    }
  }
}

/** The same inside the caller's transaction. @throws RequestChangedError */
export async function actOnIncidentIn<Schema extends Tables>(
  within: Transaction<Schema>,
  vault: Vault,
  id: string,
  event: Exclude<IncidentEvent, { type: 'report' }>,
  context: { by: Actor; now: Date },
): Promise<IncidentTransition | undefined> {
  const incident = await createIncidentStore(within, vault).find(id);
  if (!incident) return undefined;
  const outcome = incidentTransition(incident, event, context);
  if (!outcome.allowed) return outcome;
  await saveIncidentIn(within, vault, outcome.incident, outcome.events);
  await tellIn(within, outcome.incident, outcome, context.now);
  return outcome;
}

/** Enqueues what follows from a change: the letter to the person, and the alert to those in charge. */
export async function tellIn<Schema extends OutboxSchema>(
  within: Transaction<Schema>,
  { id, version }: Incident,
  { letter, alert }: { letter?: string; alert: boolean },
  now: Date,
): Promise<void> {
  if (letter !== undefined) {
    const payload = { incident: id, letter };
    await enqueue(within, { kind: 'incident_mail', key: `${id}/${version}`, payload, runAt: now });
  }
  if (alert) await enqueue(within, { kind: 'alert', key: `${id}/${version}`, payload: { incident: id }, runAt: now });
}
