import { randomUUID } from 'node:crypto';
import type { Register } from '../../knowledge/register/register.ts';
import type { Vault } from '../../rights/store/encryption.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { createWorker } from '../../storage/outbox/worker.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { SlackAccess, SlackChannel, SlackChannelOptions } from '../channels/slack/slack-channel.ts';
import type { Configuration, GivenSlackSecrets } from '../configuration.ts';
import type { StaffList } from '../staff/staff.ts';
import type { ConversationStore } from '../store/conversation-store.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import { createSlackStore } from '../store/slack-store.ts';
import type { Turns } from '../turns/turns.ts';

export type SlackStandIn = NonNullable<SlackChannelOptions['standIn']>;

export interface ConnectSlackOptions {
  configuration: NonNullable<Configuration['slack']>;
  secrets: GivenSlackSecrets;
  database: OpenDatabase<ConversationsSchema>;
  conversations: ConversationStore;
  turns: Turns;
  vault: Vault;
  staff?: StaffList;
  register(): Register;
  key: Uint8Array;
  site(): string;
  now(): Date;
  pollMs?: number;
  standIn?: SlackStandIn;
  onFailure(error: unknown): void;
}

export interface ConnectedSlack extends Pick<SlackChannel, 'router'> {
  /** Connects, and carries out what is waiting. */
  start(): Promise<void>;
  stop(graceMs: number): Promise<void>;
}

/** Slack on this server; its SDK is loaded only where it is configured. */
export async function connectSlack(options: ConnectSlackOptions): Promise<ConnectedSlack> {
  const { configuration, secrets, database, now, pollMs, onFailure } = options;
  const { createSlackChannel } = await import('../channels/slack/slack-channel.ts');
  const worker = createWorker(database.queries, {
    now,
    random: Math.random,
    newId: randomUUID,
    ...(pollMs !== undefined && { pollMs }),
    onFailure,
  });
  const channel = createSlackChannel({
    ...options,
    access: accessOf(configuration.way, secrets),
    slack: createSlackStore(database),
    worker,
    enqueue: (job) => inTransaction(database.queries, (transaction) => enqueue(transaction, job)),
    newId: randomUUID,
  });
  return {
    ...(channel.router && { router: channel.router }),
    async start() {
      worker.start();
      await channel.start();
    },
    async stop(graceMs) {
      await channel.stop().catch(onFailure);
      await worker.stop(graceMs);
    },
  };
}

/** The configuration has seen to it that nothing is missing. */
function accessOf(way: NonNullable<Configuration['slack']>['way'], secrets: GivenSlackSecrets): SlackAccess {
  const {
    botToken = '',
    appToken = '',
    signingSecret = '',
    clientId = '',
    clientSecret = '',
    stateSecret = '',
  } = secrets;
  switch (way) {
    case 'http':
      return { kind: 'http', signingSecret, botToken };
    case 'socket':
      return { kind: 'socket', appToken, botToken };
    case 'oauth':
      return { kind: 'oauth', signingSecret, clientId, clientSecret, stateSecret };
  }
}
