import { type RequestHandler, Router } from 'express';
import { bundled } from '../../desk/archive.ts';
import { pageLanguage } from '../page-language.ts';
import type { DeskPagesDependencies } from './dependencies.ts';
import { fieldsOf, readForm } from './forms.ts';
import { DownloadPage } from './plain-pages.tsx';
import { send } from './send.ts';

/** Where a verified person fetches their data: a page with a button, because programs that look at mails open links. */
export function downloadRoutes({
  desk,
  current,
  limit,
}: Pick<DeskPagesDependencies, 'desk' | 'current'> & { limit: RequestHandler }): Router {
  const router = Router();
  const company = () => current().register.company.name;

  router.get('/requests/:reference/download', limit, async (request, response) => {
    const { reference } = request.params as { reference: string };
    const token = typeof request.query.token === 'string' ? request.query.token.slice(0, 100) : '';
    const outcome = await desk.downloads.look(reference, token);
    const language = outcome.done ? outcome.value.language : pageLanguage(request);
    if (!outcome.done) response.status(404);
    send(
      response,
      language,
      <DownloadPage language={language} company={company()} reference={reference} token={token} alive={outcome.done} />,
    );
  });

  router.post('/requests/:reference/download', limit, readForm, async (request, response) => {
    const { reference } = request.params as { reference: string };
    const outcome = await desk.downloads.fetch(reference, fieldsOf(request).token ?? '');
    if (!outcome.done) {
      response.status(404);
      const language = pageLanguage(request);
      return send(
        response,
        language,
        <DownloadPage language={language} company={company()} reference={reference} token="" alive={false} />,
      );
    }
    const { name, type, content } = bundled(outcome.value, reference);
    response
      .attachment(name)
      .set({ 'Content-Type': type, 'Content-Length': String(content.length), 'X-Content-Type-Options': 'nosniff' })
      .end(content);
  });
  return router;
}
