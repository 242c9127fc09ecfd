import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { maskPersonalData } from '../../../bot/conversation/masking.ts';
import { openChatModel, type Provider } from '../../../bot/models/chat-model.ts';
import { createClaimReader } from '../../../bot/models/claims-in-text.ts';
import { langchainWriter } from '../../../bot/models/langchain-writer.ts';
import { maskedWriter } from '../../../bot/models/masked-writer.ts';
import { createUsageCounter } from '../../../bot/models/usage.ts';
import type { Claim, WritingRequest } from '../../../knowledge/answering/writer.ts';

const CLAIM: Claim = {
  statement: 'readings#kept',
  quote: 'We keep them for 24 months.',
  text: 'They are kept 24 months.',
};
const REQUEST: WritingRequest = {
  question: 'How long?',
  language: 'en',
  statements: [{ ref: 'readings#kept', language: 'en', text: CLAIM.quote }],
};

/** A real HTTP server that answers every call alike, and what it was asked. */
async function serve(answer: (response: ServerResponse) => void) {
  const asked: { url: string; headers: IncomingMessage['headers']; body: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      asked.push({
        url: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(Buffer.concat(pieces).toString()),
      });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as { port: number }).port}` };
}

const TEXT = `${JSON.stringify(CLAIM)}\n`;
const halves = [TEXT.slice(0, 30), TEXT.slice(30)];
const sse = (events: object[], named: boolean) =>
  events
    .map((event) => `${named ? `event: ${(event as { type: string }).type}\n` : ''}data: ${JSON.stringify(event)}\n\n`)
    .join('');

/** How each provider's server streams the same claim, as its documentation says. */
const STREAMS: Record<Provider, { path: string; type: string; body: string }> = {
  openai: {
    path: '/chat/completions',
    type: 'text/event-stream',
    body: `${sse(
      [
        ...halves.map((content) => ({
          id: '1',
          object: 'chat.completion.chunk',
          choices: [{ index: 0, delta: { role: 'assistant', content } }],
        })),
        { id: '1', object: 'chat.completion.chunk', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
        {
          id: '1',
          object: 'chat.completion.chunk',
          choices: [],
          usage: { prompt_tokens: 50, completion_tokens: 9, total_tokens: 59 },
        },
      ],
      false,
    )}data: [DONE]\n\n`,
  },
  anthropic: {
    path: '/v1/messages',
    type: 'text/event-stream',
    body: sse(
      [
        {
          type: 'message_start',
          message: {
            id: 'm',
            type: 'message',
            role: 'assistant',
            model: 'x',
            content: [],
            stop_reason: null,
            stop_sequence: null,
            usage: { input_tokens: 50, output_tokens: 0 },
          },
        },
        { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
        ...halves.map((text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })),
        { type: 'content_block_stop', index: 0 },
        { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: 9 } },
        { type: 'message_stop' },
      ],
      true,
    ),
  },
  ollama: {
    path: '/api/chat',
    type: 'application/x-ndjson',
    body: `${[
      ...halves.map((content) => ({
        model: 'x',
        created_at: '2026-03-05T09:00:00Z',
        message: { role: 'assistant', content },
        done: false,
      })),
      {
        model: 'x',
        created_at: '2026-03-05T09:00:00Z',
        message: { role: 'assistant', content: '' },
        done: true,
        done_reason: 'stop',
        prompt_eval_count: 50,
        eval_count: 9,
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n')}\n`,
  },
};

it.each(['openai', 'anthropic', 'ollama'] as const)(
  '%s streams claims, takes its key from us, and counts tokens',
  async (provider) => {
    const { path, type, body } = STREAMS[provider];
    const { asked, url } = await serve((response) => response.writeHead(200, { 'content-type': type }).end(body));
    const usage = createUsageCounter({ input: 1, output: 2 });
    const model = await openChatModel({ provider, name: 'x', url }, 'the-key', 5000);
    const claims: Claim[] = [];
    for await (const claim of langchainWriter(model, usage).write(REQUEST, AbortSignal.timeout(5000)))
      claims.push(claim);
    expect(claims).toEqual([CLAIM]);
    expect(usage.total()).toEqual({ calls: 1, inputTokens: 50, outputTokens: 9, uncounted: 0, cost: 68 / 1_000_000 });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe(path);
    if (provider === 'openai') expect(asked[0]?.headers.authorization).toBe('Bearer the-key');
    if (provider === 'anthropic') expect(asked[0]?.headers['x-api-key']).toBe('the-key');
    expect(JSON.stringify(asked[0]?.body)).toContain('How long?');
  },
);

it.each([
  ['rate_limited', 429],
  ['refused', 401],
  ['unavailable', 503],
] as const)('every provider says %s for an HTTP %d, and asks once', async (code, status) => {
  for (const provider of ['openai', 'anthropic', 'ollama'] as const) {
    const { asked, url } = await serve((response) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}'),
    );
    const model = await openChatModel({ provider, name: 'x', url }, 'the-key', 5000);
    const writing = langchainWriter(model, createUsageCounter(undefined)).write(REQUEST, AbortSignal.timeout(5000));
    await expect(writing[Symbol.asyncIterator]().next(), provider).rejects.toMatchObject({ name: 'WriterError', code });
    expect(asked).toHaveLength(1);
  }
});

describe('claims in a text', () => {
  const text = fc.string({ minLength: 1, maxLength: 30 }).filter((one) => one.trim() !== '');
  const claims = fc.array(fc.record({ statement: text, quote: text, text }), { maxLength: 4 });
  const read = (pieces: string[]) => {
    const reader = createClaimReader();
    return pieces.flatMap((piece) => reader.read(piece));
  };
  const trimmed = (list: Claim[]) =>
    list.map(({ statement, quote, text: words }) => ({
      statement: statement.trim(),
      quote: quote.trim(),
      text: words.trim(),
    }));

  it('are found wherever the text is cut, in lines or in a list, with words around them', () => {
    fc.assert(
      fc.property(claims, fc.boolean(), fc.array(fc.nat(400), { maxLength: 8 }), (list, asList, cuts) => {
        const whole = asList
          ? `Here: ${JSON.stringify(list)} done`
          : list.map((one) => `- ${JSON.stringify(one)}\n`).join('');
        const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((to, i) => whole.slice(places[i], to));
        expect(read(pieces)).toEqual(trimmed(list));
      }),
    );
  });

  it('are none in anything else, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('{', '}', '"', '\\', '{"text":"x"}')), { maxLength: 30 }),
        (pieces) => {
          expect(read(pieces)).toEqual([]);
        },
      ),
    );
  });
});

it('what is masked goes out as marks, and comes back as it was', async () => {
  const declared = 'Write to dpo@helio.example or call +33 4 72 00 00 00.';
  let sent: WritingRequest | undefined;
  const writer = maskedWriter(
    {
      async *write(request) {
        sent = request;
        const [{ ref, text } = { ref: '', text: '' }] = request.statements;
        yield { statement: ref, quote: text, text };
      },
    },
    maskPersonalData,
  );
  const question = 'I am alice@exemple.fr. How do I reach dpo@helio.example?';
  const claims: Claim[] = [];
  const request = {
    question,
    language: 'en' as const,
    statements: [{ ref: 'a#b', language: 'en' as const, text: declared }],
  };
  for await (const claim of writer.write(request, AbortSignal.timeout(1000))) claims.push(claim);
  expect(JSON.stringify(sent)).not.toMatch(/alice|dpo@|72 00/);
  expect(claims).toEqual([{ statement: 'a#b', quote: declared, text: declared }]);
});
