import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../../knowledge/statement.ts';

export function send(response: Response, language: Language, page: VNode): void {
  response
    .set('Content-Language', language)
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`);
}

/**
 * A link in a mail brings no cookie of ours (SameSite=Strict): the page loads itself again, as its own visitor, and then
 * has it. Who still has none signs in.
 */
export function comeBack(request: Request, response: Response): void {
  const cross = request.headers['sec-fetch-site'] === 'cross-site';
  if (request.method === 'GET' && cross && request.query.again === undefined) {
    const self = new URL(request.originalUrl, 'http://localhost');
    self.searchParams.set('again', '1');
    response
      .set('Refresh', `0; url=${self.pathname}${self.search}`)
      .type('html')
      .send('<!doctype html><title>…</title>');
    return;
  }
  response.redirect(303, '/desk/sign-in');
}
