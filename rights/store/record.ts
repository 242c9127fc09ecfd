import type { Transaction } from 'kysely';
import type { RecordedEvent } from '../requests/event.ts';
import type { RightsRequest } from '../requests/request.ts';
import { enqueueDeliveries } from './deliveries-due.ts';
import { enqueueDeskMessage } from './desk-messages-due.ts';
import type { Vault } from './encryption.ts';
import { enqueueLetter } from './letters-due.ts';
import { ReferenceTakenError, RequestChangedError } from './request-store.ts';
import { eventRowOf, requestOf, rowOf } from './rows.ts';
import type { RightsSchema } from './schema.ts';
import { enqueueStaffTold } from './staff-told.ts';

type Writing = Transaction<RightsSchema>;

/** `RequestStore.file` inside the caller's transaction, so that what hangs on it is stored with it or not at all. */
export async function fileIn(
  transaction: Writing,
  vault: Vault,
  request: RightsRequest,
  events: readonly RecordedEvent[],
): Promise<{ request: RightsRequest; fresh: boolean }> {
  // First, because it takes the lock: of two that file the same message at once, one waits and finds the other's.
  const inserted = await transaction
    .insertInto('rights_requests')
    .values(rowOf(request, vault))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) {
    await append(transaction, vault, events);
    return { request, fresh: true };
  }
  const there = await transaction
    .selectFrom('rights_requests')
    .selectAll()
    .where('filing_key', '=', request.filingKey)
    .executeTakeFirst();
  if (!there) throw new ReferenceTakenError(request.reference);
  return { request: requestOf(there, vault), fresh: false };
}

/** `RequestStore.save` inside the caller's transaction. */
export async function saveIn(
  transaction: Writing,
  vault: Vault,
  request: RightsRequest,
  events: readonly RecordedEvent[],
): Promise<void> {
  const { id, reference, filing_key, created_at, ...columns } = rowOf(request, vault);
  const updated = await transaction
    .updateTable('rights_requests')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', request.version - events.length)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new RequestChangedError(reference);
  await append(transaction, vault, events);
}

async function append(transaction: Writing, vault: Vault, events: readonly RecordedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await transaction
    .insertInto('rights_events')
    .values(events.map((event) => eventRowOf(event, vault)))
    .execute();
  await enqueueLetter(transaction, events);
  await enqueueStaffTold(transaction, events);
  await enqueueDeliveries(transaction, events);
  await enqueueDeskMessage(transaction, events);
}
