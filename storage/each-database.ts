import type { OpenDatabase, OpenOptions } from './database.ts';
import { openDatabase } from './open.ts';
import type { OutboxSchema } from './outbox/schema.ts';
import { PURPOSES, type PurposeOfData } from './purposes.ts';

/** Where the databases are: see `OpenOptions`. */
export type Place = Pick<OpenOptions, 'home' | 'url'>;

/** Opens each database in turn, for what is done to all; gives what `work` made of each. */
export async function eachDatabase<Result>(
  place: Place,
  work: (database: OpenDatabase<OutboxSchema>, purpose: PurposeOfData) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const purpose of PURPOSES) {
    const database = openDatabase<OutboxSchema>({ ...place, ...purpose });
    try {
      results.push(await work(database, purpose));
    } finally {
      await database.close();
    }
  }
  return results;
}
