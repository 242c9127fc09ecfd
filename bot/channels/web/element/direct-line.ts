import type * as z from 'zod/mini';
import { type ActivitySet, activitySetSchema, lineSchema, type Session, sessionSchema } from './activity.ts';

const TIMEOUT_MS = 30_000;

/** The server answered, but not with what was asked for. `status` is the HTTP status. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code = 'refused';
  readonly status: number;
  /** Milliseconds the server asks to wait (429, 503), else undefined. */
  readonly retryAfterMs: number | undefined;

  constructor(what: string, status: number, retryAfterMs?: number) {
    super(`${what} was answered with HTTP ${status}; 2xx is expected.`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * The calls of one server that the element needs. Each throws `Refused` for an HTTP error and whatever
 * `fetch` throws (TypeError, TimeoutError) when the server is not reached; both may be tried again.
 */
export class DirectLine {
  readonly #server: string;

  constructor(server: string) {
    this.#server = server;
  }

  async openSession(language: string, resume: string | undefined): Promise<Session> {
    return this.#json('POST', '/chat/session', sessionSchema, undefined, { language, ...(resume && { resume }) });
  }

  start(token: string, userId: string, locale: string) {
    return this.#json('POST', '/v3/directline/conversations', lineSchema, token, { user: { id: userId }, locale });
  }

  reconnect(token: string, conversation: string, watermark: string | undefined) {
    const query = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
    return this.#json(
      'GET',
      `/v3/directline/conversations/${encodeURIComponent(conversation)}${query}`,
      lineSchema,
      token,
    );
  }

  refresh(token: string) {
    return this.#json('POST', '/v3/directline/tokens/refresh', lineSchema, token);
  }

  activities(token: string, conversation: string, watermark: string | undefined): Promise<ActivitySet> {
    const query = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
    const path = `/v3/directline/conversations/${encodeURIComponent(conversation)}/activities${query}`;
    return this.#json('GET', path, activitySetSchema, token);
  }

  async send(token: string, conversation: string, activity: object): Promise<void> {
    const path = `/v3/directline/conversations/${encodeURIComponent(conversation)}/activities`;
    await this.#call('POST', path, token, activity);
  }

  async download(token: string): Promise<Blob> {
    return (await this.#call('GET', '/chat/conversation', token)).blob();
  }

  async forget(token: string): Promise<void> {
    await this.#call('DELETE', '/chat/conversation', token);
  }

  async signIn(token: string, siteToken: string): Promise<void> {
    await this.#call('POST', '/chat/sign-in', token, { token: siteToken });
  }

  /** Whether this page is of another site and the server is there all the same. Never throws. */
  async reachableFromElsewhere(): Promise<boolean> {
    if (this.#server === location.origin) return false;
    const init: RequestInit = { method: 'HEAD', mode: 'no-cors', cache: 'no-store', credentials: 'omit' };
    return fetch(`${this.#server}/limpide-chat.js`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
      () => true,
      () => false,
    );
  }

  async #json<T extends z.ZodMiniType>(method: string, path: string, schema: T, token?: string, body?: object) {
    const response = await this.#call(method, path, token, body);
    return schema.parse(await response.json()) as z.infer<T>;
  }

  async #call(method: string, path: string, token?: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.#server}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // The token travels in a header: no cookie is ever sent or kept.
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Refused(`${method} ${path.split('?')[0]}`, response.status, retryAfterMs(response));
    return response;
  }
}

/** Retry-After in seconds (RFC 9110, section 10.2.3); a value over 600 is taken for milliseconds, as Direct Line servers send it. */
function retryAfterMs(response: Response): number | undefined {
  const value = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (!Number.isFinite(value) || value < 0) return undefined;
  return value > 600 ? value : value * 1000;
}
