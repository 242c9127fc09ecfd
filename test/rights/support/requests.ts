import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import type { TransitionContext } from '../../../rights/requests/context.ts';
import { draftOf, type Wish } from '../../../rights/requests/draft.ts';
import type { Actor, RightsEvent } from '../../../rights/requests/event.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { transition } from '../../../rights/requests/transition.ts';

export const PERSON: Actor = { kind: 'person', id: 'dl_anna' };
export const AGENT: Actor = { kind: 'staff', id: 'jo@helio.example', dpo: false };
export const OTHER_AGENT: Actor = { kind: 'staff', id: 'sam@helio.example', dpo: false };
export const DPO: Actor = { kind: 'staff', id: 'dpo@helio.example', dpo: true };
export const SYSTEM: Actor = { kind: 'system' };

/** Thursday 5 March 2026, 10:00 in Paris, unless said. */
export function contextOf(by: Actor, over: Partial<TransitionContext> = {}): TransitionContext {
  return {
    now: new Date('2026-03-05T09:00:00Z'),
    by,
    timeZone: 'Europe/Paris',
    place: 'FR',
    holidaysOf: publicHolidays,
    companyRegime: 'eu-gdpr',
    fourEyes: false,
    ...over,
  };
}

export function wish(over: Partial<Wish> = {}): Wish {
  return {
    id: 'r1',
    reference: 'LMP-7K3F-92QX',
    filingKey: 'c1/m1/0',
    rights: ['access'],
    channel: 'web',
    language: 'fr',
    person: PERSON.kind === 'person' ? PERSON.id : '',
    words: 'Envoyez-moi tout ce que vous avez sur moi.',
    contact: 'anna@example.org',
    ...over,
  };
}

export function draft(over: Partial<Wish> = {}, context = contextOf(PERSON)): RightsRequest {
  return draftOf(wish(over), context);
}

/** Carries out each event; fails on the first that is not allowed. */
export function through(
  request: RightsRequest,
  ...steps: readonly (readonly [RightsEvent, TransitionContext])[]
): RightsRequest {
  return steps.reduce((before, [event, context]) => {
    const outcome = transition(before, event, context);
    if (!outcome.allowed) throw new Error(`${event.type} in ${before.state}: ${outcome.code}`);
    return outcome.request;
  }, request);
}

export function filed(over: Partial<Wish> = {}, context = contextOf(PERSON)): RightsRequest {
  return through(draft(over, context), [{ type: 'file' }, context]);
}
