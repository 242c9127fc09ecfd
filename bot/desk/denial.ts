import type { Actor } from '../../rights/requests/event.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { has, type Staff } from '../staff/staff.ts';
import { type Act, may } from './may.ts';
import { type Refused, refused } from './outcome.ts';

/** Staff as the actor of an event. */
export function actor(staff: Staff): Extract<Actor, { kind: 'staff' }> {
  return { kind: 'staff', id: staff.email, dpo: has(staff, 'dpo') };
}

/** Why this member of staff may not; undefined when they may. */
export function denial(
  staff: Staff,
  act: Act,
  { owner, proposal }: Pick<RightsRequest, 'owner' | 'proposal'> = {},
): Refused | undefined {
  if (may(staff, act, { owner, proposedBy: proposal?.by })) return undefined;
  if (act === 'second' && has(staff, 'agent', 'dpo')) return refused(proposal ? 'own_proposal' : 'no_proposal');
  if ((act === 'handle' || act === 'release') && has(staff, 'agent')) {
    if (owner !== undefined) return refused('anothers');
    return refused(act === 'release' ? 'not_claimed' : 'claim_first');
  }
  return refused('not_permitted');
}
