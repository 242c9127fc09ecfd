import { createServer } from 'node:net';
import { createEmulator } from 'emulate';
import { onTestFinished } from 'vitest';
import { faultsOf, type LimitFault } from '../../../bot/channels/slack/limits.ts';

/** One call of the Web API, as it went out. */
export interface Call {
  method: string;
  // biome-ignore lint/suspicious/noExplicitAny: payloads are looked at, not typed.
  payload: any;
  at: number;
  status: number;
  token: string;
}

/** Methods of the platform that the emulator does not have: taken, and answered as Slack answers. */
const MISSING = new Set(['assistant.threads.setStatus', 'assistant.threads.setSuggestedPrompts']);

export const TOKEN = 'xoxb-limpide-test-token';
export const CLIENT = { id: '12345.67890', secret: 'client-secret-of-the-test' };

/**
 * An emulated workspace, and a way to it that looks at every payload: each must be within Slack's documented limits, or
 * the test fails at its end.
 */
export async function openWorkspace(redirect?: string) {
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Helio', domain: 'helio' },
        users: ['limpide', 'alice', 'bob', 'camille', 'sam', 'ines'].map((name) => ({ name, real_name: name })),
        channels: [{ name: 'questions' }, { name: 'desk' }],
        tokens: [{ token: TOKEN, user: 'limpide', bot_id: 'B0LIMPIDE', scopes: SCOPES }],
        ...(redirect !== undefined && {
          oauth_apps: [
            {
              client_id: CLIENT.id,
              client_secret: CLIENT.secret,
              app_id: 'A0LIMPIDE',
              name: 'Limpide',
              redirect_uris: [redirect],
              scopes: SCOPES,
            },
          ],
        }),
      },
    },
  });
  const calls: Call[] = [];
  const faults: (LimitFault & { method: string })[] = [];
  /** What is answered instead, once each, in order. */
  const instead: { method: string; status: number; headers: Record<string, string>; body: object }[] = [];
  /** Methods that the emulator lacks, or answers with less than Slack does. */
  const platform = new Map<string, (payload: Record<string, unknown>) => object>();
  const responses: Call['payload'][] = [];

  const send: typeof fetch = async (input, init) => {
    const url = String(input);
    const method = url.split('/api/')[1]?.split('?')[0] ?? '';
    const payload = bodyOf(init?.body);
    const headers = new Headers(init?.headers as HeadersInit);
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    faults.push(...faultsOf(method, payload).map((fault) => ({ ...fault, method })));
    const answer = await answerTo(method, url, init, payload);
    calls.push({ method, payload, at: Date.now(), status: answer.status, token });
    return answer;
  };
  async function answerTo(
    method: string,
    url: string,
    init: RequestInit | undefined,
    payload: Record<string, unknown>,
  ): Promise<Response> {
    const index = instead.findIndex((one) => one.method === method);
    const [other] = index === -1 ? [] : instead.splice(index, 1);
    if (other) return Response.json(other.body, { status: other.status, headers: other.headers });
    const own = platform.get(method);
    if (own) return Response.json({ ok: true, ...own(payload) });
    return MISSING.has(method) ? Response.json({ ok: true }) : fetch(url, init);
  }

  const ask = async (method: string, payload: object = {}, token = TOKEN) =>
    (
      await fetch(`${emulator.url}/api/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(payload),
      })
    ).json();
  const { members } = await ask('users.list');
  const { channels } = await ask('conversations.list');
  const named = (list: { name: string; id: string }[], name: string) =>
    list.find((one) => one.name === name)?.id ?? `${name} is missing`;
  const { team_id: team } = await ask('auth.test');

  onTestFinished(async () => {
    await emulator.close();
    if (faults.length > 0) throw new Error(`Payloads beyond Slack's limits: ${JSON.stringify(faults, null, 1)}`);
  });
  return {
    url: emulator.url,
    team: team as string,
    user: (name: string) => named(members, name),
    channel: (name: string) => named(channels, name),
    /** Direct messages between the app and somebody. */
    direct: async (name: string) =>
      (await ask('conversations.open', { users: named(members, name) })).channel.id as string,
    trigger: async (name: string) =>
      (await ask('views.generateTriggerId', { user_id: named(members, name) })).trigger_id as string,
    ask,
    calls,
    responses,
    of: (method: string) =>
      calls.filter((call) => call.method === method && call.status === 200).map(({ payload }) => payload),
    /** Answers the next call of a method otherwise. */
    refuse: (method: string, status: number, body: object, headers: Record<string, string> = {}) =>
      instead.push({ method, status, headers, body }),
    /** Answers every call of a method as the platform does where the emulator does not. */
    answer: (method: string, own: (payload: Record<string, unknown>) => object) => void platform.set(method, own),
    standIn: {
      slackApiUrl: `${emulator.url}/api/`,
      fetch: send as never,
      authorizationUrl: `${emulator.url}/oauth/v2/authorize`,
      /** What is posted to the address of a command. */
      respond: (async (_url: unknown, init?: RequestInit) => {
        const payload = JSON.parse(String(init?.body));
        faults.push(...faultsOf('response_url', payload).map((fault) => ({ ...fault, method: 'response_url' })));
        responses.push(payload);
        return new Response('ok');
      }) as typeof fetch,
    },
  };
}
export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
  'im:write',
  'channels:history',
  'channels:read',
  'groups:history',
  'users:read',
];

/** What the SDK sends: forms whose structured fields are JSON. */
function bodyOf(body: unknown): Record<string, unknown> {
  if (body instanceof FormData || typeof body !== 'string') return {};
  if (body.startsWith('{')) return JSON.parse(body);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
