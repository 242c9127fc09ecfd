import type { Kysely, Transaction } from 'kysely';
import type { Vault } from '../store/encryption.ts';
import { sameCode } from './codes.ts';
import type { DialogSchema } from './schema.ts';

export const followUpPlace = (reference: string) => `follow_up_codes/${reference}`;

/** What a reference and its code open. */
export type Followed = { request: string } | { incident: string };

/** Gives a reference its code inside the caller's transaction; one that has a code keeps it. Returns the code that holds. */
export async function giveCodeIn<Schema extends DialogSchema>(
  within: Transaction<Schema>,
  vault: Vault,
  reference: string,
  opens: Followed,
  code: string,
  now: Date,
): Promise<string> {
  const transaction = within as unknown as Transaction<DialogSchema>;
  const inserted = await transaction
    .insertInto('follow_up_codes')
    .values({
      reference,
      request: 'request' in opens ? opens.request : null,
      incident: 'incident' in opens ? opens.incident : null,
      sealed: vault.seal(followUpPlace(reference), code),
      created_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return code;
  const { sealed } = await transaction
    .selectFrom('follow_up_codes')
    .select('sealed')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  return vault.open(followUpPlace(reference), sealed) as string;
}

/** What a reference and a code open; undefined when they do not go together. The same work for a known and an unknown one. */
export async function followUp<Schema extends DialogSchema>(
  database: Kysely<Schema>,
  vault: Vault,
  reference: string | undefined,
  code: string,
): Promise<Followed | undefined> {
  const queries = database as unknown as Kysely<DialogSchema>;
  const nothing = vault.seal(followUpPlace(''), 'none');
  const row = await queries
    .selectFrom('follow_up_codes')
    .selectAll()
    .where('reference', '=', reference ?? '')
    .executeTakeFirst();
  const expected = vault.open(followUpPlace(row?.reference ?? ''), row?.sealed ?? nothing) as string;
  const right = sameCode(code, expected);
  if (!right || !row) return undefined;
  if (row.request !== null) return { request: row.request };
  return row.incident === null ? undefined : { incident: row.incident };
}
