import type { Actor, EventType } from './event.ts';
import type { State } from './states.ts';

const WHILE_OPEN = [
  'amend',
  'acknowledge',
  'confirm_identity',
  'fail_identity',
  'extend',
  'withdraw',
  'claim',
  'release',
  'escalate',
  'note',
  'link',
  'remind',
] as const satisfies readonly EventType[];
const AFTER_FULFILMENT = ['appeal', 'note', 'deliver', 'tell_recipients'] as const satisfies readonly EventType[];
const AFTER_CLOSING = ['appeal', 'note'] as const satisfies readonly EventType[];

/** Which events can happen in which state. */
export const ALLOWED: Readonly<Record<State, readonly EventType[]>> = {
  draft: ['file', 'amend'],
  received: [...WHILE_OPEN, 'ask_identity', 'ask_clarification', 'start_review'],
  awaiting_identity: [...WHILE_OPEN, 'ask_identity', 'ask_clarification', 'clarify', 'close_unverified'],
  awaiting_clarification: [...WHILE_OPEN, 'ask_identity', 'ask_clarification', 'clarify', 'start_review'],
  in_review: [...WHILE_OPEN, 'start_work', 'propose_refusal', 'refuse'],
  in_progress: [...WHILE_OPEN, 'deliver', 'tell_recipients', 'fulfil', 'fulfil_in_part', 'propose_refusal', 'refuse'],
  fulfilled: AFTER_FULFILMENT,
  partly_fulfilled: AFTER_FULFILMENT,
  refused: AFTER_CLOSING,
  withdrawn: AFTER_CLOSING,
  closed_unverified: AFTER_CLOSING,
  appealed: ['start_review', 'claim', 'release', 'escalate', 'note', 'remind'],
};

const ANYONE = ['person', 'staff', 'system'] as const satisfies readonly Actor['kind'][];
const STAFF = ['staff'] as const satisfies readonly Actor['kind'][];
const COMPANY = ['staff', 'system'] as const satisfies readonly Actor['kind'][];
const PERSON = ['person'] as const satisfies readonly Actor['kind'][];

/** Who can do what: the program never refuses, and nobody withdraws or appeals for the person. */
export const ACTORS: Readonly<Record<EventType, readonly Actor['kind'][]>> = {
  file: ANYONE,
  amend: ['person', 'staff'],
  acknowledge: COMPANY,
  ask_identity: COMPANY,
  confirm_identity: COMPANY,
  fail_identity: COMPANY,
  ask_clarification: COMPANY,
  clarify: ['person', 'staff'],
  start_review: STAFF,
  start_work: STAFF,
  extend: STAFF,
  propose_refusal: STAFF,
  refuse: STAFF,
  fulfil: STAFF,
  fulfil_in_part: STAFF,
  deliver: COMPANY,
  tell_recipients: STAFF,
  withdraw: PERSON,
  close_unverified: STAFF,
  appeal: PERSON,
  claim: STAFF,
  release: STAFF,
  escalate: COMPANY,
  note: COMPANY,
  link: STAFF,
  remind: ['system'],
};
