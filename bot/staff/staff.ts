import type { Language } from '../../knowledge/statement.ts';

/** What people of the company may be; one may be several. */
export const ROLES = ['agent', 'dpo', 'manager', 'employee'] as const;
export type Role = (typeof ROLES)[number];

/** One person of the company, as staff.yaml names them. */
export interface Staff {
  /** Small letters; who they are everywhere: owner of a request, actor of an event. */
  email: string;
  /** As customers read it under an answer. */
  name: string;
  roles: readonly Role[];
  slackId?: string;
  /** Ids of the practices they answer for: they hear each week what customers made of them. */
  practices?: readonly string[];
  /** IANA name. */
  timeZone: string;
  /** Of what they read: pages, mails. */
  language: Language;
}

/** Ids of user groups (S…) or channels (C…, G…) of Slack, whose members alone have the role there. */
export type SlackPlaces = Readonly<Partial<Record<Role, string>>>;

/** Everyone, at this moment. */
export interface StaffList {
  readonly slackPlaces: SlackPlaces;
  /** Whatever the capitals and the space around the address; undefined: not one of ours. */
  find(email: string): Staff | undefined;
  withRole(role: Role): readonly Staff[];
}

export function staffList(all: readonly Staff[], slackPlaces: SlackPlaces = {}): StaffList {
  const byEmail = new Map(all.map((one) => [one.email, one]));
  return {
    slackPlaces,
    find: (email) => byEmail.get(email.trim().toLowerCase()),
    withRole: (role) => all.filter(({ roles }) => roles.includes(role)),
  };
}

export function has(staff: Staff, ...roles: readonly Role[]): boolean {
  return roles.some((role) => staff.roles.includes(role));
}
