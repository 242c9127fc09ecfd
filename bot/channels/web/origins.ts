import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { ApiError } from './api-error.ts';

export interface Site {
  /** Origin under which people reach this server; absent: the host that the request names. */
  publicUrl?: string;
  /** Other sites that may hold the chat. */
  origins: readonly string[];
}

/** Whether a browser on this origin may talk to us. A request without `Origin` comes from no web page of another site. */
export function allowedOrigin(request: IncomingMessage, site: Site): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  if (site.origins.includes(origin) || origin === site.publicUrl) return true;
  return site.publicUrl === undefined && URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/**
 * Cross-origin resource sharing for the chat's calls (Fetch standard): the listed sites may call, with the headers that
 * Direct Line clients send; a page on any other site is refused.
 */
export function shareWith(site: Site): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    if (!allowedOrigin(request, site)) {
      throw new ApiError(
        403,
        'origin_refused',
        'This site may not hold the chat: its origin is not in LIMPIDE_ORIGINS.',
      );
    }
    const origin = request.headers.origin;
    if (origin !== undefined) {
      response.set({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' });
    }
    if (request.method !== 'OPTIONS') return next();
    response
      .set({
        'Access-Control-Allow-Methods': 'GET, POST, DELETE',
        'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
        'Access-Control-Max-Age': '600',
      })
      .status(204)
      .end();
  };
}

/** `http(s)://host` under which this request reached us; `PUBLIC_URL` when it is set. */
export function siteOf(request: IncomingMessage & { protocol?: string }, site: Site): string {
  return site.publicUrl ?? `${request.protocol ?? 'http'}://${hostOf(request)}`;
}

/** The same for a WebSocket: `ws(s)://host`. */
export function socketSiteOf(request: IncomingMessage & { protocol?: string }, site: Site): string {
  return siteOf(request, site).replace(/^http/, 'ws');
}

/** The host that the request names, if it is one: the header is the client's word and ends up in headers and links. */
export function hostOf(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  return /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host) ? host : 'localhost';
}
