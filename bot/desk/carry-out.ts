import type { TransitionContext } from '../../rights/requests/context.ts';
import type { RightsEffect } from '../../rights/requests/effect.ts';
import type { Actor, RecordedEvent, RightsEvent } from '../../rights/requests/event.ts';
import type { RightsRequest } from '../../rights/requests/request.ts';
import { transition } from '../../rights/requests/transition.ts';
import { RequestChangedError, type RequestStore } from '../../rights/store/request-store.ts';
import type { RefusedCode } from './outcome.ts';

/** An event and who brings it about. */
export type Step = readonly [event: RightsEvent, by: Actor];

export type Carried =
  | {
      done: true;
      before: RightsRequest;
      request: RightsRequest;
      events: readonly RecordedEvent[];
      effects: readonly RightsEffect[];
    }
  | { done: false; code: RefusedCode };

/**
 * Carries out steps on a request as one change: all of them or none. The effects are the last step's: a person is told
 * of the answer, not of each state on the way. Decided anew when somebody else was faster.
 * @param steps from the request as it is at that moment; or why there are none
 */
export async function carryOut(
  store: Pick<RequestStore, 'findByReference' | 'save'>,
  reference: string,
  steps: (request: RightsRequest) => readonly Step[] | RefusedCode,
  contextOf: (by: Actor) => TransitionContext,
): Promise<Carried> {
  for (let left = 5; ; left -= 1) {
    const before = await store.findByReference(reference);
    if (!before) return { done: false, code: 'unknown' };
    const planned = steps(before);
    if (typeof planned === 'string') return { done: false, code: planned };
    const carried = walk(before, planned, contextOf);
    if (!carried.done) return carried;
    try {
      await store.save(carried.request, carried.events);
      return carried;
    } catch (error) {
      if (!(error instanceof RequestChangedError) || left === 1) throw error;
    }
  }
}

/** The steps on a request, in memory only. */
export function walk(
  before: RightsRequest,
  steps: readonly Step[],
  contextOf: (by: Actor) => TransitionContext,
): Carried {
  let request = before;
  let effects: readonly RightsEffect[] = [];
  const events: RecordedEvent[] = [];
  let now: Date | undefined;
  for (const [event, by] of steps) {
    const context = contextOf(by);
    // One instant: what has one time is one act.
    now ??= context.now;
    const outcome = transition(request, event, { ...context, now });
    if (!outcome.allowed) return { done: false, code: outcome.code };
    request = outcome.request;
    effects = outcome.effects;
    events.push(...outcome.events);
  }
  return { done: true, before, request, events, effects };
}
