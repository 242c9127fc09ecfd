import type { Regime } from './regimes.ts';

/**
 * How long the law wants records of closed requests kept, at least; in months. Where a law sets no time (the GDPR's
 * Art. 5(2) asks for proof, and Art. 5(1)(e) for no longer than needed), the company sets it.
 */
const AT_LEAST: Readonly<Partial<Record<Regime, { months: number; reference: string }>>> = {
  'us-ca-ccpa': { months: 24, reference: '11 CCR 7101' },
};

/** What holds where company.yaml does not say: the usual time within which an answer can still be contested. */
const KEEP_MONTHS = 36;

/** For how many months a closed request is kept: as the company says, but never less than its law wants. */
export function keepMonths(regime: Regime, declared: number = KEEP_MONTHS): number {
  return Math.max(declared, AT_LEAST[regime]?.months ?? 0);
}
