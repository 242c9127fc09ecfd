import type { Kysely } from 'kysely';
import type { Vault } from '../store/encryption.ts';
import { sameCode } from './codes.ts';
import type { DialogSchema } from './schema.ts';

/** What a code that is sent by mail is for. */
type CodePurpose =
  /** The address of requests that this conversation has filed. */
  | { kind: 'confirm'; address: string; requests: readonly string[]; incidents: readonly string[] }
  /** Access to what was filed elsewhere: of a reference, or of an address. */
  | { kind: 'open'; reference?: string; address?: string };

/** What a right code opens. */
export interface Opened {
  requests: readonly string[];
  incidents: readonly string[];
  /** The address it was sent to. */
  address: string;
  purpose: CodePurpose['kind'];
}

interface Sealed {
  purpose: CodePurpose;
  /** Drawn when the mail is sent, and never stored readable. */
  code?: string;
  opens?: Opened;
}

/** Wrong tries after which a code counts no more. */
const MOST_TRIES = 5;
export const CODE_LIFE_MS = 15 * 60_000;

const place = (id: string) => `mail_codes/${id}`;

/** Codes of six digits that are sent by mail. */
export interface MailCodes {
  begin(id: string, purpose: CodePurpose, now: Date): Promise<void>;
  /** What it is for, while it can still be used. */
  purposeOf(id: string, now: Date): Promise<CodePurpose | undefined>;
  /** Notes the code that is being sent; an older one no longer counts, and tries begin anew. */
  draw(id: string, code: string, opens: Opened): Promise<void>;
  /** What the code opens; undefined when it is wrong, too old, used, or tried too often. The same work in every case. */
  check(id: string | undefined, code: string, now: Date): Promise<Opened | undefined>;
  /** It can be used for as long again, for another code. */
  prolong(id: string, now: Date): Promise<void>;
  purge(now: Date): Promise<void>;
}

export function createMailCodes<Schema extends DialogSchema>(database: Kysely<Schema>, vault: Vault): MailCodes {
  const queries = database as unknown as Kysely<DialogSchema>;
  const nothing = vault.seal(place(''), { purpose: { kind: 'open' }, code: 'none' } satisfies Sealed);
  const expiry = (now: Date) => new Date(now.getTime() + CODE_LIFE_MS).toISOString();
  const usable = (id: string, now: Date) =>
    queries
      .selectFrom('mail_codes')
      .selectAll()
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now.toISOString())
      .executeTakeFirst();

  return {
    async begin(id, purpose, now) {
      const sealed = vault.seal(place(id), { purpose } satisfies Sealed);
      await queries
        .insertInto('mail_codes')
        .values({ id, sealed, tries: 0, used_at: null, expires_at: expiry(now) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    async purposeOf(id, now) {
      const row = await usable(id, now);
      return row && (vault.open(place(id), row.sealed) as Sealed).purpose;
    },
    async draw(id, code, opens) {
      const row = await queries.selectFrom('mail_codes').select('sealed').where('id', '=', id).executeTakeFirst();
      if (!row) return;
      const { purpose } = vault.open(place(id), row.sealed) as Sealed;
      const sealed = vault.seal(place(id), { purpose, code, opens } satisfies Sealed);
      await queries.updateTable('mail_codes').set({ sealed, tries: 0 }).where('id', '=', id).execute();
    },
    async check(id = '', code, now) {
      await queries
        .updateTable('mail_codes')
        .set((is) => ({ tries: is('tries', '+', 1) }))
        .where('id', '=', id)
        .execute();
      const row = await usable(id, now);
      const known = row !== undefined && row.tries <= MOST_TRIES;
      const { code: expected = 'none', opens } = vault.open(
        place(known ? id : ''),
        known ? row.sealed : nothing,
      ) as Sealed;
      const right = sameCode(code, expected);
      if (!right || !opens) return undefined;
      const used = await queries
        .updateTable('mail_codes')
        .set({ used_at: now.toISOString() })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      return used.numUpdatedRows === 1n ? opens : undefined;
    },
    async prolong(id, now) {
      await queries
        .updateTable('mail_codes')
        .set({ expires_at: expiry(now) })
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .execute();
    },
    async purge(now) {
      await queries.deleteFrom('mail_codes').where('expires_at', '<', now.toISOString()).execute();
    },
  };
}
