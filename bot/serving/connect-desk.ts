import { randomBytes } from 'node:crypto';
import type { RequestHandler, Router } from 'express';
import { Router as createRouter } from 'express';
import type { Company, Register } from '../../knowledge/register/register.ts';
import type { Embedder } from '../../knowledge/retrieval/embedder.ts';
import { publicHolidays } from '../../rights/calendar/public-holidays.ts';
import { dueReminders } from '../../rights/desk/due-reminders.ts';
import { enqueueReminders } from '../../rights/desk/enqueue-reminders.ts';
import { deskSettings } from '../../rights/desk/settings.ts';
import { createSignInStore } from '../../rights/desk/sign-in-store.ts';
import { createIncidentStore } from '../../rights/incidents/incident-store.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import { enqueue, type NewJob } from '../../storage/outbox/enqueue.ts';
import type { Worker } from '../../storage/outbox/worker.ts';
import { inTransaction } from '../../storage/transaction.ts';
import { registerDeskJobs } from '../desk/desk-jobs.ts';
import { createDeskMail } from '../desk/desk-mail.ts';
import { registerIncidentJobs } from '../desk/incident-jobs.ts';
import { type Desk, openDesk } from '../desk/open-desk.ts';
import { composeDigest } from '../feedback/compose-digest.ts';
import { createWeeklyDigest, registerDigestMail, type WeeklyDigest } from '../feedback/weekly-digest.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { DeskLimits } from '../pages/desk/dependencies.ts';
import { deskRouter } from '../pages/desk/router.tsx';
import { contextFor } from '../requests/context.ts';
import { createSignIn, type SignIn } from '../staff/sign-in.ts';
import type { StaffList } from '../staff/staff.ts';
import type { ConversationStore } from '../store/conversation-store.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import type { OpenRights } from './open-rights.ts';

export interface ConnectDeskOptions {
  rights: OpenRights;
  conversations: OpenDatabase<ConversationsSchema>;
  conversationStore: ConversationStore;
  /** Tells which questions mean alike. */
  embedder(): Pick<Embedder, 'embedQuestion'>;
  worker: Worker;
  mailer: Mailer;
  staff: StaffList;
  current(): { register: Register; snapshot: string };
  registerOf(snapshot: string): Promise<Register | undefined>;
  /** Origin under which people reach this server. */
  site(): string;
  /** Whether people are trained on this server. */
  training: boolean;
  publicUrl?: string;
  limits?: Partial<DeskLimits>;
  now(): Date;
  /** Carries out what was enqueued, soon. */
  wake(): void;
  onFailure(error: unknown): void;
}

export interface ConnectedDesk {
  desk: Desk;
  /** What owners of practices hear each week. */
  weekly: WeeklyDigest;
  router: Router;
  /** Signing in, which other pages for staff share. */
  signIn: SignIn;
  /** Looks for reminders that are due, and for what is old, now and from time to time. Returns its end. */
  watch(): () => void;
  settled(): Promise<void>;
}

const LOOK_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** Longer than any clock of the law runs, and than most things are asked about afterwards. */
const ACCESS_LOG_DAYS = 3 * 365;

/** The desk on this server: its pages, its jobs, its clock. */
export function connectDesk(options: ConnectDeskOptions): ConnectedDesk {
  const { rights, conversations, conversationStore, worker, mailer, staff, current, site, now, wake, onFailure } =
    options;
  const { queries } = rights.database;
  const company = (): Company => current().register.company;
  const mail = createDeskMail(mailer, company, site);
  const desk = openDesk({
    rights: rights.database,
    conversations,
    conversationStore,
    requests: rights.requests,
    vault: rights.vault,
    staff,
    company,
    now,
    site,
    mail,
  });
  const feedback = (range: { from: Date; before: Date }, practices?: readonly string[]) =>
    composeDigest(
      { queries: conversations.queries, register: current().register, embedder: options.embedder() },
      range,
      practices,
    );
  const weekly = createWeeklyDigest({ staff, compose: feedback, company: () => company().name, site, now });
  registerDigestMail(worker, weekly, mailer);
  const store = createSignInStore(queries);
  const signIn = createSignIn({
    store,
    staff,
    now,
    newToken: () => randomBytes(32).toString('base64url'),
    mail: (to, token, minutes) => mail.link(to, token, minutes),
    onFailure,
  });
  const enqueueAll = (jobs: readonly NewJob[]) =>
    inTransaction(queries, async (transaction) => {
      for (const job of jobs) await enqueue(transaction, job);
    });
  const incidents = createIncidentStore(queries, rights.vault);
  registerIncidentJobs(worker, { incidents, mailer, staff, site, now, enqueue: enqueueAll });
  registerDeskJobs(worker, {
    requests: rights.requests,
    downloads: desk.downloads,
    mailer,
    staff,
    company,
    site,
    contextOf: (by) => contextFor(company(), by, now()),
    now,
    downloadDays: () => deskSettings(company()).downloadDays,
    enqueue: enqueueAll,
  });

  const wakes: RequestHandler = (request, response, next) => {
    if (request.method === 'POST') response.on('finish', wake);
    next();
  };
  const pages = deskRouter({
    current,
    registerOf: options.registerOf,
    desk,
    signIn,
    staff,
    feedback,
    now,
    training: options.training,
    ...(options.publicUrl !== undefined && { publicUrl: options.publicUrl }),
    ...(options.limits && { limits: options.limits }),
  });

  async function look(): Promise<void> {
    const settings = deskSettings(company());
    const { timeZone, place } = contextFor(company(), { kind: 'system' }, now());
    const open = await rights.requests.queue({ limit: 100_000 });
    const due = dueReminders(open, now(), { timeZone, holidays: publicHolidays(place) }, settings);
    if ((await enqueueReminders(queries, due, now())) > 0) wake();
    const digests = weekly.due();
    await enqueueAll(digests);
    if (digests.length > 0) wake();
    await store.purge(now());
    const before = (days: number) => new Date(now().getTime() - days * DAY_MS);
    const purged = await desk.files.purge({ links: before(1), files: before(settings.fileDays) });
    if (purged > 0) await rights.database.expunge();
    await desk.access.purge(before(ACCESS_LOG_DAYS));
  }

  return {
    desk,
    weekly,
    signIn,
    router: createRouter().use(['/desk', '/requests'], wakes).use(pages),
    watch() {
      const safely = () => void look().catch(onFailure);
      safely();
      const timer = setInterval(safely, LOOK_MS);
      timer.unref();
      return () => clearInterval(timer);
    },
    settled: () => signIn.settled(),
  };
}
