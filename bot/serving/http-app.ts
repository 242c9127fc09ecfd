import express, { type Express, type Router } from 'express';
import { ApiError } from '../channels/web/api-error.ts';
import { answerErrors, notFound, refuseWith } from './errors.ts';
import { type Log, logRequests } from './log.ts';
import { secureHeaders } from './secure.ts';

export interface HttpAppOptions {
  publicUrl?: string;
  trustProxy?: number | string[];
  log: Log;
  /** Name of the snapshot served; undefined while starting or stopping. */
  ready(): string | undefined;
  web: Router;
  /** What another system reports; absent: none is connected. */
  webhook?: Router;
  /** What Slack brings; absent: it is not connected over HTTP. */
  slack?: Router;
  /** For staff, and for what they hand out; absent: there is no staff. */
  desk?: Router;
  /** For staff who learn; absent: nobody is trained. */
  training?: Router;
  pages: Router;
}

/** Everything that is answered over HTTP. Health is answered from the first moment, the rest once ready. */
export function createHttpApp({
  publicUrl,
  trustProxy,
  log,
  ready,
  web,
  webhook,
  slack,
  desk,
  training,
  pages,
}: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  if (trustProxy !== undefined) app.set('trust proxy', trustProxy);
  app.use(secureHeaders(publicUrl));
  app.use(logRequests(log));

  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ alive: true });
  });
  app.get('/readyz', (_request, response) => {
    const snapshot = ready();
    response
      .status(snapshot === undefined ? 503 : 200)
      .set('Cache-Control', 'no-store')
      .json(snapshot === undefined ? { ready: false } : { ready: true, snapshot });
  });

  app.use((request, response, next) => {
    if (ready() !== undefined) return next();
    response.set({ 'Retry-After': '1', Refresh: '2' });
    refuseWith(
      request,
      response,
      new ApiError(503, 'not_ready', 'The server is starting or stopping. Try again in a moment.'),
      'notReady',
    );
  });
  app.use(web);
  if (webhook) app.use('/connectors/webhook', webhook);
  if (slack) app.use(slack);
  if (desk) app.use(desk);
  if (training) app.use(training);
  app.use(pages);
  app.use(notFound);
  app.use(answerErrors(log));
  return app;
}
