import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { ApiError } from './api-error.ts';
import type { Grant, Tokens } from './tokens.ts';

/** The bearer token of a request (RFC 6750). @throws ApiError 401 when there is none. */
export function bearer(request: Request): string {
  const found = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (found === undefined)
    throw new ApiError(401, 'token_missing', 'Send the token in the header "Authorization: Bearer …".');
  return found;
}

/**
 * Lets a request through with a valid token, and refuses a token of another conversation than the one in the path.
 * `grantOf` then gives what the token grants.
 */
export function requireGrant(tokens: Tokens): RequestHandler {
  return async (request, response, next) => {
    const grant = await tokens.verify(bearer(request));
    const asked = request.params.conversation;
    if (asked !== undefined && asked !== grant.conversation) {
      throw new ApiError(403, 'token_foreign', 'The token is for another conversation.');
    }
    response.locals.grant = grant;
    next();
  };
}

export function grantOf(response: Response): Grant {
  return response.locals.grant as Grant;
}

/** Whether two secrets are the same, in a time that does not depend on where they differ. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
