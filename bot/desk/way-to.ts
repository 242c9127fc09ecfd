import { ALLOWED } from '../../rights/requests/allowed.ts';
import type { Actor, RightsEvent } from '../../rights/requests/event.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import type { Step } from './carry-out.ts';

/**
 * The event with the states that lie before it: who answers a request has reviewed it and done the work, and need not say
 * so one by one. Where no way leads there the event stands alone, and is refused with its reason.
 */
export function wayTo(event: RightsEvent, { state }: Pick<RightsRequest, 'state'>, by: Actor): readonly Step[] {
  const review: Step = [{ type: 'start_review' }, by];
  const work: Step = [{ type: 'start_work' }, by];
  const ways: [...Step[]][] = [[], [work], [review], [review, work]];
  const found = ways.find((way) => leads(state, [...way, [event, by]]));
  return [...(found ?? []), [event, by]];
}

const AFTER = { start_review: 'in_review', start_work: 'in_progress' } as const;

function leads(from: RightsRequest['state'], steps: readonly Step[]): boolean {
  let state = from;
  return steps.every(([event]) => {
    const allowed = ALLOWED[state].includes(event.type);
    state = event.type in AFTER ? AFTER[event.type as keyof typeof AFTER] : state;
    return allowed;
  });
}
