import { randomBytes, randomUUID } from 'node:crypto';
import type { Company } from '../../knowledge/register/register.ts';
import { createMailCodes } from '../../rights/dialog/mail-codes.ts';
import { createSignIns } from '../../rights/dialog/signed-in.ts';
import { createTries } from '../../rights/dialog/tries.ts';
import { createIncidentStore } from '../../rights/incidents/incident-store.ts';
import type { Actor } from '../../rights/requests/event.ts';
import type { Worker } from '../../storage/outbox/worker.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { OpenRights } from '../serving/open-rights.ts';
import { contextFor } from './context.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { type Alerted, registerJobs } from './jobs.ts';
import { createRequests, type Requests } from './requests.ts';
import { signIn } from './sign-in.ts';

export interface DialogOptions {
  rights: OpenRights;
  worker: Worker;
  mailer: Mailer;
  /** As it is declared now. */
  company(): Company;
  inCharge(): readonly Alerted[];
  deskUrl(reference: string): string;
  now(): Date;
  /** A one-time link to the data of a request that was answered; undefined: there is none to give. */
  download?(reference: string): Promise<string | undefined>;
  /** Hears of what failed, and nothing that a person wrote. */
  onFailure(error: unknown): void;
}

export interface Dialog extends RequestsDependencies, Requests {
  /** Ties a conversation to who is signed in on the company's site; false: the token was used before. */
  signIn(...given: Parameters<typeof signIn> extends [unknown, ...infer Rest] ? Rest : never): Promise<boolean>;
  /** When what was woken has ended. */
  settled(): Promise<void>;
}

/** What conversations read and do in the rights database; registers the mails that follow with the worker. */
export function createDialog({ rights, worker, now, onFailure, ...options }: DialogOptions): Dialog {
  const { database, vault, requests } = rights;
  const { queries } = database;
  let busy: Promise<unknown> | undefined;
  const dependencies: RequestsDependencies = {
    queries,
    vault,
    requests,
    incidents: createIncidentStore(queries, vault),
    codes: createMailCodes(queries, vault),
    tries: createTries(queries, vault, now),
    signIns: createSignIns(queries, vault),
    contextOf: (by: Actor) => contextFor(options.company(), by, now()),
    now,
    newId: randomUUID,
    randomBytes: (count) => randomBytes(count),
    ...(options.download && { download: options.download }),
    // Behind the reply: nobody waits for a mail, and how long it takes tells nothing.
    wake: () => {
      busy ??= new Promise((resolve) => setImmediate(resolve))
        .then(() => worker.runDue())
        .catch(onFailure)
        .finally(() => {
          busy = undefined;
        });
    },
  };
  registerJobs(worker, { ...dependencies, ...options });
  return {
    ...dependencies,
    ...createRequests(dependencies, onFailure),
    signIn: (...given) => signIn(dependencies, ...given),
    settled: async () => {
      await busy;
    },
  };
}
