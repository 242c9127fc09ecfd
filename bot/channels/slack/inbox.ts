import type { Vault } from '../../../rights/store/encryption.ts';
import type { NewJob } from '../../../storage/outbox/enqueue.ts';
import { type Handler, UndeliverableError } from '../../../storage/outbox/worker.ts';
import { createOneAtATime } from '../../turns/one-at-a-time.ts';
import { SlackRefusedError } from './api.ts';
import { SlackLimitError } from './limits/fault.ts';
import { SLACK_TURN, type TurnJob, turnJobSchema } from './turn-job.ts';

export interface InboxDependencies {
  /** In a transaction of its own; true when the job is new. */
  enqueue(job: NewJob): Promise<boolean>;
  vault: Vault;
  now(): Date;
  /** Carries out what is enqueued, soon. */
  wake(): void;
}

/** What came from Slack, kept before Slack is told that it came: once, whatever the number of tries and of processes. */
export interface Inbox {
  /** @returns whether it is new */
  take(job: Omit<TurnJob, 'at'>): Promise<boolean>;
}

export function createInbox({ enqueue, vault, now, wake }: InboxDependencies): Inbox {
  return {
    async take(job) {
      const key = `${job.team}/${job.user}/${job.turn}`;
      const at = now();
      // Sealed: a message is not kept readable before it is masked, and not at all once it is answered.
      const sealed = vault.seal(`${SLACK_TURN}/${key}`, { ...job, at: at.toISOString() });
      const fresh = await enqueue({ kind: SLACK_TURN, key, payload: sealed, runAt: at });
      wake();
      return fresh;
    },
  };
}

/** What no later try can mend: the place is gone, or the app may not write there. */
const FOR_GOOD: ReadonlySet<string> = new Set([
  'account_inactive',
  'cannot_dm_bot',
  'channel_not_found',
  'invalid_auth',
  'invalid_blocks',
  'is_archived',
  'missing_scope',
  'not_in_channel',
  'restricted_action',
  'token_revoked',
  'user_not_in_channel',
  'http_404',
]);

/** Opens what the inbox kept and has it answered. */
export function turnHandler(vault: Vault, answer: (job: TurnJob) => Promise<void>): Handler {
  // Jobs come in the order in which they were kept; what one person says stays in that order.
  const inOrder = createOneAtATime();
  return async ({ key, payload }) => {
    const job = turnJobSchema.parse(vault.open(`${SLACK_TURN}/${key}`, String(payload)));
    await inOrder.run(`${job.team}/${job.user}`, () => forGood(answer(job)));
  };
}

/** Makes of what Slack refuses for good a job that is given up. */
export async function forGood<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SlackLimitError) throw new UndeliverableError(error.code, error.message);
    if (error instanceof SlackRefusedError && FOR_GOOD.has(error.code))
      throw new UndeliverableError(error.code, error.message);
    throw error;
  }
}
