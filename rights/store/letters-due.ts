import type { Transaction } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { letterOf } from '../letters/letter-of.ts';
import type { RecordedEvent } from '../requests/event.ts';
import type { RightsSchema } from './schema.ts';

/**
 * Enqueues the letter that follows from events stored as one act: the last that has one, because a person is told of the
 * answer, not of each state on the way. In the same transaction, so that a change is never without its letter. The
 * letter is composed, and whether there is an address is looked up, when it is sent.
 */
export async function enqueueLetter(
  transaction: Transaction<RightsSchema>,
  events: readonly RecordedEvent[],
): Promise<void> {
  const last = events.filter(({ event }) => letterOf(event) !== undefined).at(-1);
  if (!last) return;
  await enqueue(transaction, {
    kind: 'mail',
    key: `${last.request}/${last.sequence}`,
    payload: { request: last.request, sequence: last.sequence },
    runAt: new Date(last.at),
  });
}
