import type { Kysely } from 'kysely';
import type { DeskSchema } from './schema.ts';
import { tokenHash } from './token.ts';

interface StaffSession {
  email: string;
  /** What every form of the session carries. */
  csrf: string;
  expiresAt: Date;
}

/** One-time links and sessions of staff. Tokens are stored as hashes. */
export interface SignInStore {
  /** The link works once, until `expiresAt`. */
  addLink(token: string, email: string, expiresAt: Date): Promise<void>;
  /** Whose link it is, if it works at `now`. Of two who use it at once, one gets it. */
  useLink(token: string, now: Date): Promise<string | undefined>;
  addSession(token: string, session: StaffSession, now: Date): Promise<void>;
  /** Undefined: none, ended or expired. */
  session(token: string, now: Date): Promise<StaffSession | undefined>;
  endSession(token: string): Promise<void>;
  /** Deletes links and sessions that have expired. */
  purge(now: Date): Promise<void>;
}

export function createSignInStore<Schema extends DeskSchema>(database: Kysely<Schema>): SignInStore {
  const queries = database as unknown as Kysely<DeskSchema>;
  return {
    async addLink(token, email, expiresAt) {
      const row = { token_hash: tokenHash(token), email, expires_at: expiresAt.toISOString(), used_at: null };
      await queries.insertInto('staff_links').values(row).execute();
    },
    async useLink(token, now) {
      const used = await queries
        .updateTable('staff_links')
        .set({ used_at: now.toISOString() })
        .where('token_hash', '=', tokenHash(token))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now.toISOString())
        .returning('email')
        .executeTakeFirst();
      return used?.email;
    },
    async addSession(token, { email, csrf, expiresAt }, now) {
      await queries
        .insertInto('staff_sessions')
        .values({
          token_hash: tokenHash(token),
          email,
          csrf,
          created_at: now.toISOString(),
          expires_at: expiresAt.toISOString(),
        })
        .execute();
    },
    async session(token, now) {
      const row = await queries
        .selectFrom('staff_sessions')
        .selectAll()
        .where('token_hash', '=', tokenHash(token))
        .where('expires_at', '>', now.toISOString())
        .executeTakeFirst();
      return row && { email: row.email, csrf: row.csrf, expiresAt: new Date(row.expires_at) };
    },
    async endSession(token) {
      await queries.deleteFrom('staff_sessions').where('token_hash', '=', tokenHash(token)).execute();
    },
    async purge(now) {
      for (const table of ['staff_links', 'staff_sessions'] as const) {
        await queries.deleteFrom(table).where('expires_at', '<=', now.toISOString()).execute();
      }
    },
  };
}
