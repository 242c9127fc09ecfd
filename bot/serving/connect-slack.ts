import { randomUUID } from 'node:crypto';
import type { Register } from '../../knowledge/register/register.ts';
import { INCIDENT_MESSAGE } from '../../rights/incidents/incident-messages-due.ts';
import { DESK_MESSAGE } from '../../rights/store/desk-messages-due.ts';
import type { Vault } from '../../rights/store/encryption.ts';
import type { OpenDatabase } from '../../storage/database.ts';
import { enqueue } from '../../storage/outbox/enqueue.ts';
import { createWorker, type Worker } from '../../storage/outbox/worker.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { SlackDesk } from '../channels/slack/desk/connect-desk.ts';
import type { SlackAccess, SlackChannel, SlackChannelOptions } from '../channels/slack/slack-channel.ts';
import type { Configuration, GivenSlackSecrets } from '../configuration.ts';
import type { Converse } from '../conversation/converse.ts';
import { DIGEST_BY_SLACK, type WeeklyDigest } from '../feedback/weekly-digest.ts';
import { BY_SLACK, type Following } from '../following/following.ts';
import type { StaffList } from '../staff/staff.ts';
import type { ConversationStore } from '../store/conversation-store.ts';
import { HAND_OVER_MESSAGE, STAFF_ANSWER } from '../store/hand-over-jobs.ts';
import type { ConversationsSchema } from '../store/schema.ts';
import { createSlackStore } from '../store/slack-store.ts';
import type { Turns } from '../turns/turns.ts';

export type SlackStandIn = NonNullable<SlackChannelOptions['standIn']>;

export interface ConnectSlackOptions {
  /** Absent: Slack is not connected. */
  configuration?: NonNullable<Configuration['slack']>;
  secrets: GivenSlackSecrets;
  database: OpenDatabase<ConversationsSchema>;
  /** Carries out jobs of the rights database. */
  rightsWorker: Worker;
  conversations: ConversationStore;
  turns: Turns;
  converse: Converse;
  /** Who is told of changes. */
  following: Following;
  /** What owners of practices hear each week; absent: there is no staff. */
  weekly?: WeeklyDigest;
  vault: Vault;
  staff?: StaffList;
  signIn?: NonNullable<SlackChannelOptions['signIn']>;
  /** What the desk in Slack is made of; it is there when a channel is configured. */
  desk?: Omit<SlackDesk, 'channel' | 'rightsWorker'>;
  /** Absent: nobody is trained. */
  training?: NonNullable<SlackChannelOptions['training']>;
  register(): Register;
  key: Uint8Array;
  site(): string;
  now(): Date;
  pollMs?: number;
  standIn?: SlackStandIn;
  onFailure(error: unknown): void;
}

export interface ConnectedSlack extends Pick<SlackChannel, 'router' | 'nudge'> {
  /** Connects, and carries out what is waiting. */
  start(): Promise<void>;
  stop(graceMs: number): Promise<void>;
}

/** Slack on this server; its SDK is loaded only where it is configured. */
export async function connectSlack(options: ConnectSlackOptions): Promise<ConnectedSlack> {
  const { configuration, secrets, database, pollMs, desk, rightsWorker, ...rest } = options;
  const { now, onFailure } = rest;
  const worker = createWorker(database.queries, {
    now,
    random: Math.random,
    newId: randomUUID,
    pollMs: pollMs ?? (configuration ? WORKING_MS : IDLE_MS),
    onFailure,
  });
  if (!desk || configuration?.deskChannel === undefined)
    for (const kind of [DESK_MESSAGE, INCIDENT_MESSAGE]) rightsWorker.registerHandler(kind, drop);
  if (!configuration) {
    for (const kind of [BY_SLACK, DIGEST_BY_SLACK]) rightsWorker.registerHandler(kind, drop);
    // What is enqueued while Slack is not connected is not kept for the day on which it is.
    for (const kind of [HAND_OVER_MESSAGE, STAFF_ANSWER]) worker.registerHandler(kind, drop);
    return { start: async () => worker.start(), stop: (graceMs) => worker.stop(graceMs) };
  }
  const { deskChannel: channel, way } = configuration;
  const { createSlackChannel } = await import('../channels/slack/slack-channel.ts');
  const slack = createSlackChannel({
    ...rest,
    ...(desk && {
      entry: { enter: desk.desk.enter, timeZone: () => desk.context().timeZone, wake: desk.wake },
    }),
    rightsWorker,
    ...(desk && channel !== undefined && { desk: { ...desk, rightsWorker, channel } }),
    access: accessOf(way, secrets),
    slack: createSlackStore(database),
    worker,
    enqueue: (job) => inTransaction(database.queries, (transaction) => enqueue(transaction, job)),
    newId: randomUUID,
  });
  return {
    ...(slack.router && { router: slack.router }),
    ...(slack.nudge && { nudge: slack.nudge }),
    async start() {
      worker.start();
      await slack.start();
    },
    async stop(graceMs) {
      await slack.stop().catch(onFailure);
      await worker.stop(graceMs);
    },
  };
}

const drop = async () => {};
/** Between two looks for jobs that another process left. */
const WORKING_MS = 1000;
const IDLE_MS = 60_000;

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
