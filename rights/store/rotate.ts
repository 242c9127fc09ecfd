import type { Kysely } from 'kysely';
import { contentPlace, namePlace } from '../desk/file-store.ts';
import type { Vault } from './encryption.ts';
import { eventPlace, normalised, requestPlace } from './rows.ts';
import type { RightsSchema } from './schema.ts';

const BATCH = 100;

/**
 * Seals everything anew that is not sealed with the current key, while the store goes on being used; afterwards the
 * older keys can be removed. May be stopped and run again at any time.
 * @returns how many rows were sealed anew
 */
export async function rotate(
  queries: Kysely<RightsSchema>,
  vault: Vault,
): Promise<{ requests: number; events: number; files: number }> {
  return {
    requests: await rotateRequests(queries, vault),
    events: await rotateEvents(queries, vault),
    files: await rotateFiles(queries, vault),
  };
}

async function rotateRequests(queries: Kysely<RightsSchema>, vault: Vault): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await queries
      .selectFrom('rights_requests')
      .select(['id', 'sealed'])
      .where('sealed', 'not like', `${vault.prefix}%`)
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return done;
    for (const { id, sealed } of rows) {
      const personal = vault.open(requestPlace(id), sealed) as { contact?: string };
      const { contact } = personal;
      const result = await queries
        .updateTable('rights_requests')
        .set({
          sealed: vault.seal(requestPlace(id), personal),
          contact_index: contact === undefined ? null : vault.index(normalised(contact)),
        })
        .where('id', '=', id)
        // Changed meanwhile: it was sealed anew by that change, or comes in the next batch.
        .where('sealed', '=', sealed)
        .executeTakeFirst();
      done += Number(result.numUpdatedRows);
    }
  }
}

async function rotateEvents(queries: Kysely<RightsSchema>, vault: Vault): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await queries
      .selectFrom('rights_events')
      .select(['request', 'sequence', 'sealed'])
      .where('sealed', 'not like', `${vault.prefix}%`)
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return done;
    for (const { request, sequence, sealed } of rows) {
      const place = eventPlace(request, sequence);
      const result = await queries
        .updateTable('rights_events')
        .set({ sealed: vault.seal(place, vault.open(place, sealed)) })
        .where('request', '=', request)
        .where('sequence', '=', sequence)
        .where('sealed', '=', sealed)
        .executeTakeFirst();
      done += Number(result.numUpdatedRows);
    }
  }
}

/** One at a time: a file may be large. Nothing but a deletion changes it meanwhile. */
async function rotateFiles(queries: Kysely<RightsSchema>, vault: Vault): Promise<number> {
  for (let done = 0; ; done += 1) {
    const row = await queries
      .selectFrom('rights_files')
      .select(['id', 'sealed_name', 'sealed'])
      .where('sealed', 'not like', `${vault.prefix}%`)
      .limit(1)
      .executeTakeFirst();
    if (!row) return done;
    const { id } = row;
    await queries
      .updateTable('rights_files')
      .set({
        sealed_name: vault.seal(namePlace(id), vault.open(namePlace(id), row.sealed_name)),
        sealed: vault.seal(contentPlace(id), vault.open(contentPlace(id), row.sealed)),
      })
      .where('id', '=', id)
      .execute();
  }
}
