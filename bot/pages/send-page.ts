import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES } from '../../knowledge/statement.ts';
import type { Here } from './links.ts';
import { pageLanguage } from './page-language.ts';

export const LONGEST_QUERY = 200;

/** Where a request is, and in which language. */
export function whereIs(request: Request, site: string): Here {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.query)) {
    if (name !== 'lang' && typeof value === 'string') query[name] = value.slice(0, LONGEST_QUERY);
  }
  const explicit = LANGUAGES.some((language) => language === request.query.lang);
  return { site, path: request.path.replace(/^\/+/, '/'), query, language: pageLanguage(request), explicit };
}

/** Sends a whole page. */
export function send(response: Response, here: Here, page: VNode): void {
  response
    .set({ 'Content-Language': here.language, 'Cache-Control': 'no-cache' })
    .vary('Accept-Language')
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`);
}
