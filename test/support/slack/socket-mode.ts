import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

/** The other end of Socket Mode: what `apps.connections.open` leads to. */
export async function openSocketMode() {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  const acknowledged: { envelope_id: string; payload?: unknown }[] = [];
  const lines: WebSocket[] = [];
  sockets.on('connection', (socket) => {
    lines.push(socket);
    socket.on('message', (data) => acknowledged.push(JSON.parse(data.toString())));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0LIMPIDE' } }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const line of sockets.clients) line.terminate();
    http.close();
  });
  const open = (least = 1) =>
    vi.waitFor(() => void (lines.length >= least || fail()), { timeout: 10_000, interval: 20 });
  const fail = () => {
    throw new Error(`${lines.length} lines are open`);
  };
  return {
    url: `ws://127.0.0.1:${(http.address() as { port: number }).port}/link`,
    lines,
    open,
    /** Sends what Slack sends, and waits until it is acknowledged. */
    async send(type: 'events_api' | 'interactive' | 'slash_commands', payload: object, more: object = {}) {
      const envelope_id = randomUUID();
      lines
        .at(-1)
        ?.send(
          JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api', ...more }),
        );
      return vi.waitFor(
        () => {
          const found = acknowledged.find((one) => one.envelope_id === envelope_id);
          if (!found) throw new Error('not acknowledged yet');
          return found;
        },
        { timeout: 10_000, interval: 20 },
      );
    },
  };
}
