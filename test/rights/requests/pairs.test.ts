import { describe, expect, it } from 'vitest';
import type { TransitionContext } from '../../../rights/requests/context.ts';
import { EVENT_TYPES, type EventType, type RightsEvent } from '../../../rights/requests/event.ts';
import { NOT_ALLOWED } from '../../../rights/requests/not-allowed.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { STATES, type State } from '../../../rights/requests/states.ts';
import { transition } from '../../../rights/requests/transition.ts';
import { AGENT, contextOf, DPO, draft, filed, PERSON, SYSTEM, through } from '../support/requests.ts';
import { ALLOWED_PAIRS } from './allowed-pairs.ts';

const agent = contextOf(AGENT);
const person = contextOf(PERSON);
const system = contextOf(SYSTEM);
const GROUNDS = [{ right: 'access', code: 'third_party_rights' }] as const;
const REMEDY = 'Vous pouvez saisir la CNIL, ou un tribunal.';

/** A right and complete event of each type, by somebody who may. */
const EVENTS: { [Type in EventType]: [Extract<RightsEvent, { type: Type }>, TransitionContext] } = {
  file: [{ type: 'file' }, person],
  amend: [{ type: 'amend', words: 'Surtout mes relevés.' }, person],
  acknowledge: [{ type: 'acknowledge' }, system],
  ask_identity: [{ type: 'ask_identity', doubt: 'the address is not that of the account' }, agent],
  confirm_identity: [{ type: 'confirm_identity', level: 'address_confirmed', method: 'code by mail' }, system],
  fail_identity: [{ type: 'fail_identity', method: 'code by mail' }, system],
  ask_clarification: [{ type: 'ask_clarification', question: 'Quel compteur ?' }, agent],
  clarify: [{ type: 'clarify', words: 'Celui de Lyon.' }, person],
  start_review: [{ type: 'start_review' }, agent],
  start_work: [{ type: 'start_work' }, agent],
  extend: [{ type: 'extend', reason: 'complexity', noticeSentOn: '2026-03-05' }, agent],
  propose_refusal: [{ type: 'propose_refusal', grounds: GROUNDS }, agent],
  refuse: [{ type: 'refuse', grounds: GROUNDS, remedy: REMEDY }, agent],
  fulfil: [{ type: 'fulfil' }, agent],
  fulfil_in_part: [{ type: 'fulfil_in_part', grounds: GROUNDS, remedy: REMEDY }, agent],
  deliver: [{ type: 'deliver', status: 'prepared' }, agent],
  tell_recipients: [{ type: 'tell_recipients', recipients: ['Enedis'] }, agent],
  withdraw: [{ type: 'withdraw', words: 'Je retire ma demande.' }, person],
  close_unverified: [{ type: 'close_unverified', remedy: REMEDY }, agent],
  appeal: [{ type: 'appeal', words: 'Je ne suis pas d’accord.' }, person],
  claim: [{ type: 'claim' }, agent],
  release: [{ type: 'release' }, contextOf(DPO)],
  escalate: [{ type: 'escalate', to: 'dpo@helio.example', reason: 'never seen before' }, agent],
  note: [{ type: 'note', words: 'Called back.' }, agent],
  link: [{ type: 'link', other: { reference: 'LMP-0000-0000', level: 'signed_in', person: 'dl_anna' } }, agent],
  remind: [{ type: 'remind', of: 'target' }, system],
};

/** A request in the state, brought there by real events. */
function inState(state: State): RightsRequest {
  const received = () => through(filed(), EVENTS.confirm_identity);
  const working = () => through(received(), EVENTS.start_review, EVENTS.start_work);
  switch (state) {
    case 'draft':
      return draft();
    case 'received':
      return received();
    case 'awaiting_identity':
      return through(received(), EVENTS.ask_clarification, EVENTS.ask_identity);
    case 'awaiting_clarification':
      return through(received(), EVENTS.ask_identity, EVENTS.ask_clarification);
    case 'in_review':
      return through(received(), EVENTS.start_review);
    case 'in_progress':
      return working();
    case 'fulfilled':
      return through(working(), EVENTS.fulfil);
    case 'partly_fulfilled':
      return through(working(), EVENTS.fulfil_in_part);
    case 'refused':
      return through(working(), EVENTS.refuse);
    case 'withdrawn':
      return through(received(), EVENTS.withdraw);
    case 'closed_unverified':
      return through(received(), EVENTS.ask_identity, EVENTS.close_unverified);
    case 'appealed':
      return through(working(), EVENTS.refuse, EVENTS.appeal);
  }
}

describe.each(STATES)('in %s', (state) => {
  it.each(EVENT_TYPES)('%s', (type) => {
    const before = inState(state);
    expect(before.state).toBe(state);
    const [event, context] = EVENTS[type];
    // Only what is somebody's can be released.
    const request = type === 'release' && ALLOWED_PAIRS[state].release ? through(before, EVENTS.claim) : before;
    const frozen = structuredClone(request);

    const outcome = transition(request, event, context);

    expect(request).toEqual(frozen);
    const expected = ALLOWED_PAIRS[state][type];
    if (expected === undefined) {
      // Review can start from an open question, but not while identity is awaited too.
      const code =
        state === 'awaiting_clarification' && type === 'start_review' ? 'identity_missing' : 'not_in_this_state';
      expect(outcome).toMatchObject({ allowed: false, code, words: NOT_ALLOWED[code] });
      return;
    }
    if (!outcome.allowed) throw new Error(`refused: ${outcome.code}`);
    expect(outcome.request.state).toBe(expected);
    expect(outcome.request.version).toBe(request.version + 1);
    expect(outcome.events).toEqual([
      {
        request: request.id,
        sequence: request.version + 1,
        at: context.now.toISOString(),
        by: context.by,
        from: state,
        to: expected,
        event,
      },
    ]);
  });
});

it('every event stands in the table of some state, so that none is forgotten', () => {
  const named = new Set(Object.values(ALLOWED_PAIRS).flatMap((pairs) => Object.keys(pairs)));
  expect([...named].sort()).toEqual([...EVENT_TYPES].sort());
});
