import type { EventType } from '../../../rights/requests/event.ts';
import type { State } from '../../../rights/requests/states.ts';

/**
 * Written by hand from the states of the law notes, before and apart from the code: which event can happen in which
 * state, and the state it leads to. What is not here must be refused.
 *
 * draft -> received -> (awaiting_identity <-> awaiting_clarification) -> in_review -> in_progress -> fulfilled |
 * partly_fulfilled | refused | withdrawn | closed_unverified; a final state can go -> appealed -> in_review.
 *
 * Each request of the test is an access request of a person whose address is confirmed. In `awaiting_identity` and
 * `awaiting_clarification` both questions are open, so that answering one leads to the other; that the last answer
 * leads to review is tested beside the table.
 */
export const ALLOWED_PAIRS: Record<State, Partial<Record<EventType, State>>> = {
  // Only while it is still asked what is meant: filing starts the clock.
  draft: { file: 'received', amend: 'draft' },
  received: {
    ask_identity: 'awaiting_identity',
    ask_clarification: 'awaiting_clarification',
    start_review: 'in_review',
    withdraw: 'withdrawn',
    // Events that are not states: the clock, the owner, the identity level and remarks change beside the state.
    amend: 'received',
    acknowledge: 'received',
    confirm_identity: 'received',
    fail_identity: 'received',
    extend: 'received',
    claim: 'received',
    release: 'received',
    escalate: 'received',
    note: 'received',
    link: 'received',
    remind: 'received',
  },
  awaiting_identity: {
    confirm_identity: 'awaiting_clarification',
    ask_clarification: 'awaiting_clarification',
    ask_identity: 'awaiting_identity',
    clarify: 'awaiting_identity',
    close_unverified: 'closed_unverified',
    withdraw: 'withdrawn',
    amend: 'awaiting_identity',
    acknowledge: 'awaiting_identity',
    fail_identity: 'awaiting_identity',
    extend: 'awaiting_identity',
    claim: 'awaiting_identity',
    release: 'awaiting_identity',
    escalate: 'awaiting_identity',
    note: 'awaiting_identity',
    link: 'awaiting_identity',
    remind: 'awaiting_identity',
  },
  awaiting_clarification: {
    clarify: 'awaiting_identity',
    ask_identity: 'awaiting_identity',
    ask_clarification: 'awaiting_clarification',
    confirm_identity: 'awaiting_clarification',
    withdraw: 'withdrawn',
    amend: 'awaiting_clarification',
    acknowledge: 'awaiting_clarification',
    fail_identity: 'awaiting_clarification',
    extend: 'awaiting_clarification',
    claim: 'awaiting_clarification',
    release: 'awaiting_clarification',
    escalate: 'awaiting_clarification',
    note: 'awaiting_clarification',
    link: 'awaiting_clarification',
    remind: 'awaiting_clarification',
  },
  in_review: {
    start_work: 'in_progress',
    propose_refusal: 'in_review',
    refuse: 'refused',
    withdraw: 'withdrawn',
    amend: 'in_review',
    acknowledge: 'in_review',
    confirm_identity: 'in_review',
    fail_identity: 'in_review',
    extend: 'in_review',
    claim: 'in_review',
    release: 'in_review',
    escalate: 'in_review',
    note: 'in_review',
    link: 'in_review',
    remind: 'in_review',
  },
  in_progress: {
    fulfil: 'fulfilled',
    fulfil_in_part: 'partly_fulfilled',
    propose_refusal: 'in_progress',
    refuse: 'refused',
    withdraw: 'withdrawn',
    deliver: 'in_progress',
    tell_recipients: 'in_progress',
    amend: 'in_progress',
    acknowledge: 'in_progress',
    confirm_identity: 'in_progress',
    fail_identity: 'in_progress',
    extend: 'in_progress',
    claim: 'in_progress',
    release: 'in_progress',
    escalate: 'in_progress',
    note: 'in_progress',
    link: 'in_progress',
    remind: 'in_progress',
  },
  // Final states are left by an appeal alone; data may still be handed over and recipients told.
  fulfilled: { appeal: 'appealed', note: 'fulfilled', deliver: 'fulfilled', tell_recipients: 'fulfilled' },
  partly_fulfilled: {
    appeal: 'appealed',
    note: 'partly_fulfilled',
    deliver: 'partly_fulfilled',
    tell_recipients: 'partly_fulfilled',
  },
  refused: { appeal: 'appealed', note: 'refused' },
  withdrawn: { appeal: 'appealed', note: 'withdrawn' },
  closed_unverified: { appeal: 'appealed', note: 'closed_unverified' },
  appealed: {
    start_review: 'in_review',
    claim: 'appealed',
    release: 'appealed',
    escalate: 'appealed',
    note: 'appealed',
    remind: 'appealed',
  },
};
