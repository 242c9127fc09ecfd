import { randomUUID } from 'node:crypto';
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
import { createSiteTokens } from './channels/web/site-tokens.ts';
import { type Configuration, type GivenSecrets, placeOf } from './configuration.ts';
import { connectWebhook } from './connectors/webhook/connect.ts';
import { maskPersonalData } from './conversation/masking.ts';
import { registerWithoutDesk } from './desk/without-desk.ts';
import { completeSecrets } from './keys.ts';
import { mailerFor } from './mail/mailer-for.ts';
import { pagesRouter } from './pages/router.tsx';
import { contextFor } from './requests/context.ts';
import { createDialog } from './requests/create-dialog.ts';
import { purgeRights } from './requests/purge.ts';
import type { Overrides, Running } from './running.ts';
import { connectConversation } from './serving/connect-conversation.ts';
import { type ConnectedDesk, connectDesk } from './serving/connect-desk.ts';
import { connectFollowing } from './serving/connect-following.ts';
import { connectStaffChannels } from './serving/connect-staff-channels.ts';
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
  const converse = await connectConversation({
    configuration,
    given,
    history,
    recogniser: () => recogniser,
    pieces: () => pieces,
    now,
    log,
    current,
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
  const { slack, training } = await connectStaffChannels({
    configuration,
    given,
    overrides,
    place,
    rights,
    dialog,
    ...(desk && { desk }),
    ...(staff && { staff }),
    ...((given.smtpUrl !== undefined || overrides.mailer) && { mailer }),
    tokenKey: secrets.tokenKey,
    current,
    log,
    database,
    rightsWorker: worker,
    conversations: store,
    turns,
    converse,
    following,
    site,
    now,
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
