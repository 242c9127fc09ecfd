import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../../rights/law/refusals.ts';
import { NEVER_WAIT_FOR_IDENTITY, RIGHTS } from '../../../rights/law/rights.ts';
import { ACTORS, ALLOWED } from '../../../rights/requests/allowed.ts';
import {
  type Actor,
  EVENT_TYPES,
  type EventType,
  type RecordedEvent,
  type RightsEvent,
} from '../../../rights/requests/event.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { isFinal } from '../../../rights/requests/states.ts';
import { transition } from '../../../rights/requests/transition.ts';
import { AGENT, contextOf, DPO, draft, OTHER_AGENT, PERSON, SYSTEM } from '../support/requests.ts';

const text = fc.constantFrom('words', 'words', 'words', '');
const day = fc.constantFrom('2026-03-05', '2026-03-20', '2026-04-07', '2026-07-01');
const step = fc.record({
  /** Which event: nearly always one of those that the state allows. */
  pick: fc.nat(),
  wild: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
  actor: fc.nat(),
  minutes: fc.integer({ min: 0, max: 5000 }),
  text,
  day,
  code: fc.constantFrom(...REFUSAL_CODES),
  right: fc.constantFrom(...RIGHTS),
});
type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function eventOf(type: EventType, request: RightsRequest, { text, day, code, right }: Step): RightsEvent {
  const grounds = (request.rights.length > 0 ? request.rights : [right]).map((asked) => ({ right: asked, code }));
  const all = { words: text, doubt: text, question: text, method: text, remedy: text, to: text, recipients: [text] };
  const other = { reference: 'LMP-0000-0000', level: 'signed_in', person: PERSON.kind === 'person' ? PERSON.id : '' };
  const [level, status, of] = ['address_confirmed', 'sent', 'legal'];
  const dated = { noticeSentOn: day, until: day };
  const reason = type === 'extend' ? 'complexity' : text;
  return {
    type,
    ...all,
    ...dated,
    grounds,
    other,
    level,
    status,
    of,
    reason,
    addRights: [right],
  } as unknown as RightsEvent;
}

const STAFF = [AGENT, OTHER_AGENT, DPO];
function actorOf(type: EventType, { actor, wild }: Step): Actor {
  const kinds = wild ? (['person', 'staff', 'system'] as const) : ACTORS[type];
  const kind = kinds[actor % kinds.length];
  return kind === 'staff' ? (STAFF[actor % 3] ?? AGENT) : kind === 'person' ? PERSON : SYSTEM;
}

const story = fc.record({
  rights: fc.uniqueArray(fc.constantFrom(...RIGHTS), { minLength: 1, maxLength: 2 }),
  residence: fc.constantFrom('FR', 'GB', 'US-CA', 'BR', 'CH', 'CA-QC', 'US-IA', 'JP'),
  fourEyes: fc.boolean(),
  steps: fc.array(step, { minLength: 10, maxLength: 40 }),
});

it('no event is lost, final states are left by appeal alone, and the rules of the states hold all along', () => {
  const reached = new Set<string>();
  const happened = new Set<string>();
  fc.assert(
    fc.property(story, ({ rights, residence, fourEyes, steps }) => {
      let now = Date.parse('2026-03-05T09:00:00Z');
      let request = draft({ rights, residence }, contextOf(PERSON));
      const recorded: RecordedEvent[] = [];
      for (const drawn of steps) {
        now += drawn.minutes * 60_000;
        const types = drawn.wild ? EVENT_TYPES : ALLOWED[request.state];
        const type = types[drawn.pick % types.length] ?? 'file';
        const event = eventOf(type, request, drawn);
        const by = actorOf(type, drawn);
        const before = request;
        const frozen = JSON.stringify(before);
        const outcome = transition(before, event, contextOf(by, { now: new Date(now), fourEyes }));
        expect(JSON.stringify(before)).toBe(frozen);
        if (!outcome.allowed) continue;
        request = outcome.request;
        recorded.push(...outcome.events);
        reached.add(request.state);
        happened.add(type);
        check(before, event, by, request);
      }
      expect(recorded.map(({ sequence }) => sequence)).toEqual(recorded.map((_, index) => index + 1));
      expect(request.version).toBe(recorded.length);
      for (const [index, { from }] of recorded.entries()) {
        expect(from).toBe(index === 0 ? 'draft' : recorded[index - 1]?.to);
      }
      expect(recorded.at(-1)?.to ?? 'draft').toBe(request.state);
    }),
    { numRuns: 600, seed: 7 },
  );
  // Otherwise the property says nothing about them.
  expect([...reached].sort()).toEqual(
    'appealed awaiting_clarification awaiting_identity closed_unverified draft fulfilled in_progress in_review partly_fulfilled received refused withdrawn'.split(
      ' ',
    ),
  );
  expect([...happened].sort()).toEqual([...EVENT_TYPES].sort());
});

function check(before: RightsRequest, event: RightsEvent, by: Actor, after: RightsRequest): void {
  if (isFinal(before.state) && after.state !== before.state) expect(event.type).toBe('appeal');
  if (after.state === 'awaiting_identity') {
    expect(after.rights.some((asked) => NEVER_WAIT_FOR_IDENTITY.includes(asked))).toBe(false);
  }
  if (['refused', 'partly_fulfilled', 'closed_unverified'].includes(after.state)) {
    expect(after.outcome?.grounds.length).toBeGreaterThan(0);
    expect(after.outcome?.remedy?.trim()).toBeTruthy();
  }
  if (after.state === 'withdrawn' && before.state !== 'withdrawn') expect(by.kind).toBe('person');
  expect(after.closedAt !== undefined).toBe(isFinal(after.state));
  if (event.type === 'escalate') expect(after.owner).toBe(before.owner);
  const { extension, legalDue, targetDue } = after.clocks ?? {};
  if (extension && legalDue && targetDue) {
    expect(extension.legalDue >= legalDue && extension.targetDue >= targetDue).toBe(true);
  }
}
