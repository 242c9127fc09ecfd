import { Router } from 'express';
import { z } from 'zod';
import { LANGUAGES } from '../../../knowledge/statement.ts';
import type { ConversationStore } from '../../store/conversation-store.ts';
import { grantOf, requireGrant } from './access.ts';
import { ApiError, conversationGone } from './api-error.ts';
import { wholeAsJson } from './download.ts';
import type { LimitHandlers } from './limits.ts';
import { type Grant, TOKEN_LIFE_SECONDS, type Tokens } from './tokens.ts';
import type { WebChat } from './web-chat.ts';

export interface SessionDependencies {
  chat: WebChat;
  store: ConversationStore;
  tokens: Tokens;
  limits: LimitHandlers;
}

const body = z.object({ language: z.enum(LANGUAGES).optional(), resume: z.string().max(4096).optional() });

/** How the chat on a page begins, goes on, is downloaded and is forgotten. */
export function sessionRoutes({ chat, store, tokens, limits }: SessionDependencies): Router {
  const router = Router();
  const granted = requireGrant(tokens);

  /** The conversation of an older token, if the token is ours and the conversation is still kept. */
  async function resumed(token: string | undefined): Promise<Grant | undefined> {
    if (token === undefined) return undefined;
    try {
      const grant = await tokens.verifyEvenExpired(token);
      return (await chat.exists(grant)) ? grant : undefined;
    } catch (error) {
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  }

  router.post('/session', limits.sessions, async (request, response) => {
    const parsed = body.safeParse(request.body ?? {});
    if (!parsed.success)
      throw new ApiError(400, 'body_invalid', `The body cannot be read: ${z.prettifyError(parsed.error)}`);
    const { language, resume } = parsed.data;
    const old = await resumed(resume);
    const grant = old ?? (await chat.begin(language ?? (request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr')));
    await chat.greet(grant, language);
    response.status(201).json({
      token: await tokens.issue(grant),
      conversationId: grant.conversation,
      userId: grant.user,
      expiresIn: TOKEN_LIFE_SECONDS,
      resumed: old !== undefined,
    });
  });

  router.get('/conversation', granted, async (_request, response) => {
    const whole = await store.whole(grantOf(response).conversation);
    if (!whole) throw conversationGone();
    response.attachment('limpide-conversation.json').json(wholeAsJson(whole));
  });

  router.delete('/conversation', granted, async (_request, response) => {
    await chat.forget(grantOf(response));
    response.status(204).end();
  });
  return router;
}
