import type { Transaction } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { EventType, RecordedEvent } from '../requests/event.ts';
import type { RightsSchema } from './schema.ts';

/** The kind of the jobs that tell another system of a request. */
export const DELIVERY = 'webhook';

/** What it is told of; what staff note, claim and remind one another of stays here. */
export const TOLD = [
  'file',
  'amend',
  'ask_identity',
  'confirm_identity',
  'ask_clarification',
  'clarify',
  'start_review',
  'start_work',
  'extend',
  'refuse',
  'fulfil',
  'fulfil_in_part',
  'withdraw',
  'close_unverified',
  'appeal',
] as const satisfies readonly EventType[];

/**
 * Enqueues what is to be told of events, in the transaction that stores them: ids only, nothing of the person. Also when
 * no other system is connected, of which only the start of the program knows: the job then does nothing.
 */
export async function enqueueDeliveries(
  transaction: Transaction<RightsSchema>,
  events: readonly RecordedEvent[],
): Promise<void> {
  for (const { request, sequence, at, event } of events) {
    if (!(TOLD as readonly EventType[]).includes(event.type)) continue;
    await enqueue(transaction, {
      kind: DELIVERY,
      key: `${request}/${sequence}`,
      payload: { request, sequence },
      runAt: new Date(at),
    });
  }
}
