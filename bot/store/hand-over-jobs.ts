import type { Transaction } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { ConversationsSchema } from './schema.ts';

/** Brings the desk's message about a request for a person up to date. */
export const HAND_OVER_MESSAGE = 'hand_over_message';
/** Brings what staff answered into Slack, where the person is. */
export const STAFF_ANSWER = 'staff_answer';

/** With the change that it tells of, or not at all. Where no channel is connected, the job does nothing. */
export async function enqueueHandOverMessage(
  transaction: Transaction<ConversationsSchema>,
  reference: string,
  change: string,
  at: Date,
): Promise<void> {
  await enqueue(transaction, {
    kind: HAND_OVER_MESSAGE,
    key: `${reference}/${change}`,
    payload: { reference },
    runAt: at,
  });
}

export async function enqueueStaffAnswer(
  transaction: Transaction<ConversationsSchema>,
  conversation: string,
  sequence: number,
  at: Date,
): Promise<void> {
  await enqueue(transaction, {
    kind: STAFF_ANSWER,
    key: `${conversation}/${sequence}`,
    payload: { conversation, sequence },
    runAt: at,
  });
}
