import type { Role, Staff, StaffList } from '../staff/staff.ts';
import { may } from './may.ts';
import type { RefusedCode } from './outcome.ts';

/**
 * Why the one whom an act asks for help cannot be asked: nobody has that address, or they may not read what they would be
 * asked about. Undefined for any other act.
 */
export function noHelpFrom(
  all: Pick<StaffList, 'find'>,
  act: { kind: string; to?: string | undefined },
): RefusedCode | undefined {
  if (act.kind !== 'escalate') return undefined;
  const helper = all.find(act.to ?? '');
  if (helper === undefined) return 'unknown_staff';
  return may(helper, 'read') ? undefined : 'helper_not_permitted';
}

/** Those who can be asked for help: who may read what they are asked about, and not oneself. */
export function helpersFor(all: Pick<StaffList, 'withRole'>, me: string): Staff[] {
  const found = (['dpo', 'agent'] as const satisfies readonly Role[]).flatMap((role) => all.withRole(role));
  return [...new Map(found.map((one) => [one.email, one])).values()].filter(({ email }) => email !== me);
}
