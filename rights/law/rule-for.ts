import type { PlainDate } from '../calendar/plain-date.ts';
import type { LawRow } from './law-row.ts';
import type { Regime } from './regimes.ts';
import type { Right } from './rights.ts';
import { CALIFORNIA } from './rows/california.ts';
import { ELSEWHERE } from './rows/elsewhere.ts';
import { EUROPEAN_UNION } from './rows/european-union.ts';
import { UNITED_KINGDOM } from './rows/united-kingdom.ts';

export const LAW: readonly LawRow[] = [...EUROPEAN_UNION, ...UNITED_KINGDOM, ...CALIFORNIA, ...ELSEWHERE];

/**
 * What a law says about a right for a request received on a day; undefined when it says nothing, which never keeps a
 * request from being filed.
 */
export function ruleFor(regime: Regime, right: Right, receivedOn: PlainDate): LawRow | undefined {
  return LAW.find(
    (row) =>
      row.regime === regime &&
      row.right === right &&
      row.validFrom <= receivedOn &&
      (row.validTo === undefined || receivedOn <= row.validTo),
  );
}
