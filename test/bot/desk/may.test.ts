import { describe, expect, it } from 'vitest';
import { ACTS, type Act, may, NotPermittedError, requirePermission, type Subject } from '../../../bot/desk/may.ts';
import type { Role, Staff } from '../../../bot/staff/staff.ts';

const ME = 'jo@helio.example';
const OTHER = 'sam@helio.example';
const staff = (...roles: Role[]): Staff => ({ email: ME, name: 'Jo', roles, timeZone: 'Europe/Paris', language: 'fr' });

const SUBJECTS: Record<string, Subject> = {
  nobodys: {},
  mine: { owner: ME },
  anothers: { owner: OTHER },
  mineProposed: { owner: ME, proposedBy: ME },
  anothersProposed: { owner: OTHER, proposedBy: OTHER },
};

/** Written by hand: for each act and role, the subjects on which it is allowed. */
const ALL = Object.keys(SUBJECTS);
const TABLE: Record<Act, Partial<Record<Role, string[]>>> = {
  list: { agent: ALL, dpo: ALL, manager: ALL },
  read: { agent: ALL, dpo: ALL },
  claim: { agent: ALL, dpo: ALL },
  note: { agent: ALL, dpo: ALL },
  escalate: { agent: ALL, dpo: ALL },
  enter: { agent: ALL, dpo: ALL },
  handle: { agent: ['mine', 'mineProposed'], dpo: ALL },
  release: { agent: ['mine', 'mineProposed'], dpo: ALL },
  second: { agent: ['anothersProposed'], dpo: ['anothersProposed'] },
  export: { dpo: ALL },
  read_access_log: { dpo: ALL },
};

describe.each(ACTS)('%s', (act) => {
  it.each(['agent', 'dpo', 'manager', 'employee'] as const)('by %s', (role) => {
    const allowed = ALL.filter((subject) => may(staff(role), act, SUBJECTS[subject]));
    expect(allowed).toEqual(TABLE[act][role] ?? []);
  });
});

it('gives somebody of several roles what each of them gives', () => {
  expect(may(staff('employee', 'agent'), 'claim')).toBe(true);
  expect(may(staff('manager', 'employee'), 'read')).toBe(false);
});

it('names who, as what, and which act, when it refuses', () => {
  expect(() => requirePermission(staff('manager'), 'read')).toThrow(NotPermittedError);
  expect(() => requirePermission(staff('manager'), 'read')).toThrow('jo@helio.example (manager) may not do "read"');
  expect(() => requirePermission(staff('agent'), 'read')).not.toThrow();
});
