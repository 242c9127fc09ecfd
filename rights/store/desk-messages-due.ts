import type { Transaction } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { RecordedEvent } from '../requests/event.ts';
import type { RightsSchema } from './schema.ts';

/** The kind of the jobs that bring a message about a request up to date, where the desk has a channel. */
export const DESK_MESSAGE = 'desk_message';

/**
 * Enqueues it once for what happens together, in the transaction that stores the events: ids only, nothing of the person.
 * Also when the desk has no channel, of which only the start of the program knows: the job then does nothing.
 */
export async function enqueueDeskMessage(
  transaction: Transaction<RightsSchema>,
  events: readonly RecordedEvent[],
): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  await enqueue(transaction, {
    kind: DESK_MESSAGE,
    key: `${last.request}/${last.sequence}`,
    payload: { request: last.request },
    runAt: new Date(last.at),
  });
}
