import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Embedder, PieceReader } from '../knowledge/retrieval/embedder.ts';
import { createSessionStore } from '../rights/following/session-store.ts';
import type { Recogniser } from '../rights/recognition/recogniser.ts';
import { createReportStore } from '../rights/reporting/report-store.ts';
import { migrate } from '../storage/migrate.ts';
import { CONVERSATIONS_MIGRATIONS } from '../storage/migrations/conversations/all.ts';
import { openDatabase } from '../storage/open.ts';
import { createWorker } from '../storage/outbox/worker.ts';
import { createDeclaredHistory } from './changes/declared-history.ts';
import { declaredPast } from './changes/declared-past.ts';
import { createSiteTokens } from './channels/web/site-tokens.ts';
import { type Configuration, type GivenSecrets, placeOf } from './configuration.ts';
import { connectWebhook } from './connectors/webhook/connect.ts';
import { createConverse } from './conversation/create-converse.ts';
import { maskPersonalData } from './conversation/masking.ts';
import { referenceFrom } from './conversation/reference.ts';
import { registerWithoutDesk } from './desk/without-desk.ts';
import { completeSecrets } from './keys.ts';
import { mailerFor } from './mail/mailer-for.ts';
import { openWriting } from './models/open-writing.ts';
import { pagesRouter } from './pages/router.tsx';
import { contextFor } from './requests/context.ts';
import { createDialog } from './requests/create-dialog.ts';
import { purgeRights } from './requests/purge.ts';
import { recogniseWith } from './requests/recognise.ts';
import type { Overrides, Running } from './running.ts';
import { type ConnectedDesk, connectDesk } from './serving/connect-desk.ts';
import { connectFollowing } from './serving/connect-following.ts';
import { connectSlack } from './serving/connect-slack.ts';
import { connectTraining } from './serving/connect-training.ts';
import { connectWeb } from './serving/connect-web.ts';
import { createHttpApp } from './serving/http-app.ts';
import { listen, stopListening } from './serving/listen.ts';
import type { LiveSnapshot } from './serving/live-snapshot.ts';
import { createLog } from './serving/log.ts';
import { openRights } from './serving/open-rights.ts';
import { openServing } from './serving/open-serving.ts';
import { purgeDaily } from './serving/purge.ts';
import { safeError } from './serving/safe-error.ts';
import { registersOf } from './serving/snapshots.ts';
import { inCharge } from './staff/in-charge.ts';
import { type LiveStaff, openLiveStaff } from './staff/live-staff.ts';
import { createConversationStore } from './store/kysely-conversation-store.ts';
import type { ConversationsSchema } from './store/schema.ts';
import { createTurns } from './turns/turns.ts';

/** As long as a turn of Slack may be tried again. */
const SLACK_SIGN_IN_MS = 86_400_000;
/** A turn under way gets this long to end when the server stops. */
const GRACE_MS = 10_000;

