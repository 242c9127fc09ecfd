import {
  type App,
  ExpressReceiver,
  type InstallProviderOptions,
  type Logger,
  type Receiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from '@slack/bolt';
import { type RequestHandler, Router } from 'express';
import type { ClientOptions, Installations } from './workspaces.ts';

/** How the app is reached. */
export type Way =
  | { kind: 'http'; signingSecret: string; oauth?: OAuth }
  /** The app calls Slack; nothing has to be reachable from outside. */
  | { kind: 'socket'; appToken: string };

interface OAuth {
  clientId: string;
  clientSecret: string;
  /** Signs the state that comes back with a person who installs. */
  stateSecret: string;
  /** Where this server is reached. */
  site: string;
  installations: Installations;
  scopes: readonly string[];
  /** Of Slack itself, unless it is a stand-in of tests. */
  authorizationUrl?: string;
}

const EVENTS_PATH = '/slack/events';
const SLACK_CLOCK_SECONDS = 300;

export interface Opened {
  receiver: Receiver;
  /** What is to be mounted; absent for Socket Mode. */
  router?: Router;
}

export function openReceiver(way: Way, options: { logger: Logger; clientOptions: ClientOptions }): Opened {
  const { logger, clientOptions } = options;
  if (way.kind === 'socket') {
    const receiver = new SocketModeReceiver({
      appToken: way.appToken,
      logger,
      installerOptions: { clientOptions },
    });
    return { receiver: acknowledgingLast(receiver) };
  }
  const router = Router();
  router.use(EVENTS_PATH, notFromTheFuture);
  const { oauth } = way;
  const receiver = new ExpressReceiver({
    signingSecret: way.signingSecret,
    router,
    endpoints: EVENTS_PATH,
    logger,
    // Slack is answered when what it brought is kept, and not before: what was not kept it brings again.
    processBeforeResponse: true,
    ...(oauth && {
      clientId: oauth.clientId,
      clientSecret: oauth.clientSecret,
      stateSecret: oauth.stateSecret,
      scopes: [...oauth.scopes],
      redirectUri: `${oauth.site}/slack/oauth_redirect`,
      // The types of Bolt and of its installer differ where a field may be undefined.
      installationStore: oauth.installations as unknown as NonNullable<InstallProviderOptions['installationStore']>,
      installerOptions: {
        redirectUriPath: '/slack/oauth_redirect',
        directInstall: true,
        clientOptions,
        ...(oauth.authorizationUrl !== undefined && { authorizationUrl: oauth.authorizationUrl }),
      },
    }),
  });
  return { receiver, router };
}

/** As `processBeforeResponse`, for a receiver that has no such setting. */
function acknowledgingLast(receiver: SocketModeReceiver): Receiver {
  return {
    init(app: App) {
      const last = {
        async processEvent(event: ReceiverEvent) {
          let answer: { response: unknown } | undefined;
          await app.processEvent({
            ...event,
            ack: async (response?: unknown) => {
              answer ??= { response };
            },
          });
          if (answer) await event.ack(answer.response as never);
        },
      };
      receiver.init(last as unknown as App);
    },
    start: (...given) => receiver.start(...(given as [])),
    stop: () => receiver.stop(),
  };
}

/** Bolt refuses what is older than five minutes; what is as far ahead is as little Slack's. */
const notFromTheFuture: RequestHandler = (request, response, next) => {
  const stamp = Number(request.headers['x-slack-request-timestamp']);
  if (stamp - Date.now() / 1000 > SLACK_CLOCK_SECONDS) return void response.status(401).end();
  next();
};
