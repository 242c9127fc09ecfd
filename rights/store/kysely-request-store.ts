import { type Kysely, sql } from 'kysely';
import { inTransaction } from '../../storage/transaction.ts';
import { FINAL_STATES } from '../requests/states.ts';
import type { Vault } from './encryption.ts';
import { fileIn, saveIn } from './record.ts';
import type { RequestStore } from './request-store.ts';
import { eventOf, normalised, requestOf } from './rows.ts';
import type { RightsSchema } from './schema.ts';

/**
 * The store on any database that Kysely speaks to. `expunge` is called after a deletion, so that the deleted text does
 * not linger in the database's files.
 */
export function createRequestStore(
  queries: Kysely<RightsSchema>,
  vault: Vault,
  expunge: () => Promise<void>,
): RequestStore {
  const one = async (column: 'id' | 'reference' | 'filing_key', value: string) => {
    const row = await queries.selectFrom('rights_requests').selectAll().where(column, '=', value).executeTakeFirst();
    return row && requestOf(row, vault);
  };
  const all = () => queries.selectFrom('rights_requests').selectAll();

  return {
    file: (request, events) => inTransaction(queries, (transaction) => fileIn(transaction, vault, request, events)),
    save: (request, events) => inTransaction(queries, (transaction) => saveIn(transaction, vault, request, events)),
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

    async purge(closedBefore, regimes) {
      let closed = queries
        .deleteFrom('rights_requests')
        .where('state', 'in', [...FINAL_STATES])
        .where('closed_at', '<', closedBefore.toISOString());
      if (regimes) closed = closed.where('regime', 'in', [...regimes]);
      const result = await closed.executeTakeFirst();
      await expunge();
      return Number(result.numDeletedRows);
    },
  };
}
