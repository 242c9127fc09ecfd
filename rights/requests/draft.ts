import { regimeFor } from '../law/regimes.ts';
import type { TransitionContext } from './context.ts';
import type { RightsRequest } from './request.ts';

/** What is known of a wish when it is met. */
export type Wish = Pick<
  RightsRequest,
  'id' | 'reference' | 'filingKey' | 'rights' | 'channel' | 'language' | 'person' | 'words'
> &
  Partial<Pick<RightsRequest, 'residence' | 'contact' | 'scope' | 'onBehalf' | 'passages'>> & {
    /** Signed in on the company's site, or not known. */
    level?: RightsRequest['identity']['level'];
  };

/** A request that is not filed yet: the event `file` starts its clock. */
export function draftOf(
  { level = 'none', ...wish }: Wish,
  context: Pick<TransitionContext, 'now' | 'companyRegime'>,
): RightsRequest {
  const at = context.now.toISOString();
  return {
    scope: { kind: 'all' },
    passages: [],
    ...wish,
    version: 0,
    state: 'draft',
    regime: regimeFor(wish.residence, context.companyRegime),
    identity: { level, failures: 0 },
    clarifications: [],
    delivery: { status: 'none' },
    createdAt: at,
    changedAt: at,
  };
}
