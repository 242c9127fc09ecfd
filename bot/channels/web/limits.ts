import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { grantOf } from './access.ts';
import { ApiError } from './api-error.ts';

/** Requests a minute. Counted in this process: each replica behind a load balancer counts for itself. */
export interface Limits {
  /** New or resumed sessions from one address. */
  sessionsPerAddress: number;
  /** Messages and pressed buttons of one person. */
  messagesPerPerson: number;
  /** Messages and pressed buttons from one address, behind which a whole office may sit. */
  messagesPerAddress: number;
  /** All calls of the chat from one address; a polling client makes 60. */
  callsPerAddress: number;
  /** Sockets open at once for one conversation. */
  socketsPerConversation: number;
}

export const LIMITS: Limits = {
  sessionsPerAddress: 30,
  messagesPerPerson: 30,
  messagesPerAddress: 300,
  callsPerAddress: 3000,
  socketsPerConversation: 8,
};

function perMinute(limit: number, keyGenerator: Options['keyGenerator']): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    keyGenerator,
    standardHeaders: false,
    legacyHeaders: false,
    // It would print a remark for each request that brings X-Forwarded-For where no proxy is trusted.
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      // In seconds (RFC 9110, 10.2.3). botframework-directlinejs takes them for milliseconds; it then only fails sooner.
      response.set('Retry-After', '60');
      const error = new ApiError(429, 'too_many_requests', 'Too many requests. Try again in a minute.');
      response.status(429).json(error.body);
    },
  });
}

const address = (request: Request) => ipKeyGenerator(request.ip ?? '');
const person = (_request: Request, response: Response) => grantOf(response).user;

export interface LimitHandlers {
  calls: RequestHandler;
  sessions: RequestHandler;
  /** To put behind `requireGrant`. */
  messages: RequestHandler[];
}

export function createLimits(limits: Limits): LimitHandlers {
  return {
    calls: perMinute(limits.callsPerAddress, address),
    sessions: perMinute(limits.sessionsPerAddress, address),
    messages: [perMinute(limits.messagesPerAddress, address), perMinute(limits.messagesPerPerson, person)],
  };
}
