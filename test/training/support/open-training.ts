import { migrate } from '../../../storage/migrate.ts';
import { TRAINING_MIGRATIONS } from '../../../storage/migrations/training/all.ts';
import { openDatabase } from '../../../storage/open.ts';
import { createTrainingStore } from '../../../training/store/kysely-training-store.ts';
import type { TrainingSchema } from '../../../training/store/schema.ts';

/** The training database of a home, or of a PostgreSQL (`postgres://…`), migrated, with its store. */
export async function openTrainingStore(place: string) {
  const where = place.startsWith('postgres:') ? { home: '', url: place } : { home: place };
  const database = openDatabase<TrainingSchema>({ ...where, purpose: 'training', durability: 'normal' });
  await migrate(database.queries, 'training', TRAINING_MIGRATIONS);
  return { ...database, store: createTrainingStore(database.queries) };
}
