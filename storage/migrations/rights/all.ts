import type { Migration } from '../../migrate.ts';
import { rights001 } from './001-requests.ts';

import { rights002 } from './002-outbox.ts';
import { rights003 } from './003-desk.ts';
import { rights004 } from './004-dialog.ts';
import { rights005 } from './005-reports.ts';
import { rights006 } from './006-following.ts';

/** In order; a released one is never changed. */
export const RIGHTS_MIGRATIONS: readonly Migration[] = [
  rights001,
  rights002,
  rights003,
  rights004,
  rights005,
  rights006,
];
