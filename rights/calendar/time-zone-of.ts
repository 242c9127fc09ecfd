import type { Company } from '../../knowledge/register/register.ts';
import { zoneOf } from './zone-of.ts';

/** The time zone in which a company counts its days: the declared one, else that of its country, else UTC. */
export function timeZoneOf({ desk, country }: Pick<Company, 'country' | 'desk'>): string {
  return desk?.timeZone ?? zoneOf(country) ?? 'UTC';
}
