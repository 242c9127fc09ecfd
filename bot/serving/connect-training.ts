import type { Router } from 'express';
import type { Register } from '../../knowledge/register/register.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import type { Place } from '../../storage/each-database.ts';
import type { Training } from '../../training/training.ts';
import { trainingRouter } from '../pages/training/router.tsx';
import type { SignIn } from '../staff/sign-in.ts';
import type { StaffList } from '../staff/staff.ts';
import { askedByCustomers } from '../store/asked-by-customers.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import { type OpenTraining, openTraining } from '../training/open-training.ts';
import type { Log } from './log.ts';

export interface ConnectTrainingOptions {
  place: Place;
  /** Folder of the modules. */
  directory: string;
  staff: StaffList;
  signIn: SignIn;
  conversations: OpenDatabase<ConversationsSchema>;
  current(): { register: Register; snapshot: string };
  publicUrl?: string;
  now(): Date;
  log: Log;
}

export interface ConnectedTraining {
  router: Router;
  close(): Promise<void>;
}

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
  return { router, close: live.close };
}

/** The training that follows what is declared and who works here. */
function liveTraining({ place, directory, staff, current, now, log }: ConnectTrainingOptions) {
  let opened: OpenTraining | undefined;
  let taken: { snapshot: string; people: string } | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function follow(): Promise<Training> {
    const { register, snapshot } = current();
    const learners = staff.withRole('employee');
    const people = JSON.stringify(learners);
    const first = opened === undefined;
    opened ??= await openTraining({ place, register, modules: directory, staff: learners, now });
    const adopted = first || taken?.snapshot === snapshot ? opened.faults : await opened.adopt(register);
    if (!first && taken?.people !== people) await opened.enrol(learners);
    const faults = adopted.filter(({ severity }) => severity === 'fault').length;
    if (faults > 0 && taken?.snapshot !== snapshot)
      log.error({ directory, faults }, 'modules of the training cannot be read; see: limpide training check');
    taken = { snapshot, people };
    return opened.training;
  }

  return {
    /** One after another, so that nothing is opened or taken over twice. */
    training(): Promise<Training> {
      const following = before.then(follow);
      before = following.catch(() => {});
      return following;
    },
    async close(): Promise<void> {
      await before;
      await opened?.close();
    },
  };
}
