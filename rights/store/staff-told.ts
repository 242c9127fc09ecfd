import type { Transaction } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { EventType, RecordedEvent } from '../requests/event.ts';
import type { RightsSchema } from './schema.ts';

/** What staff hear of by mail, beside what they see on the desk; and the answers after which data are handed out. */
const TOLD: readonly EventType[] = [
  'file',
  'escalate',
  'remind',
  'clarify',
  'amend',
  'withdraw',
  'appeal',
  'propose_refusal',
  'fulfil',
  'fulfil_in_part',
];

/** Enqueues what staff are told of an event, in the transaction that stores it. Who they are is looked up when it is sent. */
export async function enqueueStaffTold(
  transaction: Transaction<RightsSchema>,
  events: readonly RecordedEvent[],
): Promise<void> {
  for (const { request, sequence, at, event } of events) {
    if (!TOLD.includes(event.type)) continue;
    await enqueue(transaction, {
      kind: 'desk_tell',
      key: `${request}/${sequence}`,
      payload: { request, sequence },
      runAt: new Date(at),
    });
  }
}
