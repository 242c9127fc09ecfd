import type { Migration } from '../../migrate.ts';
import { rights001 } from './001-requests.ts';

import { rights002 } from './002-outbox.ts';

/** In order; a released one is never changed. */
export const RIGHTS_MIGRATIONS: readonly Migration[] = [rights001, rights002];
