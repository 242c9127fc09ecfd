import type { Migration } from '../../migrate.ts';
import { training001 } from './001-training.ts';

/** In order; a released one is never changed. */
export const TRAINING_MIGRATIONS: readonly Migration[] = [training001];
