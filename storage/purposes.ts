import type { OpenOptions, Purpose } from './database.ts';
import type { Migration } from './migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from './migrations/conversations/all.ts';
import { RIGHTS_MIGRATIONS } from './migrations/rights/all.ts';
import { TRAINING_MIGRATIONS } from './migrations/training/all.ts';

export interface PurposeOfData {
  purpose: Purpose;
  /** Full in all: what a person was told is stored, and a reference outlives a power cut. */
  durability: OpenOptions['durability'];
  migrations: readonly Migration[];
}

/** The databases there are, for commands that treat them all. */
export const PURPOSES: readonly PurposeOfData[] = [
  { purpose: 'conversations', durability: 'full', migrations: CONVERSATIONS_MIGRATIONS },
  { purpose: 'rights', durability: 'full', migrations: RIGHTS_MIGRATIONS },
  { purpose: 'training', durability: 'full', migrations: TRAINING_MIGRATIONS },
];
