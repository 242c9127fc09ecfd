import type { Kysely } from 'kysely';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { OutboxSchema } from '../../storage/outbox/schema.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { Reminder } from './due-reminders.ts';

/** Enqueues each reminder once, whichever process looks first; says how many were new. */
export async function enqueueReminders<Schema extends OutboxSchema>(
  queries: Kysely<Schema>,
  reminders: readonly Reminder[],
  now: Date,
): Promise<number> {
  let fresh = 0;
  for (const { request, of, about, key } of reminders) {
    const payload = { request: request.id, of, about };
    const added = await inTransaction(queries, (transaction) =>
      enqueue(transaction, { kind: 'desk_remind', key, payload, runAt: now }),
    );
    if (added) fresh += 1;
  }
  return fresh;
}
