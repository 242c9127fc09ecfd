import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { ApiError } from '../api-error.ts';
import { allowedOrigin, hostOf, type Site, siteOf } from '../origins.ts';
import type { Streams } from '../streams.ts';
import type { Grant, Tokens } from '../tokens.ts';
import type { WebChat } from '../web-chat.ts';
import { type FeedOptions, feed } from './feed.ts';
import { parseWatermark } from './watermark.ts';

export interface SocketDependencies {
  chat: WebChat;
  tokens: Tokens;
  streams: Streams;
  site: Site;
  perConversation: number;
  feed: FeedOptions;
  /** Hears of an upgrade or a delivery that failed for a reason that is ours. */
  onFailure(error: unknown): void;
}

export interface Sockets {
  /** Closes all with 1001 (going away, RFC 6455, 7.4.1): the clients come back by their watermark. */
  close(): void;
}

/** How long a client has to answer that the server goes. */
const GOODBYE_MS = 1000;
const PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** Takes the WebSocket upgrades of Direct Line streams on this server; any other upgrade is refused. */
export function openSockets(server: Server, dependencies: SocketDependencies): Sockets {
  // Clients send nothing but empty frames; what they want to say they post.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 1024,
    perMessageDeflate: false,
    clientTracking: true,
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    admit(request, dependencies).then(
      ({ grant, watermark }) => {
        sockets.handleUpgrade(request, socket, head, (accepted: WebSocket) => {
          const site = siteOf(request, dependencies.site);
          feed(accepted, grant, watermark, site, dependencies);
        });
      },
      (error: unknown) => {
        if (!(error instanceof ApiError)) dependencies.onFailure(error);
        refuse(socket, error instanceof ApiError ? error : new ApiError(503, 'unavailable', 'Try again in a moment.'));
      },
    );
  });

  return {
    close() {
      for (const socket of sockets.clients) socket.close(1001, 'The server is stopping');
      sockets.close();
      // Who does not say goodbye does not keep the server from stopping.
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, GOODBYE_MS).unref();
    },
  };
}

async function admit(
  request: IncomingMessage,
  { chat, tokens, streams, site, perConversation }: SocketDependencies,
): Promise<{ grant: Grant; watermark: number }> {
  const url = new URL(request.url ?? '', `http://${hostOf(request)}`);
  const asked = PATH.exec(url.pathname)?.[1];
  if (asked === undefined) throw new ApiError(404, 'not_found', 'There is no stream at this address.');
  if (!allowedOrigin(request, site)) throw new ApiError(403, 'origin_refused', 'This site may not hold the chat.');
  const grant = await tokens.verifyForStream(url.searchParams.get('t') ?? '');
  if (grant.conversation !== asked) throw new ApiError(403, 'token_foreign', 'The token is for another conversation.');
  if (!(await chat.exists(grant))) throw new ApiError(404, 'conversation_unknown', 'This conversation is gone.');
  if (streams.count(grant.conversation) >= perConversation) {
    throw new ApiError(429, 'too_many_sockets', 'This conversation is open in too many places.');
  }
  return { grant, watermark: parseWatermark(url.searchParams.get('watermark') ?? '') };
}

function refuse(socket: Duplex, error: ApiError): void {
  const body = JSON.stringify(error.body);
  socket.end(
    `HTTP/1.1 ${error.status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
