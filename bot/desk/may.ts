import { has, type Staff } from '../staff/staff.ts';

/** What can be done on the desk. */
export const ACTS = [
  'list',
  'read',
  'claim',
  'release',
  'handle',
  'second',
  'note',
  'escalate',
  'enter',
  'export',
  'read_access_log',
] as const;
export type Act = (typeof ACTS)[number];

/** What it is done to; nothing for acts on the whole desk. */
export interface Subject {
  /** Who handles it: a staff member's address. */
  owner?: string | undefined;
  /** Who proposed the refusal that waits for a second person. */
  proposedBy?: string | undefined;
}

/**
 * Whether a member of staff may do this; asked at every act, on every channel. What the law and the state of the request
 * allow is decided after it, by `rights`.
 * - `list`: references, rights, states and dates, nothing personal.
 * - `handle`: whatever moves the request or answers the person; only who has claimed it, or the DPO.
 * - `second`: confirm a refusal that somebody else proposed; never one's own.
 * - `enter`: file a request for a person who wrote or called, or write down that they withdraw.
 */
export function may(staff: Staff, act: Act, subject: Subject = {}): boolean {
  const handles = has(staff, 'agent', 'dpo');
  const dpo = has(staff, 'dpo');
  switch (act) {
    case 'list':
      return handles || has(staff, 'manager');
    case 'read':
    case 'claim':
    case 'note':
    case 'escalate':
    case 'enter':
      return handles;
    case 'handle':
    case 'release':
      return dpo || (handles && subject.owner === staff.email);
    case 'second':
      return handles && subject.proposedBy !== undefined && subject.proposedBy !== staff.email;
    case 'export':
    case 'read_access_log':
      return dpo;
  }
}

/** The member of staff may not do this. */
export class NotPermittedError extends Error {
  override readonly name = 'NotPermittedError';
  readonly code = 'not_permitted';
  readonly act: Act;

  constructor(staff: Staff, act: Act) {
    super(`${staff.email} (${staff.roles.join(', ')}) may not do "${act}" here. docs/desk.md says which role may.`);
    this.act = act;
  }
}

/** @throws NotPermittedError */
export function requirePermission(staff: Staff, act: Act, subject?: Subject): void {
  if (!may(staff, act, subject)) throw new NotPermittedError(staff, act);
}
