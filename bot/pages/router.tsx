import express, { type Request, Router } from 'express';
import { packageFile } from '../../knowledge/package-file.ts';
import type { Register } from '../../knowledge/register/register.ts';
import type { SessionStore } from '../../rights/following/session-store.ts';
import type { ReportStore } from '../../rights/reporting/report-store.ts';
import type { DeclaredHistory } from '../changes/declared-history.ts';
import type { Following } from '../following/following.ts';
import { changesRoutes, isDay } from './changes-routes.tsx';
import { followRoutes } from './follow-routes.tsx';
import { HomePage } from './home-page.tsx';
import { MissingPage } from './missing-page.tsx';
import { PracticePage } from './practice-page.tsx';
import { PracticesPage } from './practices-page.tsx';
import { reportRoutes } from './report-routes.tsx';
import { LONGEST_QUERY, send, whereIs } from './send-page.ts';
import { sessionRoutes } from './session-routes.tsx';

export interface PagesDependencies {
  /** What is declared at this moment, and the name of its snapshot; asked once a request. */
  current(): { register: Register; snapshot: string };
  /** What was declared before. */
  history: DeclaredHistory;
  /** Origin under which people reach this server: makes the addresses that name the page's languages absolute. */
  publicUrl?: string;
  /** The issued transparency reports; absent: there are none. */
  reports?: ReportStore;
  /** People who are told of changes; absent: nobody can be. */
  following?: Following;
  /** Live question sessions; absent: there are none. */
  sessions?: SessionStore;
  /** Of the company, for the times of sessions. */
  timeZone?(): string;
  now?(): Date;
  /** Folder with the chat element, styles, scripts and fonts; `dist/public` unless given. */
  publicDirectory?: string;
}

/**
 * The pages: `/`, `/practices`, `/practices/:id`, `/changes`,
 * `/session`, `/report`; `/assets/*` and `/limpide-chat.js`; and, for whatever else comes this
 * far, a page that says that there is none. To be mounted last. Sets no cookie.
 */
export function pagesRouter(dependencies: PagesDependencies): Router {
  const {
    current,
    history,
    reports,
    publicUrl = '',
    following,
    sessions,
    timeZone = () => 'Europe/Paris',
    now = () => new Date(),
    publicDirectory = packageFile('dist/public'),
  } = dependencies;
  const router = Router();
  const hereOf = (request: Request) => whereIs(request, publicUrl);

  router.get('/limpide-chat.js', (_request, response, next) => {
    response.set({
      // The one file that other sites load.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    });
    response.sendFile(
      'limpide-chat.js',
      { root: publicDirectory, cacheControl: false },
      (error) => error && next(error),
    );
  });
  router.use('/assets', express.static(publicDirectory, { index: false, redirect: false, maxAge: '5m' }));

  router.get('/', (request, response) => {
    const { register, snapshot } = current();
    const about = register.practices.find(({ id }) => id === request.query.about);
    const here = hereOf(request);
    send(response, here, <HomePage here={here} register={register} snapshot={snapshot} about={about} />);
  });
  router.get('/practices', (request, response) => {
    const here = hereOf(request);
    const query = (here.query.q ?? '').trim().slice(0, LONGEST_QUERY);
    send(response, here, <PracticesPage here={here} {...current()} query={query} />);
  });
  router.get('/practices/:id', async (request, response, next) => {
    const now = current();
    const { id } = request.params;
    const here = hereOf(request);
    const both = here.query.both === '1';
    const day = isDay(here.query.on) ? here.query.on : undefined;
    const then = day === undefined ? undefined : await history.on(day);
    const practice = (then ?? now).register.practices.find((one) => one.id === id);
    const known = practice !== undefined || now.register.practices.some((one) => one.id === id);
    if (!known || (day === undefined && practice === undefined)) return next();
    const declared = day === undefined || then !== undefined ? practice : undefined;
    const shown = { ...(then ?? now), practice: declared, id, both, day };
    send(response, here, <PracticePage here={here} {...shown} />);
  });
  router.use(changesRoutes({ current, history, publicUrl, follow: following !== undefined }));
  if (sessions) router.use(sessionRoutes({ current, sessions, timeZone, publicUrl, now }));
  if (following) router.use(followRoutes({ current, following, publicUrl, now }));
  router.use(reportRoutes({ current, publicUrl, ...(reports && { reports }) }));
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const here = hereOf(request);
    response.status(404);
    send(response, here, <MissingPage here={here} {...current()} />);
  });
  return router;
}
