import { randomUUID } from 'node:crypto';
import type { Incident } from '../../../rights/incidents/incident.ts';
import { type IncidentAct, incidentActSchema } from '../../desk/incident-desk.ts';
import { incidentEntrySchema } from '../../desk/incident-entry.ts';
import { breachWords, INCIDENT_KINDS, INCIDENT_STATES, incidentLine } from '../../desk/words/incidents.ts';
import { actorName } from '../../desk/words/story.ts';
import { columns, print, printJson } from '../register/terminal.ts';
import { CommandRefusedError } from './command-refused-error.ts';
import { type AsStaff, withDesk } from './open-desk.ts';
import { granted } from './run.ts';

export interface EnterIncidentOptions extends AsStaff {
  kind: string;
  words: string;
  channel: string;
  language: string;
  known?: string;
  contact?: string;
  key?: string;
}

export async function list(options: AsStaff & { closed?: boolean }): Promise<void> {
  const items = granted(
    await withDesk(options.as, (desk, staff) => desk.incidents.list(staff, options.closed)),
    options,
  );
  if (!items) return;
  if (options.json) return printJson(items);
  for (const line of columns(
    items.map((incident) => [
      timeLeft(incident),
      incident.reference,
      INCIDENT_STATES[incident.state].en,
      INCIDENT_KINDS[incident.kind].en,
      incident.owner ?? 'nobody',
    ]),
  ))
    print(line);
  print(items.length === 1 ? '1 incident' : `${items.length} incidents`);
}

export async function show(given: string, options: AsStaff): Promise<void> {
  const reference = referenceOf(given);
  const view = granted(await withDesk(options.as, (desk, staff) => desk.incidents.show(staff, reference)), options);
  if (!view) return;
  if (options.json) return printJson(view);
  const { incident, events, acts } = view;
  const { state, kind, words, awareAt, dueAt } = incident;
  print(`${reference}  ${INCIDENT_KINDS[kind].en}  ${INCIDENT_STATES[state].en}  ${timeLeft(incident)}`);
  print(`"${words}"`);
  print(`known since ${awareAt}${dueAt === undefined ? '' : `; the authority is told by ${dueAt}, if it has to be`}`);
  for (const { at, by, event } of events) {
    const { what, words: said } = incidentLine(event, 'en', (email) => email);
    print(`${at}  ${actorName(by, 'en', (email) => email)}: ${what}${said === undefined ? '' : ` "${said}"`}`);
  }
  print(`can be done: ${acts.join(' ')}`);
}

/** Records an incident; what follows from it is sent by a running server. */
export async function enter(options: EnterIncidentOptions): Promise<void> {
  const { as, json: _json, key = randomUUID(), known, ...given } = options;
  const [day, time] = known?.split('T') ?? [];
  const parsed = incidentEntrySchema.safeParse({
    ...given,
    key: `command/${key}`,
    ...(known !== undefined && { known: { day, time } }),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const option = String(issue?.path[0]);
    const wanted = option === 'known' ? 'a day and a time, as 2026-03-05T14:30' : issue?.message;
    throw new CommandRefusedError(`--${option}: ${wanted}`);
  }
  const incident = granted(await withDesk(as, (desk, staff) => desk.incidents.enter(staff, parsed.data)), options);
  if (incident) tell(incident, options);
}

export async function act(given: string, asked: IncidentAct, options: AsStaff): Promise<void> {
  const reference = referenceOf(given);
  const parsed = incidentActSchema.safeParse(asked);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CommandRefusedError(`--${issue?.path.join('.')}: ${issue?.message}`);
  }
  const outcome = await withDesk(options.as, (desk, staff) => desk.incidents.act(staff, reference, parsed.data));
  const incident = granted(outcome, options);
  if (incident) tell(incident, options);
}

function tell(incident: Incident, { json }: AsStaff): void {
  const { reference, state, dueAt } = incident;
  if (json) printJson({ reference, state, ...(dueAt !== undefined && { dueAt }) });
  else print(`${reference}: ${INCIDENT_STATES[state].en}, ${timeLeft(incident)}`);
}

const timeLeft = ({ dueAt, state }: Incident) => breachWords(dueAt, state, new Date()).en;

function referenceOf(given: string): string {
  const reference = given.trim().toUpperCase();
  if (!/^INC-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference))
    throw new CommandRefusedError(`"${given}" is no reference of an incident: they look like INC-7K3F-92QX.`);
  return reference;
}
