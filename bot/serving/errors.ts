import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { ApiError } from '../channels/web/api-error.ts';
import { type ErrorPage, errorPage } from './error-page.ts';
import type { Log } from './log.ts';
import { safeError } from './safe-error.ts';

/** Answers with a page where a browser asks for one, and with `{error: {code, message}}` elsewhere. */
export function refuseWith(request: Request, response: Response, error: ApiError, page: ErrorPage): void {
  response.status(error.status);
  if (wantsPage(request)) {
    response.type('html').send(errorPage(page, request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr'));
  } else {
    response.json(error.body);
  }
}

/** Programs call `/chat` and `/v3`; elsewhere it is what the browser asks for first. */
function wantsPage(request: Request): boolean {
  if (/^\/(chat|v3)(\/|$)/.test(request.originalUrl)) return false;
  return request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
}

export const notFound: RequestHandler = (request, response) => {
  refuseWith(request, response, new ApiError(404, 'not_found', 'There is nothing at this address.'), 'notFound');
};

/** The last handler: what was thrown becomes an answer, and what is our fault is logged without the message. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = thrown instanceof ApiError ? thrown : fromParser(thrown);
    if (!error) log.error({ error: safeError(thrown) }, 'a request failed');
    if (response.headersSent) return next(thrown);
    refuseWith(
      request,
      response,
      error ?? new ApiError(500, 'failed', 'Something went wrong on our side.'),
      error?.status === 404 ? 'notFound' : 'failed',
    );
  };
}

/** Errors of Express itself, about what came in: a body that is too long, no JSON, a path with a broken escape. */
function fromParser(thrown: unknown): ApiError | undefined {
  const status = (thrown as { status?: unknown } | null)?.status;
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  if (status === 413) return new ApiError(413, 'body_too_long', 'The body is longer than 64 KB.');
  return new ApiError(status, 'request_invalid', 'The request cannot be read.');
}
