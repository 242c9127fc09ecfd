import { App } from '@slack/bolt';
import type { Router } from 'express';
import type { Register } from '../../../knowledge/register/register.ts';
import type { Vault } from '../../../rights/store/encryption.ts';
import type { NewJob } from '../../../storage/outbox/enqueue.ts';
import type { Worker } from '../../../storage/outbox/worker.ts';
import type { Converse } from '../../conversation/converse.ts';
import { DIGEST_BY_SLACK, type WeeklyDigest } from '../../feedback/weekly-digest.ts';
import { BY_SLACK, type Following } from '../../following/following.ts';
import type { StaffList } from '../../staff/staff.ts';
import type { ConversationStore } from '../../store/conversation-store.ts';
import { HAND_OVER_MESSAGE, STAFF_ANSWER } from '../../store/hand-over-jobs.ts';
import type { SlackStore } from '../../store/slack-store.ts';
import type { Turns } from '../../turns/turns.ts';
import { createAnswer } from './answer.ts';
import { createDelivery } from './delivery.ts';
import { connectSlackDesk, type SlackDesk } from './desk/connect-desk.ts';
import { createHome, listenForHome } from './desk/listen-home.ts';
import { digestInSlack } from './digest.ts';
import { CHANGES_OPEN, tellInSlack } from './following.ts';
import { createIdentify, type IdentifyDependencies } from './identity.ts';
import { createInbox, turnHandler } from './inbox.ts';
import { listenForCommands } from './listeners/commands.ts';
import { listenForDrafts, type SlackEntry } from './listeners/drafts.ts';
import { listenForOpenings } from './listeners/openings.ts';
import { listenForSteps } from './listeners/steps.ts';
import { listenForTurns } from './listeners/turns.ts';
import { listenForUninstalling } from './listeners/uninstalling.ts';
import { listenForWindows } from './listeners/windows.ts';
import { quietLogger } from './logger.ts';
import { createMemberships } from './memberships.ts';
import { createPeople } from './people.ts';
import { createPlaces } from './places.ts';
import { openReceiver } from './receiver.ts';
import { ALL_SCOPES } from './scopes.ts';
import { staffAnswerHandler } from './staff-answer.ts';
import { connectSlackTraining, type SlackTraining, trainingAtHome } from './training/connect-training.ts';
import { SLACK_TURN } from './turn-job.ts';
import { createWindows } from './windows.ts';
import {
  type ClientOptions,
  createInstallations,
  installedWorkspaces,
  oneWorkspace,
  type Workspaces,
} from './workspaces.ts';

/** Marks of what may be done once; nothing is carried out. */
const ONCE = 'slack_once';
/** Between two looks at the dates of open requests. */
const REFRESH_MS = 10 * 60_000;

/** How the app is reached, and for whom it speaks. */
export type SlackAccess =
  | { kind: 'http'; signingSecret: string; botToken: string }
  | { kind: 'socket'; appToken: string; botToken: string }
  /** Any workspace may install it. */
  | { kind: 'oauth'; signingSecret: string; clientId: string; clientSecret: string; stateSecret: string };

export interface SlackChannelOptions {
  access: SlackAccess;
  turns: Turns;
  /** Answers without storing: for drafts. */
  converse: Converse;
  conversations: ConversationStore;
  slack: SlackStore;
  /** Who is told of changes, by jobs of the rights database. */
  following: Following;
  /** What owners of practices hear each week. */
  weekly?: WeeklyDigest;
  rightsWorker: Worker;
  vault: Vault;
  /** Carries out jobs of the conversations database. */
  worker: Worker;
  enqueue(job: NewJob): Promise<boolean>;
  staff?: StaffList;
  /** Absent: wishes are not filed from drafts. */
  entry?: SlackEntry;
  /** Absent: requests are not handled in Slack. */
  desk?: SlackDesk;
  /** Absent: nobody is trained. */
  training?: SlackTraining;
  register(): Register;
  /** Makes persons of accounts: at least 32 bytes. */
  key: Uint8Array;
  /** Signs in who the workspace says is in a conversation; absent: a Slack account is nobody's identity. */
  signIn?: IdentifyDependencies['signIn'];
  /** Where this server is reached. */
  site(): string;
  newId(): string;
  now(): Date;
  onFailure(error: unknown): void;
  /** In the place of Slack. */
  standIn?: ClientOptions & { authorizationUrl?: string; respond?: typeof fetch };
}

