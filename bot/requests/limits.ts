import type { TryLimit } from '../../rights/dialog/tries.ts';

const HOUR_MS = 3_600_000;

/** What tries are counted on; the prefix says which limit holds. */
export type TriedOn = `${keyof typeof LIMITS}:${string}`;

/**
 * Wrong codes and sent codes, for each thing they are counted on. The first limit is the request's own: behind a proxy
 * that was not declared, everyone has the same network address.
 */
const LIMITS = {
  /** Wrong codes for one reference. */
  reference: { most: 10, windowMs: HOUR_MS },
  /** Wrong codes in one conversation. */
  conversation: { most: 15, windowMs: HOUR_MS },
  /** Wrong codes from one network address. */
  network: { most: 40, windowMs: HOUR_MS },
  /** Codes sent to one address of e-mail. */
  sent_to: { most: 4, windowMs: HOUR_MS },
  /** Codes asked for in one conversation. */
  sent_in: { most: 6, windowMs: HOUR_MS },
  /** Codes asked for from one network address. */
  sent_from: { most: 40, windowMs: HOUR_MS },
} as const satisfies Record<string, TryLimit>;

export function limitOf(on: string): TryLimit {
  const kind = on.slice(0, on.indexOf(':')) as keyof typeof LIMITS;
  return LIMITS[kind];
}
