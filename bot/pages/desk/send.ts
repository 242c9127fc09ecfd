import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../../knowledge/statement.ts';

export function send(response: Response, language: Language, page: VNode): void {
  response
    .set('Content-Language', language)
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`);
}
