import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Register } from '../../knowledge/register/register.ts';
import { LANGUAGES } from '../../knowledge/statement.ts';
import { packageRoot } from '../package-root.ts';
import { HomePage } from './home-page.tsx';
import type { Here } from './links.ts';
import { MissingPage } from './missing-page.tsx';
import { pageLanguage } from './page-language.ts';
import { PracticePage } from './practice-page.tsx';
import { PracticesPage } from './practices-page.tsx';

export interface PagesDependencies {
  /** What is declared at this moment, and the name of its snapshot; asked once a request. */
  current(): { register: Register; snapshot: string };
  /** Origin under which people reach this server: makes the addresses that name the page's languages absolute. */
  publicUrl?: string;
  /** Folder with the chat element, styles, scripts and fonts; `dist/public` unless given. */
  publicDirectory?: string;
}

const LONGEST_QUERY = 200;

/**
 * The pages: `/`, `/practices`, `/practices/:id`; `/assets/*` and `/limpide-chat.js`; and, for whatever else comes this
 * far, a page that says that there is none. To be mounted last. Sets no cookie.
 */
export function pagesRouter(dependencies: PagesDependencies): Router {
  const { current, publicUrl = '', publicDirectory = join(packageRoot(), 'dist/public') } = dependencies;
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
  router.get('/practices/:id', (request, response, next) => {
    const { register, snapshot } = current();
    const practice = register.practices.find(({ id }) => id === request.params.id);
    if (practice === undefined) return next();
    const here = hereOf(request);
    const both = here.query.both === '1';
    send(
      response,
      here,
      <PracticePage here={here} register={register} snapshot={snapshot} practice={practice} both={both} />,
    );
  });
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const here = hereOf(request);
    response.status(404);
    send(response, here, <MissingPage here={here} {...current()} />);
  });
  return router;
}

function whereIs(request: Request, site: string): Here {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.query)) {
    if (name !== 'lang' && typeof value === 'string') query[name] = value.slice(0, LONGEST_QUERY);
  }
  const explicit = LANGUAGES.some((language) => language === request.query.lang);
  return { site, path: request.path.replace(/^\/+/, '/'), query, language: pageLanguage(request), explicit };
}

function send(response: Response, here: Here, page: VNode): void {
  response
    .set({ 'Content-Language': here.language, 'Cache-Control': 'no-cache' })
    .vary('Accept-Language')
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`);
}