export interface SlackChannel {
  /** `/slack/events`, and `/slack/install` where workspaces install it; absent in Socket Mode. */
  router?: Router;
  /** Sends a message of the training; absent where it cannot, as where any workspace may install the app. */
  nudge?(job: { payload: unknown }): Promise<void>;
  /** Connects (Socket Mode); nothing over HTTP. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack: questions, in messages, mentions and commands. */
export function createSlackChannel(options: SlackChannelOptions): SlackChannel {
  const { access, turns, conversations, slack, vault, worker, register, site, newId, now, onFailure } = options;
  const logger = quietLogger(onFailure);
  const { authorizationUrl, respond = fetch, ...standIn } = options.standIn ?? {};
  const clientOptions: ClientOptions = { ...standIn, logger };
  const language = () => register().company.languages[0] ?? 'fr';

  const installations = createInstallations(slack, vault, now);
  const workspaces: Workspaces =
    access.kind === 'oauth'
      ? installedWorkspaces(installations, clientOptions)
      : oneWorkspace(access.botToken, clientOptions);
  const memberships = createMemberships({ api: (team) => workspaces.api(team), onFailure });
  const people = createPeople(options.key, options.staff, memberships);
  const delivery = createDelivery({ slack, fetch: respond, onFailure });
  const wake = () => void worker.runDue().catch(onFailure);
  const inbox = createInbox({ enqueue: options.enqueue, vault, now, wake });
  const places = createPlaces({ store: conversations, slack, newId, now, language });
  const { signIn } = options;
  const answer = createAnswer({
    turns,
    places,
    people,
    slack,
    conversations,
    workspaces,
    ...(signIn && { identify: createIdentify({ signIn, onFailure }) }),
    delivery,
    register,
    now,
  });
  worker.registerHandler(SLACK_TURN, turnHandler(vault, answer));

  const { receiver, router } = openReceiver(
    access.kind === 'socket'
      ? { kind: 'socket', appToken: access.appToken }
      : {
          kind: 'http',
          signingSecret: access.signingSecret,
          ...(access.kind === 'oauth' && {
            oauth: {
              ...access,
              site: site(),
              installations,
              scopes: ALL_SCOPES,
              ...(authorizationUrl !== undefined && { authorizationUrl }),
            },
          }),
        },
    { logger, clientOptions },
  );
  const app = new App({
    receiver,
    // Where workspaces install it, Bolt's installer asks the installations itself.
    ...(access.kind !== 'oauth' && { authorize: (source) => workspaces.authorize(source) }),
    logger,
    clientOptions,
    // Nothing is kept between two messages but in our own database.
    convoStore: false,
  });
  listenForTurns(app, inbox);
  const windows = createWindows(workspaces, delivery, language);
  listenForWindows(app, { inbox, conversations, windows, language, site });
  listenForSteps(app, { inbox, people, conversations, windows, register, language });
  listenForOpenings(app, { workspaces, register, language, onFailure });
  const { converse } = options;
  const drafts = { converse, people, workspaces, delivery, language, site, newId, now };
  const draft = listenForDrafts(app, { ...drafts, ...(options.entry && { entry: options.entry }) });
  // Staff are of one workspace: where any may install the app, they hear by mail alone.
  const digest = options.weekly && access.kind !== 'oauth' ? digestInSlack(options.weekly, workspaces) : async () => {};
  options.rightsWorker.registerHandler(DIGEST_BY_SLACK, digest);
  app.action(CHANGES_OPEN, async ({ ack }) => ack());
  options.rightsWorker.registerHandler(BY_SLACK, tellInSlack(options.following, workspaces));
  listenForUninstalling(app, { slack, conversations });
  worker.registerHandler(STAFF_ANSWER, staffAnswerHandler({ conversations, slack, workspaces, delivery, register }));
  worker.registerHandler(ONCE, async () => {});
  const once = (key: string) => options.enqueue({ kind: ONCE, key, payload: null, runAt: now() });
  const undone = (key: string) => slack.unmark({ kind: ONCE, key });
  const shared = {
    people,
    slack,
    conversations,
    worker,
    windows,
    workspaces,
    delivery,
    once,
    undone,
    language,
    register,
    site,
  };
  const own = options.desk;
  const board = own && connectSlackDesk(app, own, shared);
  if (!board) worker.registerHandler(HAND_OVER_MESSAGE, async () => {});
  const { training } = options;
  const home = createHome(shared, own, async (staff) =>
    training ? trainingAtHome(training.training, staff, site(), now()) : [],
  );
  listenForHome(app, home);
  const learning = training && connectSlackTraining(app, training, { ...shared, now, drawHome: home.draw });
  listenForCommands(app, {
    inbox,
    people,
    slack,
    conversations,
    following: options.following,
    language,
    now,
    ...(learning && { quiz: learning.quiz }),
    draft,
  });
  let refreshing: NodeJS.Timeout | undefined;

  return {
    ...(router && { router }),
    ...(learning && access.kind !== 'oauth' && { nudge: learning.nudge }),
    async start() {
      const refresh = () => void board?.refresh().catch(onFailure);
      refresh();
      refreshing = setInterval(refresh, REFRESH_MS).unref();
      if (access.kind === 'socket') await app.start();
    },
    async stop() {
      clearInterval(refreshing);
      if (access.kind === 'socket') await app.stop();
    },
  };
}
