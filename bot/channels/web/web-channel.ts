import type { Server } from 'node:http';
import { json, type RequestHandler, Router } from 'express';
import type { ConversationStore } from '../../store/conversation-store.ts';
import type { Turns } from '../../turns/turns.ts';
import { ApiError } from './api-error.ts';
import type { ActivityBot } from './botbuilder-adapter.ts';
import { FEED, type FeedOptions } from './direct-line/feed.ts';
import { directLineRoutes } from './direct-line/routes.ts';
import { openSockets, type Sockets } from './direct-line/sockets.ts';
import { createLimits, type Limits } from './limits.ts';
import { type Site, shareWith } from './origins.ts';
import { sessionRoutes } from './session.ts';
import { type Relay, shareStreams } from './share-streams.ts';
import { type SignInDependencies, signInRoutes } from './sign-in.ts';
import { createStreams } from './streams.ts';
import { createTokens } from './tokens.ts';
import { createWebChat } from './web-chat.ts';

export interface WebChannelOptions {
  store: ConversationStore;
  turns: Turns;
  /** Between the processes that share the conversations. */
  relay: Relay;
  site: Site;
  limits: Limits;
  feed?: FeedOptions;
  tokenKey: Uint8Array;
  directLineSecret?: string;
  /** Absent: nobody is signed in on the company's site. */
  signIn?: Pick<SignInDependencies, 'verify' | 'signIn'>;
  /** A keyed hash of a network address, for limits. */
  hashed(address: string): string;
  now(): Date;
  onFailure(error: unknown): void;
}

export interface WebChannel {
  /** `/chat` and `/v3/directline`. */
  router: Router;
  openSockets(server: Server): Sockets;
  /** Loads what the first message would otherwise wait for. */
  warm(): Promise<void>;
  /** Hears no more of other processes. */
  close(): void;
}

const LARGEST_BODY = '64kb';

/** The web chat: Direct Line, and the sessions of the chat element. */
export function createWebChannel(options: WebChannelOptions): WebChannel {
  const { store, turns, site, now, onFailure } = options;
  const tokens = createTokens(options.tokenKey, now);
  const streams = createStreams();
  const shared = shareStreams(streams, options.relay, onFailure);
  const limits = createLimits(options.limits);
  let loading: Promise<ActivityBot> | undefined;
  const bot = () => {
    loading ??= import('./botbuilder-adapter.ts').then(({ createActivityBot }) => createActivityBot(shared));
    return loading;
  };
  const chat = createWebChat({ store, turns, streams, now, bot });

  const router = Router();
  const secret = options.directLineSecret;
  const guards = [shareWith(site), limits.calls, json({ limit: LARGEST_BODY })];
  const sessions = sessionRoutes({ chat, store, tokens, limits });
  if (options.signIn) sessions.use(signInRoutes({ chat, tokens, limits, ...options.signIn }));
  router.use('/chat', ...guards, sessions, nothingHere);
  const directLine = directLineRoutes({
    chat,
    tokens,
    limits,
    site,
    hashed: options.hashed,
    ...(secret !== undefined && { secret }),
  });
  router.use('/v3/directline', ...guards, directLine, nothingHere);
  return {
    router,
    openSockets: (server) =>
      openSockets(server, {
        chat,
        tokens,
        streams,
        site,
        perConversation: options.limits.socketsPerConversation,
        feed: options.feed ?? FEED,
        onFailure,
      }),
    warm: async () => {
      await bot();
    },
    close: () => shared.close(),
  };
}

const nothingHere: RequestHandler = () => {
  throw new ApiError(404, 'not_found', 'There is nothing at this address.');
};
