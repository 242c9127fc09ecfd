import type { Kysely } from 'kysely';
import { inTransaction } from '../../storage/transaction.ts';
import type { Vault } from '../store/encryption.ts';
import type { DialogSchema } from './schema.ts';

/** Who the company's site says is in a conversation. */
export interface SignedIn {
  /** The site's own name for the person. */
  subject: string;
  email?: string;
}

const place = (conversation: string) => `signed_in/${conversation}`;

export interface SignIns {
  /** Ties a conversation to a person, for a while; a token is good once. False: the token was used before. */
  signIn(conversation: string, who: SignedIn, token: { id: string; expiresAt: Date }, until: Date): Promise<boolean>;
  who(conversation: string, now: Date): Promise<SignedIn | undefined>;
  purge(now: Date): Promise<void>;
}

export function createSignIns<Schema extends DialogSchema>(database: Kysely<Schema>, vault: Vault): SignIns {
  const queries = database as unknown as Kysely<DialogSchema>;
  return {
    signIn: (conversation, who, token, until) =>
      inTransaction(queries, async (transaction) => {
        const fresh = await transaction
          .insertInto('site_tokens')
          .values({ token: vault.index(token.id), expires_at: token.expiresAt.toISOString() })
          .onConflict((conflict) => conflict.column('token').doNothing())
          .executeTakeFirst();
        if (fresh.numInsertedOrUpdatedRows !== 1n) return false;
        const row = { sealed: vault.seal(place(conversation), who), expires_at: until.toISOString() };
        await transaction
          .insertInto('signed_in')
          .values({ conversation, ...row })
          .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
          .execute();
        return true;
      }),
    async who(conversation, now) {
      const row = await queries
        .selectFrom('signed_in')
        .select('sealed')
        .where('conversation', '=', conversation)
        .where('expires_at', '>', now.toISOString())
        .executeTakeFirst();
      return row && (vault.open(place(conversation), row.sealed) as SignedIn);
    },
    async purge(now) {
      await queries.deleteFrom('signed_in').where('expires_at', '<', now.toISOString()).execute();
      await queries.deleteFrom('site_tokens').where('expires_at', '<', now.toISOString()).execute();
    },
  };
}
