import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { grantOf, requireGrant } from './access.ts';
import { ApiError, conversationGone } from './api-error.ts';
import type { LimitHandlers } from './limits.ts';
import type { SiteIdentity, VerifySiteToken } from './site-tokens.ts';
import type { Grant, Tokens } from './tokens.ts';
import type { WebChat } from './web-chat.ts';

export interface SignInDependencies {
  chat: WebChat;
  tokens: Tokens;
  limits: LimitHandlers;
  verify: VerifySiteToken;
  /** Ties the conversation to who is signed in; false when the token was used before. */
  signIn(grant: Grant, identity: SiteIdentity): Promise<boolean>;
}

const body = z.object({ token: z.string().min(1).max(4096) });

/** `POST /chat/sign-in`: the page passes the site's token for the person whose conversation it is. */
export function signInRoutes({ chat, tokens, limits, verify, signIn }: SignInDependencies): Router {
  const router = Router();
  const carryOut: RequestHandler = async (request, response) => {
    const parsed = body.safeParse(request.body ?? {});
    if (!parsed.success)
      throw new ApiError(400, 'body_invalid', `The body cannot be read: ${z.prettifyError(parsed.error)}`);
    const grant = grantOf(response);
    if (!(await chat.exists(grant))) throw conversationGone();
    if (!(await signIn(grant, await verify(parsed.data.token))))
      throw new ApiError(403, 'site_token_used', 'This token was used before. Ask the site for a new one.');
    response.status(204).end();
  };
  router.post('/sign-in', limits.sessions, requireGrant(tokens), carryOut);
  return router;
}
