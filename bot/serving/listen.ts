import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port is in use. Stops the start. */
class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly code = 'port_taken';
  readonly port: number;
  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is already in use, perhaps by another Limpide. Stop that, or choose another port: limpide serve --port ${port + 1} (or PORT=${port + 1}).`,
    );
    this.port = port;
  }
}

/** Listens, and says on which port. @throws PortTakenError, or the system's error. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(host, port) : error);
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops listening and waits for the requests under way; after `limitMs` their connections are cut. */
export async function stopListening(server: Server, limitMs: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), limitMs);
  // A connection whose last answer went out just now is idle, but would be kept open for the next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearTimeout(cut);
  clearInterval(sweep);
}
