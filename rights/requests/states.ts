/** Where a request stands. Clocks, identity and delivery are columns of their own, not states. */
export const STATES = [
  'draft',
  'received',
  'awaiting_identity',
  'awaiting_clarification',
  'in_review',
  'in_progress',
  'fulfilled',
  'partly_fulfilled',
  'refused',
  'withdrawn',
  'closed_unverified',
  'appealed',
] as const;
export type State = (typeof STATES)[number];

/** Left only by an appeal. */
export const FINAL_STATES = ['fulfilled', 'partly_fulfilled', 'refused', 'withdrawn', 'closed_unverified'] as const;

export function isFinal(state: State): boolean {
  return (FINAL_STATES as readonly State[]).includes(state);
}
