import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { Register } from '../../knowledge/register/register.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import type { Place } from '../../storage/each-database.ts';
import { createWorker, type Worker } from '../../storage/outbox/worker.ts';
import { NUDGE_JOB } from '../../training/learning/tick.ts';
import type { Training } from '../../training/training.ts';
import { XAPI_JOB } from '../../training/xapi/statements-of.ts';
import { createXapiDelivery } from '../connectors/xapi/deliveries.ts';
import { trainingRouter } from '../pages/training/router.tsx';
import type { SignIn } from '../staff/sign-in.ts';
import type { StaffList } from '../staff/staff.ts';
import { askedByCustomers } from '../store/asked-by-customers.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import { type OpenTraining, openTraining } from '../training/open-training.ts';
import type { Log } from './log.ts';
import { safeError } from './safe-error.ts';

export interface ConnectTrainingOptions {
  place: Place;
  /** Folder of the modules. */
  directory: string;
  staff: StaffList;
  signIn: SignIn;
  conversations: OpenDatabase<ConversationsSchema>;
  current(): { register: Register; snapshot: string };
  publicUrl?: string;
  /** The learning record store that is told of answers; absent: none is. */
  recordStore?: { url: string; key: string };
  /** Sends the questions of the day, to those who are reached so; absent: none is sent. */
  messages?: {
    reaches(account: string): boolean;
    send(job: { payload: unknown }): Promise<void>;
  };
  /** Where this server is reached. */
  site(): string;
  now(): Date;
  /** Between two looks for jobs; 10 s unless said. */
  pollMs?: number;
  /** Between two looks for messages that are to go out; 3 minutes unless said. */
  tickMs?: number;
  newId?(): string;
  log: Log;
}

export interface ConnectedTraining {
  router: Router;
  /** The training, following what is declared and who works here. */
  training(): Promise<Training>;
  /** Forgets who has left for long, if anybody has come since the start; the first who comes makes it so as well. */
  forgetLeavers(): Promise<void>;
  /** Sends messages from now on, if any are sent. */
  start(): void;
  close(): Promise<void>;
}

/** Days after which who left the company is nobody in the training; their answers stay, under no name. */
const LEFT_DAYS = 30;
const WORKING_MS = 10_000;
const TICK_MS = 180_000;
const GRACE_MS = 5_000;

/** Training on this server: its pages, for staff who are signed in. Its database is opened when somebody comes. */
export function connectTraining(options: ConnectTrainingOptions): ConnectedTraining {
  const { staff, signIn, conversations, current, publicUrl, now } = options;
  const live = liveTraining(options);
  const router = trainingRouter({
    training: live.training,
    current,
    signIn,
    staff,
    askedByCustomers: (time) => askedByCustomers(conversations.queries, time),
    now,
    ...(publicUrl !== undefined && { publicUrl }),
  });
  return {
    router,
    training: live.training,
    forgetLeavers: live.forgetLeavers,
    start: live.start,
    close: live.close,
  };
}

/** The training that follows what is declared and who works here. */
function liveTraining(options: ConnectTrainingOptions) {
  const { place, directory, staff, current, now, log, recordStore, messages, newId, tickMs = TICK_MS } = options;
  let opened: OpenTraining | undefined;
  let worker: Worker | undefined;
  let taken: { snapshot: string; people: string } | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let ticking: NodeJS.Timeout | undefined;

  async function follow(): Promise<Training> {
    const { register, snapshot } = current();
    const learners = staff.withRole('employee');
    const people = JSON.stringify(learners);
    const first = opened === undefined;
    opened ??= await openTraining({
      place,
      register,
      modules: directory,
      staff: learners,
      now,
      ...(recordStore && { toldToRecordStore: true }),
      ...(newId && { newId }),
      ...(messages && { reaches: ({ account }) => account !== undefined && messages.reaches(account) }),
    });
    if (first && (recordStore || messages)) worker = carryOut(opened, options);
    const adopted = first || taken?.snapshot === snapshot ? opened.faults : await opened.adopt(register);
    if (!first && taken?.people !== people) await opened.enrol(learners);
    const faults = adopted.filter(({ severity }) => severity === 'fault').length;
    if (faults > 0 && taken?.snapshot !== snapshot)
      log.error({ directory, faults }, 'modules of the training cannot be read; see: limpide training check');
    taken = { snapshot, people };
    if (first) await forgetLeavers();
    return opened.training;
  }

  async function forgetLeavers(): Promise<void> {
    await opened?.training.forgetLeavers(new Date(now().getTime() - LEFT_DAYS * 86_400_000));
  }

  /** One after another, so that nothing is opened or taken over twice. */
  function training(): Promise<Training> {
    const following = before.then(follow);
    before = following.catch(() => {});
    return following;
  }

  async function tick(): Promise<void> {
    await (await training()).tick(now());
  }

  return {
    forgetLeavers,
    training,
    start() {
      if (!messages) return;
      const look = () =>
        void tick().catch((error: unknown) => log.error({ error: safeError(error) }, 'no messages of the training'));
      look();
      ticking = setInterval(look, tickMs).unref();
    },
    async close(): Promise<void> {
      clearInterval(ticking);
      await before;
      await worker?.stop(GRACE_MS);
      await opened?.close();
    },
  };
}

/** Carries out what waits in the outbox of the training's own database: messages, and what the record store is told. */
function carryOut(
  { database, training }: OpenTraining,
  { recordStore, messages, site, now, pollMs = WORKING_MS, log }: ConnectTrainingOptions,
): Worker {
  const worker = createWorker(database.queries, {
    now,
    random: Math.random,
    newId: randomUUID,
    pollMs,
    onFailure: (error, job) => log.warn({ error: safeError(error), job }, 'a job failed'),
  });
  if (recordStore) worker.registerHandler(XAPI_JOB, createXapiDelivery({ ...recordStore, site: site(), training }));
  if (messages) worker.registerHandler(NUDGE_JOB, messages.send);
  worker.start();
  return worker;
}
