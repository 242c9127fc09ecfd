import { type Kysely, sql, type Transaction } from 'kysely';
import { inTransaction } from '../../storage/transaction.ts';
import type { RecordedEvent } from '../requests/event.ts';
import type { RightsRequest } from '../requests/request.ts';
import { FINAL_STATES } from '../requests/states.ts';
import type { Vault } from './encryption.ts';
import { fileIn, saveIn } from './record.ts';
import type { RequestStore } from './request-store.ts';
import { eventOf, normalised, requestOf } from './rows.ts';
import type { RightsSchema } from './schema.ts';

/** Writes what has to follow a change, in the transaction that stores it: jobs of the outbox. */
export type Alongside = (
  transaction: Transaction<RightsSchema>,
  request: RightsRequest,
  events: readonly RecordedEvent[],
) => Promise<void>;

/**
 * The store on any database that Kysely speaks to. `expunge` is called after a deletion, so that the deleted text does
 * not linger in the database's files. `alongside` is called for each change that is stored, and not for a message that
 * is filed already.
 */
export function createRequestStore(
  queries: Kysely<RightsSchema>,
  vault: Vault,
  expunge: () => Promise<void>,
  alongside: Alongside = async () => {},
): RequestStore {
  const one = async (column: 'id' | 'reference' | 'filing_key', value: string) => {
    const row = await queries.selectFrom('rights_requests').selectAll().where(column, '=', value).executeTakeFirst();
    return row && requestOf(row, vault);
  };
  const all = () => queries.selectFrom('rights_requests').selectAll();

  return {
    file: (request, events) =>
      inTransaction(queries, async (transaction) => {
        const filed = await fileIn(transaction, vault, request, events);
        if (filed.fresh) await alongside(transaction, request, events);
        return filed;
      }),
    save: (request, events) =>
      inTransaction(queries, async (transaction) => {
        await saveIn(transaction, vault, request, events);
        await alongside(transaction, request, events);
      }),
    find: (id) => one('id', id),
    findByReference: (reference) => one('reference', reference),
    findByFilingKey: (key) => one('filing_key', key),

    async events(id) {
      const rows = await queries
        .selectFrom('rights_events')
        .selectAll()
        .where('request', '=', id)
        .orderBy('sequence')
        .execute();
      return rows.map((row) => eventOf(row, vault));
    },

    async queue({ states, owner, dueUntil, limit = 100 } = {}) {
      let query = states ? all().where('state', 'in', [...states]) : all().where('state', 'not in', [...FINAL_STATES]);
      if (owner === null) query = query.where('owner', 'is', null);
      else if (owner !== undefined) query = query.where('owner', '=', owner);
      if (dueUntil !== undefined) query = query.where('next_due', '<=', dueUntil);
      const rows = await query
        // Databases differ on where nulls go.
        .orderBy(sql`coalesce(next_due, '9999-12-31')`)
        .orderBy('received_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => requestOf(row, vault));
    },

    async ofPerson(person) {
      const rows = await all().where('person', '=', person).orderBy('received_at', 'desc').orderBy('id').execute();
      return rows.map((row) => requestOf(row, vault));
    },

    async ofContact(contact) {
      const rows = await all()
        .where('contact_index', 'in', vault.indexes(normalised(contact)))
        .orderBy('received_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map((row) => requestOf(row, vault));
    },

    async purge(closedBefore) {
      const result = await queries
        .deleteFrom('rights_requests')
        .where('state', 'in', [...FINAL_STATES])
        .where('closed_at', '<', closedBefore.toISOString())
        .executeTakeFirst();
      await expunge();
      return Number(result.numDeletedRows);
    },
  };
}
