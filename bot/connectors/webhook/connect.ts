import type { Router } from 'express';
import type { TransitionContext } from '../../../rights/requests/context.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { DELIVERY } from '../../../rights/store/deliveries-due.ts';
import { enqueue } from '../../../storage/outbox/enqueue.ts';
import type { Worker } from '../../../storage/outbox/worker.ts';
import { inTransaction } from '../../../storage/transaction.ts';
import type { PersonalField } from '../../environment.ts';
import type { OpenRights } from '../../serving/open-rights.ts';
import { createDelivery } from './deliveries.ts';
import { statusRoutes } from './routes.ts';
import { createStatusHandler, STATUS } from './status.ts';

export interface WebhookDependencies {
  /** Absent: no other system is connected. */
  webhook?: { url: string; fields: readonly PersonalField[]; secret: string };
  rights: OpenRights;
  worker: Worker;
  now(): Date;
  /** As the program itself, now. */
  context(): TransitionContext;
  /** Whom a report is brought to that calls for a person. */
  recipient(request: RightsRequest): string | undefined;
}

/** Registers what goes out, and gives the routes of what comes in: to be mounted at `/connectors/webhook`. */
export function connectWebhook(dependencies: WebhookDependencies): Router | undefined {
  const { webhook, rights, worker, now, context, recipient } = dependencies;
  const { database, vault, requests: store } = rights;
  if (!webhook) {
    // What is enqueued while nobody is connected is not kept for whoever is connected one day.
    worker.registerHandler(DELIVERY, async () => {});
    return undefined;
  }
  worker.registerHandler(DELIVERY, createDelivery({ ...webhook, store, now }));
  worker.registerHandler(STATUS, createStatusHandler({ store, vault, context, recipient }));
  return statusRoutes({
    secret: webhook.secret,
    vault,
    enqueue: (job) => inTransaction(database.queries, (transaction) => enqueue(transaction, job)),
    now,
  });
}
