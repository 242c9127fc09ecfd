import type { TransitionContext } from '../requests/context.ts';
import { draftOf, type Wish } from '../requests/draft.ts';
import type { RightsEffect } from '../requests/effect.ts';
import type { RightsEvent } from '../requests/event.ts';
import type { RightsRequest } from '../requests/request.ts';
import { type Transition, transition } from '../requests/transition.ts';
import { ReferenceTakenError, RequestChangedError, type RequestStore } from './request-store.ts';

const TRIES = 5;

/**
 * Files a wish, durably, once for each filing key; effects only when it is fresh. When it comes back, the request is
 * stored with its clock: only then may anything be said.
 * @param newReference draws a reference; called again when one is taken
 */
export async function fileWish(
  store: Pick<RequestStore, 'file'>,
  wish: Omit<Wish, 'reference'>,
  context: TransitionContext,
  newReference: () => string,
): Promise<
  { request: RightsRequest; fresh: boolean; effects: readonly RightsEffect[] } | Extract<Transition, { allowed: false }>
> {
  for (let left = TRIES; ; left -= 1) {
    const outcome = transition(draftOf({ ...wish, reference: newReference() }, context), { type: 'file' }, context);
    if (!outcome.allowed) return outcome;
    try {
      const { request, fresh } = await store.file(outcome.request, outcome.events);
      return { request, fresh, effects: fresh ? outcome.effects : [] };
    } catch (error) {
      if (!(error instanceof ReferenceTakenError) || left === 1) throw error;
    }
  }
}

/**
 * Carries out an event on a stored request. When somebody else was faster the event is decided anew on what they left:
 * of two that claim at once, one is told that the other has it. Undefined when there is no such request.
 * @throws RequestChangedError when the request changes faster than that, five times over
 */
export async function act(
  store: Pick<RequestStore, 'find' | 'save'>,
  id: string,
  event: RightsEvent,
  context: TransitionContext,
): Promise<Transition | undefined> {
  for (let left = TRIES; ; left -= 1) {
    const request = await store.find(id);
    if (!request) return undefined;
    const outcome = transition(request, event, context);
    if (!outcome.allowed) return outcome;
    try {
      await store.save(outcome.request, outcome.events);
      return outcome;
    } catch (error) {
      if (!(error instanceof RequestChangedError) || left === 1) throw error;
    }
  }
}
