import type { Migration } from '../../migrate.ts';
import { conversations001 } from './001-conversations.ts';

/** In order; a released one is never changed. */
export const CONVERSATIONS_MIGRATIONS: readonly Migration[] = [conversations001];
