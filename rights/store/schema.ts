import type { Kysely, Transaction } from 'kysely';
import type { OutboxSchema } from '../../storage/outbox/schema.ts';
import type { DeskSchema } from '../desk/schema.ts';
import type { DialogSchema } from '../dialog/schema.ts';
import type { FollowingSchema } from '../following/schema.ts';
import type { IncidentsSchema } from '../incidents/schema.ts';
import type { ReportsSchema } from '../reporting/schema.ts';

/** The tables of the rights database; see the migrations for what each column holds. */
export interface RightsSchema
  extends OutboxSchema,
    DeskSchema,
    DialogSchema,
    FollowingSchema,
    IncidentsSchema,
    ReportsSchema {
  rights_requests: {
    id: string;
    reference: string;
    filing_key: string;
    version: number;
    state: string;
    rights: string;
    regime: string;
    residence: string | null;
    channel: string;
    language: string;
    person: string;
    owner: string | null;
    received_at: string;
    received_on: string;
    started_by: string;
    started_on: string;
    acknowledge_by: string | null;
    acknowledged_at: string | null;
    act_by: string | null;
    target_due: string | null;
    legal_due: string | null;
    extension_notice_by: string | null;
    paused_days: number;
    extension_reason: string | null;
    extension_notice_sent_on: string | null;
    extended_target_due: string | null;
    extended_legal_due: string | null;
    next_due: string | null;
    identity_level: string;
    identity_requested_on: string | null;
    identity_received_on: string | null;
    identity_failures: number;
    delivery_status: string;
    delivery_at: string | null;
    passages: string;
    clarifications: string;
    proposal: string | null;
    outcome: string | null;
    linked_to: string | null;
    sealed: string;
    contact_index: string | null;
    created_at: string;
    changed_at: string;
    closed_at: string | null;
  };
  rights_events: {
    request: string;
    sequence: number;
    at: string;
    actor: string;
    type: string;
    from_state: string;
    to_state: string;
    sealed: string;
  };
}

export type RightsQueries = Kysely<RightsSchema>;
export type RightsWriting = Transaction<RightsSchema>;
