import { createVault, type Vault } from '../../rights/store/encryption.ts';
import type { KeyRing } from '../../rights/store/key-ring.ts';
import { createRequestStore } from '../../rights/store/kysely-request-store.ts';
import type { RequestStore } from '../../rights/store/request-store.ts';
import type { RightsSchema } from '../../rights/store/schema.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import type { Place } from '../../storage/each-database.ts';
import { migrate } from '../../storage/migrate.ts';
import { RIGHTS_MIGRATIONS } from '../../storage/migrations/rights/all.ts';
import { openDatabase } from '../../storage/open.ts';

/** The rights database, and what everything about requests is done with. */
export interface OpenRights {
  database: OpenDatabase<RightsSchema>;
  vault: Vault;
  requests: RequestStore;
}

/** Opens and migrates. Full durability: a request that was acknowledged survives even a power cut. */
export async function openRights(place: Place, keys: KeyRing, now: () => Date): Promise<OpenRights> {
  const database = openDatabase<RightsSchema>({ ...place, purpose: 'rights', durability: 'full' });
  try {
    await migrate(database.queries, 'rights', RIGHTS_MIGRATIONS, now);
  } catch (error) {
    await database.close();
    throw error;
  }
  const vault = createVault(keys);
  return { database, vault, requests: createRequestStore(database.queries, vault, database.expunge) };
}
