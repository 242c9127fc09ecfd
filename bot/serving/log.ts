import type { Request, RequestHandler } from 'express';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Configuration } from '../configuration.ts';

export type Log = Logger;

/** JSON lines on standard error. Nothing that a person wrote and no address is ever passed to it. */
export function createLog(level: Configuration['logLevel'], to: DestinationStream = destination(2)): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
}

/** One line a request: the route's pattern, not the address that was asked (it may hold a conversation or a token). */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    response.on('finish', () => {
      // 503 is said while starting and stopping: no fault.
      const level = response.statusCode >= 500 && response.statusCode !== 503 ? 'warn' : 'info';
      log[level](
        {
          method: request.method,
          route: routeOf(request),
          status: response.statusCode,
          ms: Math.round(performance.now() - begun),
        },
        'request',
      );
    });
    next();
  };
}

function routeOf(request: Request): string {
  const pattern: unknown = request.route?.path;
  return typeof pattern === 'string' ? `${request.baseUrl}${pattern}` : 'other';
}
