import { z } from 'zod';
import type { PlainDate } from '../../rights/calendar/plain-date.ts';
import { instantOf } from '../../rights/calendar/zone.ts';
import { INCIDENT_KINDS, type Incident } from '../../rights/incidents/incident.ts';
import { type IncidentFiling, storeIncident } from '../requests/store-incident.ts';
import type { Staff } from '../staff/staff.ts';
import { actor, denial } from './denial.ts';
import type { DeskDependencies } from './dependencies.ts';
import { ENTRY_CHANNELS } from './entry.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** An incident that the company noticed itself, or was told of elsewhere, as a form or a command brings it. */
export const incidentEntrySchema = z.object({
  /** The same twice is one incident. */
  key: z.string().min(1).max(300),
  kind: z.enum(INCIDENT_KINDS),
  /** What happened, in the words of whoever enters or told it. */
  words: z.string().trim().min(1).max(4000),
  channel: z.enum(ENTRY_CHANNELS),
  language: z.enum(['fr', 'en']),
  /** Since when the company knows: a day and a time on its own clocks; now where it is not said. */
  known: z
    .object({ day: z.iso.date().transform((day) => day as PlainDate), time: z.iso.time({ precision: -1 }) })
    .exactOptional(),
  /** Of a person outside who told of it, and is to be written to. */
  contact: z.email().max(254).exactOptional(),
});
export type IncidentEntry = z.infer<typeof incidentEntrySchema>;

export interface IncidentEntryDesk {
  /** Records an incident. Its 72 hours run from the instant the company knew (GDPR Art. 33(1)), not from the entry. */
  enter(staff: Staff, entry: IncidentEntry): Promise<Outcome<Incident>>;
}

/** Known for longer, it is taken for a slip of the pen. */
const MOST_MS = 2 * 366 * 86_400_000;

export function createIncidentEntry(
  dependencies: IncidentFiling & Pick<DeskDependencies, 'access'>,
): IncidentEntryDesk {
  const { access, contextOf, now, newId } = dependencies;
  return {
    async enter(staff, { key, known, ...entry }) {
      const denied = denial(staff, 'enter');
      if (denied) return denied;
      const by = actor(staff);
      const awareAt = known ? instantOf(known.day, known.time, contextOf(by).timeZone) : now();
      if (awareAt > now()) return refused('known_in_future');
      if (now().getTime() - awareAt.getTime() > MOST_MS) return refused('known_long_ago');
      const { incident } = await storeIncident(
        dependencies,
        { ...entry, filingKey: `entered/${key}`, person: `desk_${newId()}` },
        { by, awareAt, giveCode: false },
      );
      await access.add({ at: now(), staff: staff.email, act: 'enter', subject: incident.reference });
      return done(incident);
    },
  };
}
