import type { Migration } from '../../migrate.ts';
import { conversations001 } from './001-conversations.ts';

import { conversations002 } from './002-outbox.ts';
import { conversations003 } from './003-hand-over-desk.ts';
import { conversations004 } from './004-slack.ts';
import { conversations005 } from './005-question-counts.ts';

/** In order; a released one is never changed. */
export const CONVERSATIONS_MIGRATIONS: readonly Migration[] = [
  conversations001,
  conversations002,
  conversations003,
  conversations004,
  conversations005,
];
