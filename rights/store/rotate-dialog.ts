import type { Kysely } from 'kysely';
import { followUpPlace } from '../dialog/follow-up-codes.ts';
import { incidentEventPlace, incidentPlace } from '../incidents/incident-store.ts';
import type { Vault } from './encryption.ts';
import { normalised } from './rows.ts';
import type { RightsSchema } from './schema.ts';

/** Seals incidents, their stories and follow-up codes anew; what lives for minutes only is left alone. */
export async function rotateDialog(
  queries: Kysely<RightsSchema>,
  vault: Vault,
): Promise<{ incidents: number; codes: number }> {
  return { incidents: await rotateIncidents(queries, vault), codes: await rotateCodes(queries, vault) };
}

async function rotateIncidents(queries: Kysely<RightsSchema>, vault: Vault): Promise<number> {
  const old = `${vault.prefix}%`;
  let done = 0;
  for (const { id, sealed } of await queries
    .selectFrom('incidents')
    .select(['id', 'sealed'])
    .where('sealed', 'not like', old)
    .execute()) {
    const personal = vault.open(incidentPlace(id), sealed) as { contact?: string };
    const result = await queries
      .updateTable('incidents')
      .set({
        sealed: vault.seal(incidentPlace(id), personal),
        contact_index: personal.contact === undefined ? null : vault.index(normalised(personal.contact)),
      })
      .where('id', '=', id)
      // Changed meanwhile: that change has sealed it anew.
      .where('sealed', '=', sealed)
      .executeTakeFirst();
    done += Number(result.numUpdatedRows);
  }
  for (const { incident, sequence, sealed } of await queries
    .selectFrom('incident_events')
    .select(['incident', 'sequence', 'sealed'])
    .where('sealed', 'not like', old)
    .execute()) {
    const place = incidentEventPlace(incident, sequence);
    await queries
      .updateTable('incident_events')
      .set({ sealed: vault.seal(place, vault.open(place, sealed)) })
      .where('incident', '=', incident)
      .where('sequence', '=', sequence)
      .execute();
  }
  return done;
}

async function rotateCodes(queries: Kysely<RightsSchema>, vault: Vault): Promise<number> {
  const rows = await queries
    .selectFrom('follow_up_codes')
    .select(['reference', 'sealed'])
    .where('sealed', 'not like', `${vault.prefix}%`)
    .execute();
  for (const { reference, sealed } of rows) {
    const place = followUpPlace(reference);
    await queries
      .updateTable('follow_up_codes')
      .set({ sealed: vault.seal(place, vault.open(place, sealed)) })
      .where('reference', '=', reference)
      .execute();
  }
  return rows.length;
}
