import { z } from 'zod';
import type { Company } from '../../knowledge/register/register.ts';
import type { Language } from '../../knowledge/statement.ts';
import { dateInWords } from '../../rights/calendar/date-in-words.ts';
import { HAND_OUT_DATA } from '../../rights/law/rights.ts';
import { nextDue } from '../../rights/requests/clocks.ts';
import type { TransitionContext } from '../../rights/requests/context.ts';
import type { Actor, RecordedEvent, RightsEvent } from '../../rights/requests/event.ts';
import { type RightsRequest, verified } from '../../rights/requests/request.ts';
import { act } from '../../rights/store/act.ts';
import type { RequestStore } from '../../rights/store/request-store.ts';
import type { NewJob } from '../../storage/outbox/enqueue.ts';
import type { Handler, Worker } from '../../storage/outbox/worker.ts';
import type { Mailer } from '../mail/mailer.ts';
import { DOWNLOAD_MAIL, FILED, REMINDED, STAFF_MAIL, TOLD } from '../mail/staff-sentences.ts';
import type { Staff, StaffList } from '../staff/staff.ts';
import type { Downloads } from './downloads.ts';
import { RIGHT_TITLES } from './words/states.ts';
import type { AUTOMATIC } from './words/story.ts';

export interface DeskJobsDependencies {
  requests: RequestStore;
  downloads: Downloads;
  mailer: Mailer;
  staff: StaffList;
  company(): Company;
  site(): string;
  contextOf(by: Actor): TransitionContext;
  now(): Date;
  downloadDays(): number;
  /** Adds jobs, all or none. */
  enqueue(jobs: readonly NewJob[]): Promise<void>;
}

const told = z.object({ request: z.string(), sequence: z.int() });
const toldTo = told.extend({ to: z.string() });
const reminder = z.object({
  request: z.string(),
  of: z.enum(['unclaimed', 'acknowledge', 'target', 'legal']),
  about: z.string(),
});

/** What follows on the desk from a change, or from the clock. Each handler does the same when it runs twice. */
export function registerDeskJobs(worker: Worker, dependencies: DeskJobsDependencies): void {
  const { requests, downloads, mailer, staff, company, site, contextOf, now, downloadDays, enqueue } = dependencies;

  const eventOf = async (request: string, sequence: number) =>
    (await requests.events(request)).find((one) => one.sequence === sequence);

  /** A job of its own for each who is told: one address that fails holds up none of the others. */
  const tell: Handler = async ({ key, payload }) => {
    const { request: id, sequence } = told.parse(payload);
    const request = await requests.find(id);
    const recorded = request && (await eventOf(id, sequence));
    if (!request || !recorded) return;
    const answered = recorded.event.type === 'fulfil' || recorded.event.type === 'fulfil_in_part';
    await enqueue([
      ...receivers(request, recorded, staff).map((to) => ({
        kind: 'desk_mail',
        key: `${key}/${to}`,
        payload: { request: id, sequence, to },
        runAt: now(),
      })),
      ...(answered ? [{ kind: 'download_mail', key, payload: { request: id, sequence }, runAt: now() }] : []),
    ]);
  };

  const toStaff: Handler = async ({ key, payload }) => {
    const { request: id, sequence, to } = toldTo.parse(payload);
    const [member, request, recorded] = [staff.find(to), await requests.find(id), await eventOf(id, sequence)];
    if (!member || !request || !recorded) return;
    const { language } = member;
    const { event } = recorded;
    const what = event.type === 'remind' ? REMINDED[event.of] : TOLD[event.type];
    if (!what) return;
    const url = `${site()}/desk/requests/${request.reference}`;
    const about = event.type === 'file' ? { words: filedWords(request, language) } : {};
    const words = STAFF_MAIL[language]({ what: what[language], reference: request.reference, url, ...about });
    await mailer.send({ key: `desk_mail/${key}`, to, language, ...words });
  };

  /** To an address that the person has confirmed, and no other. */
  const dataReady: Handler = async ({ key, payload }) => {
    const request = await requests.find(told.parse(payload).request);
    if (request?.contact === undefined || !verified(request)) return;
    const { level } = request.identity;
    if (level !== 'address_confirmed' && level !== 'signed_in') return;
    if (!request.rights.some((right) => HAND_OUT_DATA.includes(right))) return;
    const link = await downloads.issue(request.reference);
    if (!link.done) return;
    const { name, dpo, contact } = company();
    const { language, reference } = request;
    const words = DOWNLOAD_MAIL[language]({
      company: name,
      reference,
      url: link.value.url,
      days: downloadDays(),
      contact: dpo?.email ?? contact.email,
    });
    await mailer.send({ key: `download_mail/${key}`, to: request.contact, language, ...words });
  };

  const remind: Handler = async ({ payload }) => {
    const { request: id, of, about } = reminder.parse(payload);
    const request = await requests.find(id);
    if (!request) return;
    const event = eventFor(of, staff);
    const before = (await requests.events(id)).some((one) => one.at >= about && same(one.event, event));
    if (before || (of === 'unclaimed' && request.owner !== undefined)) return;
    // Closed meanwhile: then it is not allowed, and nothing is lost.
    await act(requests, id, event, contextOf({ kind: 'system' }));
  };

  worker.registerHandler('desk_tell', tell);
  worker.registerHandler('desk_mail', toStaff);
  worker.registerHandler('download_mail', dataReady);
  worker.registerHandler('desk_remind', remind);
}

/** A request that nobody claims goes to the DPO; without one, everybody on the desk is reminded. */
function eventFor(of: z.infer<typeof reminder>['of'], staff: StaffList): RightsEvent {
  const [dpo] = staff.withRole('dpo');
  const reason: keyof typeof AUTOMATIC = 'auto:unclaimed';
  return of === 'unclaimed' && dpo ? { type: 'escalate', to: dpo.email, reason } : { type: 'remind', of };
}

function same(one: RightsEvent, other: RightsEvent): boolean {
  if (one.type === 'remind' && other.type === 'remind') return one.of === other.of;
  return one.type === 'escalate' && other.type === 'escalate' && one.reason === other.reason;
}

/** Which rights, and by when: nothing of the person. */
export function filedWords({ rights, clocks }: RightsRequest, language: Language): string {
  const due = clocks && nextDue(clocks);
  return FILED[language]({
    rights: rights.map((right) => RIGHT_TITLES[right][language]).join(', '),
    ...(due !== undefined && { due: dateInWords(due, language) }),
  });
}

/** Addresses of those who are told of an event, each once, and never who did it. */
function receivers({ owner }: RightsRequest, { event, by }: RecordedEvent, staff: StaffList): string[] {
  const dpos = staff.withRole('dpo');
  const desk = [...staff.withRole('agent'), ...dpos];
  const owners: readonly Staff[] = owner === undefined ? [] : [staff.find(owner)].flatMap((one) => one ?? []);
  const all = ((): readonly Staff[] => {
    switch (event.type) {
      case 'escalate':
        return [...[staff.find(event.to)].flatMap((one) => one ?? []), ...dpos];
      case 'remind':
        return [...(owners.length > 0 ? owners : desk), ...(event.of === 'legal' ? dpos : [])];
      case 'file':
      case 'propose_refusal':
        return desk;
      case 'appeal':
        return [...owners, ...dpos];
      case 'clarify':
      case 'amend':
      case 'withdraw':
        return owners;
      default:
        return [];
    }
  })();
  const self = by.kind === 'staff' ? by.id : undefined;
  return [...new Set(all.map(({ email }) => email))].filter((email) => email !== self);
}
