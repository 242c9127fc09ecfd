import { describe, expect, it } from 'vitest';
import { INCIDENT_STATES, type Incident, type IncidentEvent } from '../../../rights/incidents/incident.ts';
import { reported } from '../../../rights/incidents/report.ts';
import { incidentTransition } from '../../../rights/incidents/transition.ts';
import type { Regime } from '../../../rights/law/regimes.ts';
import type { Actor } from '../../../rights/requests/event.ts';

const NOW = new Date('2026-03-05T09:00:00Z');
const PERSON: Actor = { kind: 'person', id: 'p' };
const STAFF: Actor = { kind: 'staff', id: 'jo@rivage.example', dpo: false };
const SYSTEM: Actor = { kind: 'system' };
type Event = Exclude<IncidentEvent, { type: 'report' }>;

function incident(over: Partial<Incident> = {}, regime: Regime = 'eu-gdpr'): Incident {
  const made = reported(
    {
      id: 'i1',
      reference: 'INC-0000-0000',
      filingKey: 'c/t/report',
      kind: 'account',
      channel: 'web',
      language: 'fr',
      person: 'p',
      words: 'Quelqu’un est entré dans mon compte.',
    },
    { by: PERSON, now: NOW, regime },
  );
  return { ...made.incident, ...over };
}

const EVENTS: Record<Event['type'], Event> = {
  add: { type: 'add', words: 'encore' },
  contact: { type: 'contact', address: 'anna@example.org' },
  acknowledge: { type: 'acknowledge' },
  assess: { type: 'assess', risk: 'low', words: 'rien de grave' },
  notify: { type: 'notify', authority: true, persons: false },
  close: { type: 'close', words: 'Tout est en ordre.' },
  note: { type: 'note', words: 'vu' },
  escalate: { type: 'escalate', to: 'dpo@rivage.example', reason: 'deux comptes' },
  remind: { type: 'remind' },
};

/** Written by hand: what can happen when. */
const TABLE: Record<Incident['state'], readonly Event['type'][]> = {
  reported: ['add', 'contact', 'acknowledge', 'assess', 'note', 'escalate', 'remind'],
  acknowledged: ['add', 'contact', 'assess', 'note', 'escalate', 'remind'],
  assessed: ['add', 'contact', 'assess', 'notify', 'close', 'note', 'escalate', 'remind'],
  notified: ['add', 'contact', 'assess', 'notify', 'close', 'note', 'escalate', 'remind'],
  closed: ['note'],
};
const BY: Record<Event['type'], Actor> = {
  add: PERSON,
  contact: PERSON,
  acknowledge: STAFF,
  assess: STAFF,
  notify: STAFF,
  close: STAFF,
  note: STAFF,
  escalate: STAFF,
  remind: SYSTEM,
};

describe('an incident', () => {
  it('has to be told to the authority 72 hours after the report, if at all', () => {
    expect(incident()).toMatchObject({
      state: 'reported',
      awareAt: NOW.toISOString(),
      dueAt: '2026-03-08T09:00:00.000Z',
    });
    expect(incident({}, 'ch-fadp').dueAt).toBeUndefined();
  });

  for (const state of INCIDENT_STATES)
    for (const type of Object.keys(EVENTS) as Event['type'][])
      it(`${state}: ${type} is ${TABLE[state].includes(type) ? 'allowed' : 'not allowed'}`, () => {
        const outcome = incidentTransition(incident({ state }), EVENTS[type], { by: BY[type], now: NOW });
        expect(outcome.allowed).toBe(TABLE[state].includes(type));
        if (outcome.allowed)
          expect(outcome.events).toMatchObject([{ sequence: 2, from: state, to: outcome.incident.state }]);
      });

  it('is assessed and closed by people only', () => {
    for (const type of ['acknowledge', 'assess', 'notify', 'close'] as const)
      for (const by of [PERSON, SYSTEM])
        expect(incidentTransition(incident({ state: 'assessed' }), EVENTS[type], { by, now: NOW }).allowed).toBe(false);
  });

  it('is not closed at high risk before authority and people were told', () => {
    const assessed = incident({ state: 'assessed', assessment: { risk: 'high', words: 'grave' } });
    const close = (one: Incident) => incidentTransition(one, EVENTS.close, { by: STAFF, now: NOW });
    expect(close(assessed)).toMatchObject({ allowed: false, code: 'telling_missing' });
    const told = (event: Event, one: Incident) => {
      const outcome = incidentTransition(one, event, { by: STAFF, now: NOW });
      if (!outcome.allowed) throw new Error(outcome.code);
      return outcome.incident;
    };
    const half = told({ type: 'notify', authority: true, persons: false }, assessed);
    expect(close(half).allowed).toBe(false);
    expect(close(told({ type: 'notify', authority: false, persons: true }, half)).allowed).toBe(true);
  });

  it('tells the person when somebody takes it and when it is closed, and people when something is added', () => {
    const letter = (event: Event, state: Incident['state']) => {
      const outcome = incidentTransition(incident({ state }), event, { by: BY[event.type], now: NOW });
      return outcome.allowed ? [outcome.letter, outcome.alert] : outcome.code;
    };
    expect(letter(EVENTS.acknowledge, 'reported')).toEqual(['acknowledged', false]);
    expect(letter(EVENTS.close, 'assessed')).toEqual(['closed', false]);
    expect(letter(EVENTS.add, 'reported')).toEqual([undefined, true]);
    expect(letter(EVENTS.contact, 'reported')).toEqual(['reported', false]);
  });
});
