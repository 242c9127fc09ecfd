import { createHmac } from 'node:crypto';
import type { Turn } from '../../conversation/turn.ts';
import { ROLES, type Role, type Staff, type StaffList } from '../../staff/staff.ts';
import type { Memberships } from './memberships.ts';

/** Somebody's account in a workspace. */
export interface Account {
  team: string;
  user: string;
}

/** Whose press, or whose window, something is. */
export function accountOf(body: { team?: { id: string } | null; user: { id: string; team_id?: string } }): Account {
  return { team: body.team?.id ?? body.user.team_id ?? '', user: body.user.id };
}

/** Who somebody is in Slack, looked up anew at every act: who leaves staff.yaml is a customer at their next click. */
export interface People {
  /** Pseudonymous: nobody who lacks the key learns the account from it. */
  personOf(team: string, user: string): string;
  /** With the roles that they have in Slack; undefined: a customer, or an employee whom staff.yaml does not name. */
  staffOf(account: Account): Promise<Staff | undefined>;
  roleOf(account: Account): Promise<Turn['role']>;
}

/** The strongest first. */
const STRENGTH = ['dpo', 'agent', 'manager', 'employee'] as const satisfies readonly Role[];

/** @param key at least 32 bytes; the persons of Slack are other persons under another key */
export function createPeople(key: Uint8Array, staff: StaffList | undefined, memberships: Memberships): People {
  const named = (user: string) =>
    ROLES.flatMap((role) => staff?.withRole(role) ?? []).find(({ slackId }) => slackId === user);

  /** A role that has a user group or channel is had there by its members alone. */
  async function holds({ team, user }: Account, role: Role): Promise<boolean> {
    const place = staff?.slackPlaces[role];
    return place === undefined || memberships.has(team, place, user);
  }

  async function staffOf(account: Account): Promise<Staff | undefined> {
    const found = named(account.user);
    if (!found) return undefined;
    const roles: Role[] = [];
    for (const role of found.roles) if (await holds(account, role)) roles.push(role);
    return roles.length === 0 ? undefined : { ...found, roles };
  }

  return {
    personOf: (team, user) =>
      `slack_${createHmac('sha256', key).update(`slack person|${team}|${user}`).digest('base64url').slice(0, 32)}`,
    staffOf,
    async roleOf(account) {
      const found = await staffOf(account);
      const strongest = STRENGTH.find((role) => found?.roles.includes(role));
      if (strongest) return strongest;
      const all = staff?.slackPlaces.employee;
      return all !== undefined && (await memberships.has(account.team, all, account.user)) ? 'employee' : 'customer';
    },
  };
}
