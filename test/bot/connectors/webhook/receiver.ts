import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Message, messageSchema } from '../../../../bot/connectors/webhook/message.ts';
import { verify } from '../../../../bot/connectors/webhook/signature.ts';

export interface Receiver {
  url: string;
  /** What was taken, once for each key, in the order it came. */
  taken: Message[];
  /** Every call that reached it, taken or not. */
  calls: { headers: IncomingHttpHeaders; body: string; status: number }[];
  /** What it does with a call that is signed well; takes it unless said. */
  mood: 'take' | 'take and break off' | number;
  down(): Promise<void>;
  /** Listens again on the same port. */
  up(): Promise<void>;
}

/** Another company's system, as the documentation tells how to write one: checks the signature, keeps each key once. */
export async function startReceiver(secret: string, now: () => Date): Promise<Receiver> {
  const keys = new Set<string>();
  let server: Server;
  let port = 0;
  const receiver: Receiver = {
    url: '',
    taken: [],
    calls: [],
    mood: 'take',
    async down() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async up() {
      server = createServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const body = Buffer.concat(chunks);
        const header = request.headers['limpide-signature'];
        const signed = verify(secret, typeof header === 'string' ? header : undefined, body, now()) === 'valid';
        const refused = typeof receiver.mood === 'number' ? receiver.mood : undefined;
        const status = signed ? (refused ?? 204) : 401;
        receiver.calls.push({ headers: request.headers, body: body.toString('utf8'), status });
        const key = String(request.headers['idempotency-key']);
        if (status === 204 && !keys.has(key)) {
          keys.add(key);
          receiver.taken.push(messageSchema.parse(JSON.parse(body.toString('utf8'))));
        }
        if (receiver.mood === 'take and break off') request.socket.destroy();
        else response.writeHead(status, { location: 'http://127.0.0.1:9/elsewhere' }).end();
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      port = (server.address() as AddressInfo).port;
      receiver.url = `http://127.0.0.1:${port}/hook`;
    },
  };
  await receiver.up();
  return receiver;
}
