import type { State } from '../requests/states.ts';

export interface StatusNames {
  /** Data Rights Protocol 1.0: `status`, and `reason` where it is fixed by the state. */
  drp: { status: string; reason?: string; details?: true } | null;
  /** OpenDSR 2.0 `request_status`. */
  openDsr: string | null;
  /** Fides privacy request statuses that mean this state; the first is the one to send. */
  fides: readonly string[];
}

/**
 * Our states in the vocabularies of other systems. Null: it has no word for the state. A refusal's DRP reason is in
 * `REFUSALS`; `details`: `processing_details` say what was not done. An appeal is under way again for other systems.
 */
export const STATUS_NAMES: Record<State, StatusNames> = {
  draft: { drp: null, openDsr: null, fides: [] },
  received: { drp: { status: 'open' }, openDsr: 'pending', fides: ['pending'] },
  awaiting_identity: {
    drp: { status: 'in_progress', reason: 'need_user_verification' },
    openDsr: null,
    fides: ['identity_unverified'],
  },
  awaiting_clarification: { drp: { status: 'in_progress' }, openDsr: null, fides: ['requires_input'] },
  in_review: { drp: { status: 'in_progress' }, openDsr: 'pending', fides: ['pending', 'awaiting_pre_approval'] },
  in_progress: {
    drp: { status: 'in_progress' },
    openDsr: 'in_progress',
    fides: ['approved', 'in_processing', 'paused', 'pending_external', 'requires_manual_finalization'],
  },
  fulfilled: { drp: { status: 'fulfilled' }, openDsr: 'completed', fides: ['complete'] },
  partly_fulfilled: { drp: { status: 'fulfilled', details: true }, openDsr: 'completed', fides: ['complete'] },
  refused: { drp: { status: 'denied' }, openDsr: 'cancelled', fides: ['denied'] },
  withdrawn: { drp: { status: 'revoked' }, openDsr: 'cancelled', fides: ['canceled'] },
  closed_unverified: {
    drp: { status: 'denied', reason: 'insuf_verification' },
    openDsr: 'cancelled',
    fides: ['denied'],
  },
  appealed: { drp: { status: 'in_progress' }, openDsr: 'in_progress', fides: [] },
};
