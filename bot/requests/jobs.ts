import { z } from 'zod';
import type { Company } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import { publicHolidays } from '../../rights/calendar/public-holidays.ts';
import { timeZoneOf } from '../../rights/calendar/time-zone-of.ts';
import { dayIn, inZone } from '../../rights/calendar/zone.ts';
import { mailCode } from '../../rights/dialog/codes.ts';
import type { Opened } from '../../rights/dialog/mail-codes.ts';
import { actOnIncident } from '../../rights/incidents/act-on-incident.ts';
import type { Incident } from '../../rights/incidents/incident.ts';
import { compose } from '../../rights/letters/compose.ts';
import { letterOf } from '../../rights/letters/letter-of.ts';
import { senderOf } from '../../rights/letters/sender.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import type { Handler, Job, Worker } from '../../storage/outbox/worker.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { Mailer } from '../mail/mailer.ts';
import { ALERT_MAIL, CODE_MAIL, INCIDENT_MAILS } from '../mail/sentences.ts';
import type { RequestsDependencies } from './dependencies.ts';

/** Who is alerted of an incident. */
export interface Alerted {
  email: string;
  language: Language;
}

export interface JobsDependencies extends RequestsDependencies {
  mailer: Mailer;
  company(): Company;
  /** Those in charge: agents and data protection officer. */
  inCharge(): readonly Alerted[];
  /** Address of a page of the desk. */
  deskUrl(reference: string): string;
}

const letterJob = z.object({ request: z.string(), sequence: z.int() });
const codeJob = z.object({ challenge: z.string() });
const incidentJob = z.object({ incident: z.string(), letter: z.enum(['reported', 'acknowledged', 'closed']) });
const alertJob = z.object({ incident: z.string(), due: z.boolean().optional() });
const staffJob = alertJob.extend({ to: z.string() });

/** What is carried out after a change is stored: every mail there is. Each handler does the same when it runs twice. */
export function registerJobs(worker: Worker, dependencies: JobsDependencies): void {
  const { requests, incidents, codes, queries, mailer, company, now, randomBytes } = dependencies;

  const signed = () => {
    const { name, dpo, contact } = company();
    return { company: name, contact: dpo?.email ?? contact.email };
  };

  /** The letter of one event, to whoever can be reached. */
  const letter: Handler = async ({ key, payload }) => {
    const { request: id, sequence } = letterJob.parse(payload);
    const request = await requests.find(id);
    if (request?.contact === undefined) return;
    const recorded = (await requests.events(id)).find((one) => one.sequence === sequence);
    const kind = recorded && letterOf(recorded.event);
    if (!kind) return;
    const question = recorded.event.type === 'ask_clarification' ? recorded.event.question : '';
    const { subject, paragraphs } = compose(kind, request, senderOf(company(), publicHolidays), request.language, {
      question,
      writtenOn: dayIn(now(), timeZoneOf(company())),
    });
    await mailer.send({ key: `mail/${key}`, to: request.contact, language: request.language, subject, paragraphs });
  };

  /** What a code for this purpose would open, and where it goes; undefined: nothing is known by that name. */
  async function opensFor(challenge: string): Promise<(Opened & { language: Language }) | undefined> {
    const purpose = await codes.purposeOf(challenge, now());
    if (!purpose) return undefined;
    if (purpose.kind === 'confirm') {
      const { address, requests: ids, incidents: reports } = purpose;
      const language =
        (await requests.find(ids[0] ?? ''))?.language ?? (await incidents.find(reports[0] ?? ''))?.language ?? 'fr';
      return { requests: ids, incidents: reports, address, purpose: 'confirm', language };
    }
    const { reference, address } = purpose;
    const found =
      reference === undefined
        ? { requests: await requests.ofContact(address ?? ''), incidents: await incidents.ofContact(address ?? '') }
        : {
            requests: [await requests.findByReference(reference)].flatMap((one) => one ?? []),
            incidents: [await incidents.findByReference(reference)].flatMap((one) => one ?? []),
          };
    const [first] = [...found.requests, ...found.incidents];
    if (first?.contact === undefined) return undefined;
    return {
      requests: found.requests.map((one) => one.id),
      incidents: found.incidents.map((one) => one.id),
      address: first.contact,
      purpose: 'open',
      language: first.language,
    };
  }

  const code: Handler = async ({ key, payload }) => {
    const { challenge } = codeJob.parse(payload);
    const opens = await opensFor(challenge);
    if (!opens) return;
    const { language, ...opened } = opens;
    const drawn = mailCode(randomBytes(4));
    await codes.draw(challenge, drawn, opened);
    await mailer.send({
      key: `mail_code/${key}/${drawn}`,
      to: opened.address,
      language,
      ...CODE_MAIL[language](signed()),
      code: drawn,
    });
  };

  const toReporter: Handler = async ({ key, payload }) => {
    const { incident: id, letter: kind } = incidentJob.parse(payload);
    const incident = await incidents.find(id);
    if (incident?.contact === undefined) return;
    const { language, reference, closing = '' } = incident;
    const words = INCIDENT_MAILS[kind][language]({ ...signed(), reference, closing });
    await mailer.send({ key: `incident_mail/${key}`, to: incident.contact, language, ...words });
  };

  /** A job of its own for each who is alerted: one address that fails holds up none of the others. */
  const alert: Handler = async ({ key, payload }) => {
    const about = alertJob.parse(payload);
    if (about.due === true && !(await reminded(dependencies, about.incident))) return;
    await inTransaction(queries, async (transaction) => {
      for (const { email } of dependencies.inCharge()) {
        const job = { kind: 'staff_mail', key: `${key}/${email}`, payload: { ...about, to: email }, runAt: now() };
        await enqueue(transaction, job);
      }
    });
  };

  const toStaff: Handler = async ({ key, payload }: Job) => {
    const { incident: id, due = false, to } = staffJob.parse(payload);
    const incident = await incidents.find(id);
    if (!incident || (due && settled(incident))) return;
    const language = dependencies.inCharge().find(({ email }) => email === to)?.language ?? 'fr';
    const { timeZone } = dependencies.contextOf({ kind: 'system' });
    const words = ALERT_MAIL[language]({
      reference: incident.reference,
      kind: incident.kind,
      ...(incident.dueAt !== undefined && { due: momentInWords(incident.dueAt, timeZone) }),
      url: dependencies.deskUrl(incident.reference),
      overdue: due,
    });
    await mailer.send({ key: `staff_mail/${key}`, to, language, ...words });
  };

  worker.registerHandler('mail', letter);
  worker.registerHandler('mail_code', code);
  worker.registerHandler('incident_mail', toReporter);
  worker.registerHandler('alert', alert);
  worker.registerHandler('staff_mail', toStaff);
}

/** Nobody has to be told any more. */
const settled = ({ state, notified }: Incident) => state === 'closed' || notified?.authority === true;

/** Notes, once, that those in charge are called to mind; false when there is nothing to be called to mind. */
async function reminded({ incidents, queries, vault, now }: JobsDependencies, id: string): Promise<boolean> {
  const incident = await incidents.find(id);
  if (!incident || settled(incident)) return false;
  const before = (await incidents.events(id)).some(({ event }) => event.type === 'remind');
  if (!before) await actOnIncident(queries, vault, id, { type: 'remind' }, { by: { kind: 'system' }, now: now() });
  return true;
}

/** `2026-05-15 16:20 (+02:00)`, read the same everywhere. */
function momentInWords(at: string, timeZone: string): string {
  const local = inZone(new Date(at), timeZone);
  return `${local.slice(0, 10)} ${local.slice(11, 16)} (${local.slice(19)})`;
}
