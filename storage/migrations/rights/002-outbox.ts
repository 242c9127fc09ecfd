import type { Migration } from '../../migrate.ts';
import { createOutboxTable } from '../../outbox/schema.ts';

/** What has to be done after a change is committed: mails, deliveries, reminders. */
export const rights002: Migration = { number: 2, name: 'outbox', up: createOutboxTable };