/** Puts the parts together and starts to listen; what takes time to load is loaded after that. */
export async function start(
  configuration: Configuration,
  given: GivenSecrets = {},
  overrides: Overrides = {},
): Promise<Running> {
  const log = overrides.log ?? createLog(configuration.logLevel);
  const now = overrides.now ?? (() => new Date());
  const { home, publicUrl, trustProxy } = configuration;
  const { rightsKeys, ...secrets } = completeSecrets(configuration, given, (message) => log.warn(message));

  // Read first: a fault in it stops the start before anything is opened.
  const staff: LiveStaff | undefined =
    configuration.staff === undefined
      ? undefined
      : await openLiveStaff({
          path: configuration.staff,
          onRefused: (error) => log.error({ reason: error.message }, 'a change of the staff was refused'),
        });

  const verify = configuration.siteTokens && createSiteTokens(configuration.siteTokens, now);
  // Full durability: a reference that a person was shown survives even a power cut.
  const place = placeOf(configuration, given);
  const database = openDatabase<ConversationsSchema>({ ...place, purpose: 'conversations', durability: 'full' });
  await migrate(database.queries, 'conversations', CONVERSATIONS_MIGRATIONS, now);
  const store = createConversationStore(database);
  const rights = await openRights(place, rightsKeys, now);

  let live: LiveSnapshot | undefined;
  let recogniser: Recogniser | undefined;
  let pieces: PieceReader | undefined;
  let embedder: Pick<Embedder, 'embedQuestion'> | undefined;
  let stopping: Promise<void> | undefined;
  let stopPurging = () => {};
  let stopWatching = () => {};
  const current = () => {
    if (!live) throw new Error('Asked for the snapshot before one was opened');
    return live.current();
  };
  const onFailure = (error: unknown) => log.error({ error: safeError(error) }, 'a turn or a delivery failed');

  const worker = createWorker(rights.database.queries, {
    now,
    random: Math.random,
    newId: randomUUID,
    ...(overrides.pollMs !== undefined && { pollMs: overrides.pollMs }),
    onFailure: (error, job) => log.warn({ error: safeError(error), job }, 'a job failed'),
  });
  const company = () => current().register.company;
  const site = () => publicUrl ?? `http://${shownHost(configuration.host)}:${port}`;
  let desk: ConnectedDesk | undefined;
  const mailer = overrides.mailer ?? (await mailerFor({ ...configuration, ...given }, () => company().contact.email));
  const dialog = createDialog({
    rights,
    worker,
    mailer,
    company,
    inCharge: () => inCharge(staff, company()),
    deskUrl: (reference) => `${site()}/desk/incidents/${reference}`,
    download: async (reference) => {
      const link = await desk?.desk.downloads.issue(reference);
      return link?.done ? link.value.url : undefined;
    },
    now,
    onFailure,
  });

  const history = createDeclaredHistory(join(home, 'snapshots'));
  const write =
    configuration.model &&
    (await openWriting(configuration.model, given.modelKey, {
      pieces: () => pieces,
      now,
      onEnd: (note) => log.info(note, 'the language model was asked'),
    }));
  const converse = createConverse({
    current,
    newId: randomUUID,
    newReference: () => referenceFrom(randomBytes(8)),
    urlOf: (practice, statement) => `${publicUrl ?? ''}/practices/${practice}#${statement}`,
    recognise: recogniseWith(() => {
      if (!recogniser) throw new Error('Asked for the recogniser before it was loaded');
      return recogniser;
    }),
    ...(write && { write }),
    past: declaredPast(history),
    readRights: dialog.read,
  });
  const turns = createTurns({
    store,
    converse: overrides.converse?.(converse) ?? converse,
    mask: maskPersonalData,
    newId: randomUUID,
    rights: dialog.perform,
    alone: database.alone,
    onFailure,
  });
  const web = connectWeb({
    configuration,
    secrets,
    database,
    store,
    turns,
    dialog,
    hashed: rights.vault.index,
    ...(verify && { verify }),
    ...(overrides.limits && { limits: overrides.limits }),
    ...(overrides.feed && { feed: overrides.feed }),
    now,
    onFailure,
  });
  const webhook = connectWebhook({
    ...(configuration.webhook && { webhook: { ...configuration.webhook, secret: given.webhookSecret ?? '' } }),
    rights,
    worker,
    now,
    context: () => contextFor(current().register.company, { kind: 'system' }, now()),
    recipient: ({ owner }) => owner ?? current().register.company.dpo?.email,
  });
  desk =
    staff &&
    connectDesk({
      rights,
      conversations: database,
      conversationStore: store,
      embedder() {
        if (!embedder) throw new Error('Asked for the encoder before it was loaded');
        return embedder;
      },
      worker,
      mailer,
      staff,
      current: () => ({ register: current().register, snapshot: current().id }),
      registerOf: registersOf(join(home, 'snapshots'), () => current()),
      site,
      training: configuration.training !== undefined,
      ...(publicUrl !== undefined && { publicUrl }),
      ...(overrides.deskLimits && { limits: overrides.deskLimits }),
      now,
      wake: dialog.wake,
      onFailure,
    });
  const training =
    desk &&
    configuration.training !== undefined &&
    connectTraining({
      place,
      directory: configuration.training,
      staff: staff as LiveStaff,
      signIn: desk.signIn,
      conversations: database,
      current: () => ({ register: current().register, snapshot: current().id }),
      ...(publicUrl !== undefined && { publicUrl }),
      ...(configuration.xapiUrl !== undefined && {
        recordStore: { url: configuration.xapiUrl, key: given.xapiKey ?? '' },
      }),
      ...(configuration.slack &&
        configuration.slack.way !== 'oauth' && {
          messages: {
            reaches: (account) => staff?.find(account)?.slackId !== undefined,
            send: async (job) => slack.nudge?.(job),
          },
        }),
      site,
      now,
      ...(overrides.pollMs !== undefined && { pollMs: overrides.pollMs }),
      ...(overrides.tickMs !== undefined && { tickMs: overrides.tickMs }),
      ...(overrides.newQuestionId && { newId: overrides.newQuestionId }),
      log,
    });
  if (!desk) registerWithoutDesk(worker, { requests: rights.requests, mailer, company, site });
  const { following, watch: watchFollowing } = connectFollowing(
    {
      rights,
      worker,
      mailer,
      history,
      company: () => company().name,
      site,
      now,
      wake: dialog.wake,
      onFailure,
    },
    () => current().id,
  );
  const slack = await connectSlack({
    ...(configuration.slack && { configuration: configuration.slack }),
    secrets: given.slack ?? {},
    database,
    rightsWorker: worker,
    conversations: store,
    turns,
    converse,
    following,
    ...(desk && { weekly: desk.weekly }),
    vault: rights.vault,
    ...(configuration.slack?.identity === 'email' && {
      signIn: async (id, who, once) => {
        const found = await store.find(id);
        if (!found) return;
        const conversation = { id, person: found.person, requests: found.state.rights?.requests ?? [] };
        const expiresAt = new Date(now().getTime() + SLACK_SIGN_IN_MS);
        await dialog.signIn(conversation, who, { id: once, expiresAt, method: 'slack_account' });
      },
    }),
    ...(staff && { staff }),
    ...(staff &&
      desk && {
        desk: {
          desk: desk.desk,
          requests: rights.requests,
          incidents: dialog.incidents,
          staff,
          context: () => contextFor(company(), { kind: 'system' }, now()),
          alone: database.alone,
          wake: dialog.wake,
        },
      }),
    ...(training && staff && { training: { training: training.training, staff } }),
    register: () => current().register,
    key: secrets.tokenKey,
    site,
    now,
    ...(overrides.pollMs !== undefined && { pollMs: overrides.pollMs }),
    ...(overrides.slack && { standIn: overrides.slack }),
    onFailure,
  });
  const pages = pagesRouter({
    current: () => ({ register: current().register, snapshot: current().id }),
    history,
    following,
    sessions: createSessionStore(rights.database.queries),
    timeZone: () => contextFor(company(), { kind: 'system' }, now()).timeZone,
    now,
    ...(publicUrl !== undefined && { publicUrl }),
    reports: createReportStore(rights.database.queries),
  });
  const app = createHttpApp({
    ...(publicUrl !== undefined && { publicUrl }),
    ...(trustProxy !== undefined && { trustProxy }),
    log,
    ready: () => (stopping ? undefined : live?.current().id),
    web: web.router,
    ...(webhook && { webhook }),
    ...(slack.router && { slack: slack.router }),
    ...(desk && { desk: desk.router }),
    ...(training && { training: training.router }),
    pages,
  });
  // Longer than proxies keep an idle connection, so that none is closed under a request that is on its way.
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 75_000 }, app);
  const sockets = web.openSockets(server);
  const port = await listen(server, configuration.host, configuration.port).catch(async (error: unknown) => {
    await Promise.all([database.close(), rights.database.close(), training ? training.close() : undefined]);
    throw error;
  });

  async function makeReady(): Promise<string> {
    const serving = await openServing(configuration, { ...overrides, log, now });
    const { live: opened } = serving;
    ({ recogniser, pieces, embedder } = serving);
    if (stopping) {
      opened.close();
      throw new Error('Stopped before it was ready');
    }
    live = opened;
    worker.start();
    // It connects by itself again and again: who is served on the web does not wait for Slack.
    slack.start().catch(onFailure);
    if (training) training.start();
    const stopDesk = desk?.watch();
    const stopFollowing = watchFollowing();
    stopWatching = () => {
      stopDesk?.();
      stopFollowing();
    };
    stopPurging = purgeDaily(
      store,
      () => current().register,
      now,
      log,
      async () => {
        await following.purge();
        if (training) await training.forgetLeavers();
        return purgeRights(dialog, company());
      },
    );
    const { id } = opened.current();
    log.info({ snapshot: id, port }, 'ready');
    // The Bot Framework's SDK takes a third of a second to load: nobody has to wait for it but who is faster than that.
    setImmediate(() => web.warm().catch(onFailure));
    return id;
  }

  async function stop(): Promise<void> {
    log.info('stopping');
    stopPurging();
    stopWatching();
    staff?.close();
    sockets.close();
    await stopListening(server, GRACE_MS);
    await Promise.all([
      worker.stop(GRACE_MS),
      slack.stop(GRACE_MS),
      Promise.race([turns.settled(), sleep(GRACE_MS, undefined, { ref: false })]),
    ]);
    await Promise.all([dialog.settled(), desk?.settled()]);
    mailer.close();
    live?.close();
    web.close();
    // Its messages are marked in the database of the conversations.
    if (training) await training.close();
    await Promise.all([database.close(), rights.database.close()]);
    log.info('stopped');
  }

  const ready = makeReady();
  ready.catch(() => {});
  return {
    address: site(),
    port,
    ready,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/** The host to write in an address on this machine. */
function shownHost(host: string): string {
  return host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
}
