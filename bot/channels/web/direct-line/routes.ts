import { type Request, Router } from 'express';
import { z } from 'zod';
import { bearer, grantOf, requireGrant, sameSecret } from '../access.ts';
import { ApiError, conversationGone } from '../api-error.ts';
import type { LimitHandlers } from '../limits.ts';
import { type Site, siteOf, socketSiteOf } from '../origins.ts';
import { type Grant, TOKEN_LIFE_SECONDS, type Tokens } from '../tokens.ts';
import type { WebChat } from '../web-chat.ts';
import { languageOf, parseActivity } from './parse-activity.ts';
import { parseWatermark } from './watermark.ts';

export interface DirectLineDependencies {
  chat: WebChat;
  tokens: Tokens;
  limits: LimitHandlers;
  site: Site;
  /** A keyed hash of a network address, for limits. */
  hashed(address: string): string;
  /** Absent: nobody makes tokens from outside. */
  secret?: string;
}

const generateBody = z.object({
  user: z.object({ id: z.string().regex(/^[\w.:@-]{1,100}$/) }).nullish(),
  locale: z.string().max(35).nullish(),
});
const startBody = z.object({ locale: z.string().max(35).nullish() });

/** The server's side of Direct Line 3.0, as its client `botframework-directlinejs` uses it. */
export function directLineRoutes({ chat, tokens, limits, site, secret, hashed }: DirectLineDependencies): Router {
  const router = Router();
  const granted = requireGrant(tokens);

  const tokenAnswer = async (grant: Grant) => ({
    conversationId: grant.conversation,
    token: await tokens.issue(grant),
    expires_in: TOKEN_LIFE_SECONDS,
  });
  const conversationAnswer = async (request: Request, grant: Grant, watermark: number) => ({
    ...(await tokenAnswer(grant)),
    streamUrl: `${socketSiteOf(request, site)}/v3/directline/conversations/${grant.conversation}/stream?watermark=${watermark}&t=${await tokens.issueForStream(grant)}`,
  });

  router.post('/tokens/generate', limits.sessions, async (request, response) => {
    const given = bearer(request);
    if (secret === undefined)
      throw new ApiError(403, 'secret_not_configured', 'Set DIRECT_LINE_SECRET to let other servers make tokens.');
    if (!sameSecret(given, secret)) throw new ApiError(403, 'secret_wrong', 'This is not the Direct Line secret.');
    const body = parsed(generateBody, request.body ?? {});
    const grant = await chat.begin(languageOf(body.locale) ?? 'fr', body.user?.id);
    response.json(await tokenAnswer(grant));
  });

  router.post('/tokens/refresh', granted, async (_request, response) => {
    const grant = grantOf(response);
    if (!(await chat.exists(grant))) throw conversationGone();
    response.json(await tokenAnswer(grant));
  });

  router.post('/conversations', granted, async (request, response) => {
    const grant = grantOf(response);
    const { locale } = parsed(startBody, request.body ?? {});
    await chat.greet(grant, languageOf(locale));
    response.status(201).json(await conversationAnswer(request, grant, 0));
  });

  router.get('/conversations/:conversation', granted, async (request, response) => {
    const grant = grantOf(response);
    const watermark = parseWatermark(request.query.watermark);
    await chat.greet(grant);
    response.json(await conversationAnswer(request, grant, watermark));
  });

  router.get('/conversations/:conversation/activities', granted, async (request, response) => {
    const grant = grantOf(response);
    const watermark = parseWatermark(request.query.watermark);
    if (!(await chat.exists(grant))) throw conversationGone();
    const { activities, watermark: reached } = await chat.since(grant, watermark, siteOf(request, site));
    response.json({ activities, watermark: String(reached) });
  });

  router.post('/conversations/:conversation/activities', granted, ...limits.messages, async (request, response) => {
    const incoming = parseActivity(request.body);
    const address = hashed(request.ip ?? '');
    const id = await chat.receive(
      grantOf(response),
      String(request.body.type),
      incoming,
      siteOf(request, site),
      address,
    );
    response.json({ id });
  });

  router.post('/conversations/:conversation/upload', granted, () => {
    throw new ApiError(415, 'attachments_refused', 'Attachments are not read here. Send the question as text.');
  });
  return router;
}

function parsed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (!result.success)
    throw new ApiError(400, 'body_invalid', `The body cannot be read: ${z.prettifyError(result.error)}`);
  return result.data;
}
