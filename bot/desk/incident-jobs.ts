import { z } from 'zod';
import type { RecordedIncidentEvent } from '../../rights/incidents/incident.ts';
import { INCIDENT_HELP } from '../../rights/incidents/incident-messages-due.ts';
import type { IncidentStore } from '../../rights/incidents/incident-store.ts';
import type { NewJob } from '../../storage/outbox/enqueue.ts';
import type { Handler, Worker } from '../../storage/outbox/worker.ts';
import type { Mailer } from '../mail/mailer.ts';
import { STAFF_MAIL, TOLD } from '../mail/staff-sentences.ts';
import type { StaffList } from '../staff/staff.ts';

export interface IncidentJobsDependencies {
  incidents: Pick<IncidentStore, 'find' | 'events'>;
  mailer: Mailer;
  staff: StaffList;
  site(): string;
  now(): Date;
  /** Adds jobs, all or none. */
  enqueue(jobs: readonly NewJob[]): Promise<void>;
}

const asked = z.object({ incident: z.string(), sequence: z.int() });
const askedOf = asked.extend({ to: z.string() });

/** Tells staff that help is asked for with an incident. Each handler does the same when it runs twice. */
export function registerIncidentJobs(worker: Worker, dependencies: IncidentJobsDependencies): void {
  const { incidents, mailer, staff, site, now, enqueue } = dependencies;

  /** A job of its own for each who is told: one address that fails holds up none of the others. */
  const help: Handler = async ({ key, payload }) => {
    const about = asked.parse(payload);
    const recorded = (await incidents.events(about.incident)).find(({ sequence }) => sequence === about.sequence);
    if (!recorded) return;
    await enqueue(
      receivers(recorded, staff).map((to) => ({
        kind: 'incident_help_mail',
        key: `${key}/${to}`,
        payload: { ...about, to },
        runAt: now(),
      })),
    );
  };

  const mail: Handler = async ({ key, payload }) => {
    const { incident: id, to } = askedOf.parse(payload);
    const [member, incident] = [staff.find(to), await incidents.find(id)];
    if (!member || !incident) return;
    const { language } = member;
    const { reference } = incident;
    const url = `${site()}/desk/incidents/${reference}`;
    const words = STAFF_MAIL[language]({ what: TOLD.escalate?.[language] ?? '', reference, url });
    await mailer.send({ key: `incident_help_mail/${key}`, to, language, ...words });
  };

  worker.registerHandler(INCIDENT_HELP, help);
  worker.registerHandler('incident_help_mail', mail);
}

/** Who is asked, and the data protection officers; never who asks. */
function receivers({ event, by }: RecordedIncidentEvent, staff: StaffList): string[] {
  if (event.type !== 'escalate') return [];
  const self = by.kind === 'staff' ? by.id : undefined;
  const all = [event.to, ...staff.withRole('dpo').map(({ email }) => email)];
  return [...new Set(all)].filter((email) => email !== self);
}
