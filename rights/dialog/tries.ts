import { type Kysely, sql } from 'kysely';
import type { Vault } from '../store/encryption.ts';
import type { DialogSchema } from './schema.ts';

export interface TryLimit {
  /** Tries within the window. */
  most: number;
  windowMs: number;
}

/** Counts tries by what they were made on, shared by all replicas; kept as keyed hashes until their window is over. */
export interface Tries {
  /** Whether one more is allowed in every one of these; nothing is counted. */
  allowed(on: readonly string[], limit: (on: string) => TryLimit): Promise<boolean>;
  count(on: readonly string[], limit: (on: string) => TryLimit): Promise<void>;
  purge(): Promise<void>;
}

export function createTries<Schema extends DialogSchema>(
  database: Kysely<Schema>,
  vault: Pick<Vault, 'index'>,
  now: () => Date,
): Tries {
  const queries = database as unknown as Kysely<DialogSchema>;
  return {
    async allowed(on, limit) {
      const at = now().toISOString();
      const verdicts = await Promise.all(
        on.map(async (one) => {
          const row = await queries
            .selectFrom('tries')
            .select('count')
            .where('bucket', '=', vault.index(one))
            .where('until', '>', at)
            .executeTakeFirst();
          return (row?.count ?? 0) < limit(one).most;
        }),
      );
      return verdicts.every(Boolean);
    },
    async count(on, limit) {
      const at = now().toISOString();
      for (const one of on) {
        const until = new Date(now().getTime() + limit(one).windowMs).toISOString();
        await queries
          .insertInto('tries')
          .values({ bucket: vault.index(one), count: 1, until })
          .onConflict((conflict) =>
            conflict.column('bucket').doUpdateSet({
              count: sql<number>`case when tries.until > ${at} then tries.count + 1 else 1 end`,
              until: sql<string>`case when tries.until > ${at} then tries.until else ${until} end`,
            }),
          )
          .execute();
      }
    },
    async purge() {
      await queries.deleteFrom('tries').where('until', '<', now().toISOString()).execute();
    },
  };
}
