import { createVault } from '../../../rights/store/encryption.ts';
import { type KeyRing, parseKeyRing } from '../../../rights/store/key-ring.ts';
import { createRequestStore } from '../../../rights/store/kysely-request-store.ts';
import type { RightsSchema } from '../../../rights/store/schema.ts';
import { migrate } from '../../../storage/migrate.ts';
import { RIGHTS_MIGRATIONS } from '../../../storage/migrations/rights/all.ts';
import { openDatabase } from '../../../storage/open.ts';

export const KEY_1 = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
export const KEY_2 = `k2:${Buffer.alloc(32, 2).toString('base64')}`;
const RING_1: KeyRing = parseKeyRing(KEY_1);

/** The rights database of a home, or of a PostgreSQL (`postgres://…`), migrated, with its store. */
export async function openRequestStore(place: string, ring: KeyRing = RING_1) {
  const where = place.startsWith('postgres:') ? { home: '', url: place } : { home: place };
  const database = openDatabase<RightsSchema>({ ...where, purpose: 'rights', durability: 'full' });
  await migrate(database.queries, 'rights', RIGHTS_MIGRATIONS);
  const vault = createVault(ring);
  return { ...database, vault, store: createRequestStore(database.queries, vault, database.expunge) };
}
