import type { WebSocket } from 'ws';
import type { Streams } from '../streams.ts';
import type { Grant } from '../tokens.ts';
import type { WebChat } from '../web-chat.ts';

export interface FeedOptions {
  /** Between two signs of life; a socket that answered none of the last is cut. */
  keepAliveMs: number;
  /** Bytes that may wait for a slow client; beyond, it is cut and comes back by its watermark. */
  mostWaitingBytes: number;
}

export const FEED: FeedOptions = { keepAliveMs: 25_000, mostWaitingBytes: 1_000_000 };

export interface FeedDependencies {
  chat: WebChat;
  streams: Streams;
  feed: FeedOptions;
  onFailure(error: unknown): void;
}

/** Sends a conversation into a socket: first what is newer than the watermark, then what comes, until it closes. */
export function feed(
  socket: WebSocket,
  grant: Grant,
  watermark: number,
  site: string,
  dependencies: FeedDependencies,
): void {
  const { chat, streams, onFailure } = dependencies;
  const { keepAliveMs, mostWaitingBytes } = dependencies.feed;
  let reached = watermark;
  let wanted = false;
  let reading = false;
  let alive = true;

  const send = (frame: string) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostWaitingBytes) socket.terminate();
    else socket.send(frame);
  };

  async function deliver(): Promise<void> {
    wanted = true;
    if (reading) return;
    reading = true;
    try {
      while (wanted && socket.readyState === socket.OPEN) {
        wanted = false;
        const { activities, watermark: next } = await chat.since(grant, reached, site);
        if (next > reached) wanted = true;
        reached = next;
        if (activities.length > 0) send(JSON.stringify({ activities, watermark: String(next) }));
      }
    } catch (error) {
      onFailure(error);
      socket.close(1011, 'Try again');
    } finally {
      reading = false;
    }
  }

  const leave = streams.listen(grant.conversation, {
    wake: () => void deliver(),
    passing: (activity) => send(JSON.stringify({ activities: [activity] })),
    end: () => socket.close(1000, 'The conversation has ended'),
  });
  const pulse = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
    // Browsers show no pings to scripts: the empty frame tells the client that the line is up.
    send('');
  }, keepAliveMs);

  socket.on('pong', () => {
    alive = true;
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(pulse);
    leave();
  });
  void deliver();
}
