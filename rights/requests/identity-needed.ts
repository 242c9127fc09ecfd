import type { PlainDate } from '../calendar/plain-date.ts';
import type { IdentityRule } from '../law/law-row.ts';
import type { Regime } from '../law/regimes.ts';
import { NEVER_WAIT_FOR_IDENTITY, type Right } from '../law/rights.ts';
import { ruleFor } from '../law/rule-for.ts';

/** The law's rule on proof of identity; where it has no row for the right, the most sparing one that allows a question. */
export function identityRule(right: Right, regime: Regime, receivedOn: PlainDate): IdentityRule {
  return (
    ruleFor(regime, right, receivedOn)?.identity ??
    (NEVER_WAIT_FOR_IDENTITY.includes(right) ? 'none' : 'on_reasonable_doubt')
  );
}

const MAY_ASK: readonly IdentityRule[] = ['on_reasonable_doubt', 'required', 'cooperation'];

/** Whether the right can wait for proof of identity. Opt-outs, consent and marketing never do, whatever the law. */
export function mayWaitForIdentity(right: Right, regime: Regime, receivedOn: PlainDate): boolean {
  return !NEVER_WAIT_FOR_IDENTITY.includes(right) && MAY_ASK.includes(identityRule(right, regime, receivedOn));
}

/**
 * The rights of one message as one or two requests: what can wait for identity, and what never does. Otherwise a
 * question about identity would hold up an opt-out.
 */
export function splitByIdentity(rights: readonly Right[], regime: Regime, receivedOn: PlainDate): Right[][] {
  const distinct = [...new Set(rights)];
  const waiting = distinct.filter((right) => mayWaitForIdentity(right, regime, receivedOn));
  const never = distinct.filter((right) => !waiting.includes(right));
  return [never, waiting].filter((group) => group.length > 0);
}
