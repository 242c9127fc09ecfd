import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const requestSchema = z.looseObject({
  stream: z.boolean().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
});
const materialSchema = z.object({
  question: z.string(),
  statements: z.array(z.object({ statement: z.string(), text: z.string() })),
});

/** What a model server was asked. */
export interface Asked {
  /** The whole body, as it came over the network. */
  raw: string;
  instructions: string;
  question: string;
  statements: { statement: string; text: string }[];
  /** The `authorization` header. */
  key: string | undefined;
}

/** Answers one call; what it does not end is ended for it. */
export type Play = (asked: Asked, response: ServerResponse) => Promise<void>;

export interface ModelServer {
  /** Base address, as LIMPIDE_MODEL_URL. */
  url: string;
  asked: Asked[];
  /** What the next calls are answered with. */
  play: Play;
  stop(): Promise<void>;
}

/** A real HTTP server that speaks OpenAI's chat completions, streamed, and says what `play` says. */
export async function startModelServer(play: Play): Promise<ModelServer> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const raw = Buffer.concat(pieces).toString('utf8');
      const asked = read(raw, request.headers.authorization);
      if (request.url !== '/v1/chat/completions' || asked === undefined) {
        response.writeHead(404).end('{"error":{"message":"no such thing"}}');
        return;
      }
      running.asked.push(asked);
      running.play(asked, response).then(
        () => void (response.writableEnded || response.destroyed || response.end()),
        () => response.destroy(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The model server has no port');
  const running: ModelServer = {
    url: `http://127.0.0.1:${address.port}/v1`,
    asked: [],
    play,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return running;
}

function read(raw: string, key: string | undefined): Asked | undefined {
  try {
    const { messages } = requestSchema.parse(JSON.parse(raw));
    const instructions = messages.find(({ role }) => role === 'system')?.content ?? '';
    const material = materialSchema.parse(JSON.parse(messages.find(({ role }) => role === 'user')?.content ?? ''));
    return { raw, instructions, ...material, key };
  } catch {
    return undefined;
  }
}

export interface Streamed {
  /** Between two pieces, in milliseconds. */
  everyMs?: number;
  /** Characters of a piece. */
  piece?: number;
  ending?: string | null;
  usage?: { prompt_tokens: number; completion_tokens: number };
  /** Leaves out the closing `[DONE]`. */
  open?: boolean;
}

/** Streams a text as server-sent events, in pieces. */
export async function stream(response: ServerResponse, text: string, options: Streamed = {}): Promise<void> {
  const { everyMs = 0, piece = 17, ending = 'stop', usage, open = false } = options;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < text.length && !response.destroyed; at += piece) {
    event(response, { delta: { role: 'assistant', content: text.slice(at, at + piece) }, finish_reason: null });
    if (everyMs > 0) await sleep(everyMs);
  }
  if (ending !== null) event(response, { delta: {}, finish_reason: ending });
  if (usage)
    write(response, { choices: [], usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens } });
  if (!open) response.write('data: [DONE]\n\n');
}

function event(response: ServerResponse, choice: object): void {
  write(response, { choices: [{ index: 0, ...choice }] });
}

function write(response: ServerResponse, more: object): void {
  const chunk = { id: 'answer', object: 'chat.completion.chunk', created: 0, model: 'stand-in', ...more };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

/** A claim as a model gives it, on a line of its own. */
export const claimLine = (statement: string, quote: string, text: string): string =>
  `${JSON.stringify({ statement, quote, text })}\n`;
