import type { Kysely, Selectable } from 'kysely';
import type { Language } from '../../knowledge/statement.ts';
import type { Vault } from '../store/encryption.ts';
import { normalised } from '../store/rows.ts';
import type { FollowingSchema } from './schema.ts';

/** Who is told when the declared practices change. */
export interface Follower {
  id: string;
  kind: 'mail' | 'slack';
  /** An address of e-mail; for Slack, `team/channel`. */
  address: string;
  language: Language;
  /** Since when; undefined while it is not confirmed. */
  since?: Date;
}

export interface FollowerStore {
  /** Notes that an address asks to be told; the same address again is the same follower, in the language it asks in now. */
  ask(kind: Follower['kind'], address: string, language: Language, now: Date): Promise<Follower>;
  /** False when there is no such follower. */
  confirm(id: string, now: Date): Promise<boolean>;
  /** False when there was none. */
  forget(id: string): Promise<boolean>;
  find(id: string): Promise<Follower | undefined>;
  findByAddress(kind: Follower['kind'], address: string): Promise<Follower | undefined>;
  /** Ids of those who were confirmed before an instant. */
  confirmedBefore(instant: Date): Promise<{ id: string; kind: Follower['kind'] }[]>;
  /** Forgets those who never confirmed. */
  purge(askedBefore: Date): Promise<number>;
  /** Seals everything anew that is not sealed with the current key. */
  rotate(): Promise<number>;
}

const place = (id: string) => `follower/${id}`;

export function createFollowerStore<Schema extends FollowingSchema>(
  database: Kysely<Schema>,
  vault: Vault,
  newId: () => string,
): FollowerStore {
  const queries = database as unknown as Kysely<FollowingSchema>;
  const indexed = (kind: string, address: string) => `${kind}/${normalised(address)}`;

  function followerOf(row: Selectable<FollowingSchema['followers']>): Follower {
    const { address } = vault.open(place(row.id), row.sealed) as { address: string };
    return {
      id: row.id,
      kind: row.kind,
      address,
      language: row.language as Language,
      ...(row.since !== null && { since: new Date(row.since) }),
    };
  }
  async function one(column: 'id' | 'address_index', values: readonly string[]): Promise<Follower | undefined> {
    const row = await queries.selectFrom('followers').selectAll().where(column, 'in', values).executeTakeFirst();
    return row && followerOf(row);
  }
  const findByAddress = (kind: Follower['kind'], address: string) =>
    one('address_index', vault.indexes(indexed(kind, address)));

  return {
    async ask(kind, address, language, now) {
      const known = await findByAddress(kind, address);
      const id = known?.id ?? newId();
      const row = {
        id,
        kind,
        address_index: vault.index(indexed(kind, address)),
        sealed: vault.seal(place(id), { address }),
        language,
        asked_at: now.toISOString(),
        since: null,
      };
      await queries
        .insertInto('followers')
        .values(row)
        // Of two that ask at once, both are the one that was first.
        .onConflict((conflict) => conflict.column('address_index').doUpdateSet({ language, asked_at: row.asked_at }))
        .execute();
      if (known) await queries.updateTable('followers').set({ language }).where('id', '=', id).execute();
      return (await findByAddress(kind, address)) ?? { id, kind, address, language };
    },
    async confirm(id, now) {
      const { numUpdatedRows } = await queries
        .updateTable('followers')
        .set({ since: now.toISOString() })
        .where('id', '=', id)
        .where('since', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n || (await one('id', [id]))?.since !== undefined;
    },
    async forget(id) {
      const { numDeletedRows } = await queries.deleteFrom('followers').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    find: (id) => one('id', [id]),
    findByAddress,
    confirmedBefore: (instant) =>
      queries
        .selectFrom('followers')
        .select(['id', 'kind'])
        .where('since', '<', instant.toISOString())
        .orderBy('id')
        .execute(),
    async purge(askedBefore) {
      const { numDeletedRows } = await queries
        .deleteFrom('followers')
        .where('since', 'is', null)
        .where('asked_at', '<', askedBefore.toISOString())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    async rotate() {
      const rows = await queries
        .selectFrom('followers')
        .selectAll()
        .where('sealed', 'not like', `${vault.prefix}%`)
        .execute();
      for (const row of rows) {
        const { address } = followerOf(row);
        await queries
          .updateTable('followers')
          .set({
            sealed: vault.seal(place(row.id), { address }),
            address_index: vault.index(indexed(row.kind, address)),
          })
          .where('id', '=', row.id)
          .where('sealed', '=', row.sealed)
          .execute();
      }
      return rows.length;
    },
  };
}
