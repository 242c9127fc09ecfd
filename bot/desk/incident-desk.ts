import { z } from 'zod';
import type { AccessLog } from '../../rights/desk/access-log.ts';
import type { actOnIncident } from '../../rights/incidents/act-on-incident.ts';
import {
  type Incident,
  type IncidentEvent,
  type RecordedIncidentEvent,
  RISKS,
} from '../../rights/incidents/incident.ts';
import type { IncidentStore } from '../../rights/incidents/incident-store.ts';
import { INCIDENT_ALLOWED } from '../../rights/incidents/transition.ts';
import type { Staff, StaffList } from '../staff/staff.ts';
import { noHelpFrom } from './asked-for-help.ts';
import { denial } from './denial.ts';
import { done, type Outcome, refused } from './outcome.ts';

const words = z.string().trim().min(1).max(4000);

/** What staff do to a report of an incident. The first claims it. */
export const incidentActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('acknowledge') }),
  z.object({ kind: z.literal('assess'), risk: z.enum(RISKS), words }),
  /** Who was told: the authority, the people concerned. */
  z.object({ kind: z.literal('notify'), authority: z.boolean(), persons: z.boolean() }),
  /** `words`: what the person who reported it is told. */
  z.object({ kind: z.literal('close'), words }),
  z.object({ kind: z.literal('note'), words }),
  /** `to`: a staff member's address. */
  z.object({ kind: z.literal('escalate'), to: words, reason: words }),
]);
export type IncidentAct = z.infer<typeof incidentActSchema>;

export interface IncidentView {
  incident: Incident;
  events: RecordedIncidentEvent[];
  acts: IncidentAct['kind'][];
}

/** Reports of incidents, as the desk handles them. Whoever is on the desk may act: the clock is short. */
export interface IncidentDesk {
  /** What was known first comes first. */
  list(staff: Staff, closed?: boolean): Promise<Outcome<Incident[]>>;
  show(staff: Staff, reference: string): Promise<Outcome<IncidentView>>;
  act(staff: Staff, reference: string, act: IncidentAct): Promise<Outcome<Incident>>;
}

export interface IncidentDeskDependencies {
  incidents: IncidentStore;
  access: AccessLog;
  staff: StaffList;
  now(): Date;
  /** Carries an event out, with the mails that follow from it. */
  act(id: string, event: Exclude<IncidentEvent, { type: 'report' }>, staff: Staff): ReturnType<typeof actOnIncident>;
}

const EVENT = {
  acknowledge: 'acknowledge',
  assess: 'assess',
  notify: 'notify',
  close: 'close',
  note: 'note',
  escalate: 'escalate',
} as const satisfies Record<IncidentAct['kind'], IncidentEvent['type']>;

export function createIncidentDesk(dependencies: IncidentDeskDependencies): IncidentDesk {
  const { incidents, access, staff: all, now, act: carryOut } = dependencies;
  const log = (staff: Staff, act: string, subject: string) =>
    access.add({ at: now(), staff: staff.email, act, subject });
  return {
    async list(staff, closed = false) {
      const denied = denial(staff, 'list');
      if (denied) return denied;
      const found = await incidents.queue({ closed, limit: 500 });
      await log(staff, 'list', 'incidents');
      return done(closed ? found.filter(({ state }) => state === 'closed').reverse() : found);
    },

    async show(staff, reference) {
      const denied = denial(staff, 'read');
      if (denied) return denied;
      const incident = await incidents.findByReference(reference);
      if (!incident) return refused('unknown');
      await log(staff, 'read', reference);
      const allowed = INCIDENT_ALLOWED[incident.state];
      const acts = (Object.keys(EVENT) as IncidentAct['kind'][]).filter((kind) => allowed.includes(EVENT[kind]));
      return done({ incident, events: await incidents.events(incident.id), acts });
    },

    async act(staff, reference, act) {
      const { kind, ...rest } = act;
      const denied = denial(staff, 'note');
      if (denied) return denied;
      const noHelp = noHelpFrom(all, act);
      if (noHelp) return refused(noHelp);
      const incident = await incidents.findByReference(reference);
      if (!incident) return refused('unknown');
      const event = { type: EVENT[kind], ...rest } as Exclude<IncidentEvent, { type: 'report' }>;
      const outcome = await carryOut(incident.id, event, staff);
      if (!outcome) return refused('unknown');
      if (!outcome.allowed) return refused(outcome.code, outcome.words);
      await log(staff, kind, reference);
      return done(outcome.incident);
    },
  };
}
