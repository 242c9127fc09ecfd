import type { Migration } from '../../migrate.ts';
import { rights001 } from './001-requests.ts';

/** In order; a released one is never changed. */
export const RIGHTS_MIGRATIONS: readonly Migration[] = [rights001];
