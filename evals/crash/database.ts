import { openRights } from '../../bot/serving/open-rights.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { STATES } from '../../rights/requests/states.ts';
import { parseKeyRing } from '../../rights/store/key-ring.ts';
import { schemasIn, withoutSchemas } from '../../storage/postgres/schemas.ts';

/** The database holds something already; this test would file into it, and delete it afterwards. */
class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
  readonly code = 'database_in_use';

  constructor(schemas: readonly string[]) {
    super(
      `The database of DATABASE_URL is in use (schemas: ${schemas.join(', ')}). ` +
        'Give an empty one for this test, or leave the variable out to test SQLite.',
    );
  }
}

const SCHEMAS = ['conversations', 'rights'] as const;

/** Runs `work` with a PostgreSQL database that is empty before and after; without an address just runs it. */
export async function withEmptyDatabase(url: string | undefined, work: () => Promise<void>): Promise<void> {
  if (url === undefined) return work();
  const there = await schemasIn(url, SCHEMAS);
  if (there.length > 0) throw new DatabaseInUseError(there);
  try {
    await work();
  } finally {
    await withoutSchemas(url, SCHEMAS);
  }
}

/** All requests of the database. */
export async function storedRequests({
  keys,
  ...place
}: {
  home: string;
  url?: string;
  keys: string;
}): Promise<RightsRequest[]> {
  const { database, requests } = await openRights(place, parseKeyRing(keys), () => new Date());
  try {
    return await requests.queue({ states: STATES, limit: 1_000_000 });
  } finally {
    await database.close();
  }
}
