import { createHmac } from 'node:crypto';
import type { Turn } from '../../conversation/turn.ts';
import { ROLES, type Role, type Staff, type StaffList } from '../../staff/staff.ts';

/** Who somebody is in Slack, looked up anew at every act: who leaves staff.yaml is a customer at their next click. */
export interface People {
  /** Pseudonymous: nobody who lacks the key learns the account from it. */
  personOf(team: string, user: string): string;
  /** Undefined: a customer. */
  staffOf(user: string): Staff | undefined;
  roleOf(user: string): Turn['role'];
}

/** The strongest first. */
const STRENGTH = ['dpo', 'agent', 'manager', 'employee'] as const satisfies readonly Role[];

/** @param key at least 32 bytes; the persons of Slack are other persons under another key */
export function createPeople(key: Uint8Array, staff: StaffList | undefined): People {
  const staffOf = (user: string) =>
    ROLES.flatMap((role) => staff?.withRole(role) ?? []).find(({ slackId }) => slackId === user);
  return {
    personOf: (team, user) =>
      `slack_${createHmac('sha256', key).update(`slack person|${team}|${user}`).digest('base64url').slice(0, 32)}`,
    staffOf,
    roleOf(user) {
      const found = staffOf(user);
      return STRENGTH.find((role) => found?.roles.includes(role)) ?? 'customer';
    },
  };
}
