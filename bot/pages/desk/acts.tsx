import { type Request, type RequestHandler, type Response, Router } from 'express';
import { plainName } from '../../desk/archive.ts';
import { handOverActSchema } from '../../desk/hand-over-desk.ts';
import { incidentActSchema } from '../../desk/incident-desk.ts';
import { type Outcome, type Refused, refused } from '../../desk/outcome.ts';
import { requestActSchema } from '../../desk/request-act.ts';
import type { DeskPagesDependencies } from './dependencies.ts';
import type { DeskPage } from './desk-context.ts';
import { actOf, fieldsOf, readForm, readUpload, sameToken, typedOf, uploadOf } from './forms.ts';
import { ClosedPage } from './plain-pages.tsx';
import { PreviewPage } from './preview-page.tsx';
import { send } from './send.ts';
import { refuse, type Said, showHandOver, showIncident, showRequest } from './views.tsx';

/** Forms of the desk. What was done is said on the page one comes back to; what was not, beside the form. */
export function deskActs(
  dependencies: DeskPagesDependencies,
  pageOf: (response: Response) => DeskPage,
  ours: RequestHandler,
): Router {
  const { desk } = dependencies;
  const router = Router();
  type Show = typeof showRequest;

  /** Back to the page, with a word; or the page again, with the reason. */
  async function answer(
    show: Show,
    place: string,
    request: Request,
    response: Response,
    kind: string,
    outcome: Outcome<unknown>,
  ): Promise<void> {
    const { reference } = request.params as { reference: string };
    if (outcome.done) return response.redirect(303, `${place}/${reference}?done=${kind}`);
    const page = pageOf(response);
    if (outcome.code === 'unknown') return refuse(response, page, outcome);
    response.status(outcome.code === 'not_permitted' ? 403 : 409);
    await show(dependencies, page, response, reference, failing(page, outcome, request, kind));
  }

  router.post('/requests/:reference/act', readForm, ours, async (request, response) => {
    const { reference } = request.params as { reference: string };
    const parsed = requestActSchema.safeParse(actOf(fieldsOf(request)));
    const outcome = parsed.success
      ? await desk.requests.act(pageOf(response).me.staff, reference, parsed.data)
      : refused('unreadable');
    await answer(showRequest, '/desk/requests', request, response, fieldsOf(request).kind ?? '', outcome);
  });

  router.post('/requests/:reference/preview', readForm, ours, async (request, response) => {
    const { reference } = request.params as { reference: string };
    const page = pageOf(response);
    const fields = fieldsOf(request);
    const parsed = requestActSchema.safeParse(actOf(fields));
    if (!parsed.success) {
      return answer(showRequest, '', request, response, fields.kind ?? '', refused('unreadable'));
    }
    const outcome = await desk.requests.preview(page.me.staff, reference, parsed.data);
    if (!outcome.done) return answer(showRequest, '', request, response, parsed.data.kind, outcome);
    const view = await desk.reading.show(page.me.staff, reference);
    if (!view.done) return refuse(response, page, view);
    send(
      response,
      page.language,
      <PreviewPage
        page={page}
        request={view.value.request}
        kind={parsed.data.kind}
        typed={typedOf(fields)}
        letter={outcome.value}
      />,
    );
  });

  router.post('/requests/:reference/resend', readForm, ours, async (request, response) => {
    const { reference } = request.params as { reference: string };
    const outcome = await desk.requests.resend(pageOf(response).me.staff, reference);
    await answer(showRequest, '/desk/requests', request, response, 'resend', outcome);
  });

  router.post('/requests/:reference/files', readUpload, tooLarge, async (request: Request, response: Response) => {
    const { reference } = request.params as { reference: string };
    const page = pageOf(response);
    const { csrf, file } = await uploadOf(request);
    if (!sameToken(csrf, page.me.csrf) && response.locals.tooLarge !== true) {
      response.status(403);
      return send(
        response,
        page.language,
        <ClosedPage language={page.language} company={page.company.name} why="forged" />,
      );
    }
    const outcome =
      response.locals.tooLarge === true
        ? refused('file_too_large')
        : file === undefined
          ? refused('file_empty')
          : await desk.downloads.upload(page.me.staff, reference, { ...file, name: plainName(file.name) });
    await answer(showRequest, '/desk/requests', request, response, 'upload', outcome);
  });
  router.post('/requests/:reference/files/:file/remove', readForm, ours, async (request, response) => {
    const { reference, file } = request.params as { reference: string; file: string };
    const outcome = await desk.downloads.remove(pageOf(response).me.staff, reference, file);
    await answer(showRequest, '/desk/requests', request, response, 'remove', outcome);
  });

  router.post('/hand-overs/:reference/act', readForm, ours, async (request, response) => {
    const { reference } = request.params as { reference: string };
    const parsed = handOverActSchema.safeParse(actOf(fieldsOf(request)));
    const outcome = parsed.success
      ? await desk.handOvers.act(pageOf(response).me.staff, reference, parsed.data)
      : refused('unreadable');
    await answer(showHandOver, '/desk/hand-overs', request, response, fieldsOf(request).kind ?? '', outcome);
  });

  router.post('/incidents/:reference/act', readForm, ours, async (request, response) => {
    const { reference } = request.params as { reference: string };
    const parsed = incidentActSchema.safeParse(actOf(fieldsOf(request)));
    const outcome = parsed.success
      ? await desk.incidents.act(pageOf(response).me.staff, reference, parsed.data)
      : refused('unreadable');
    await answer(showIncident, '/desk/incidents', request, response, fieldsOf(request).kind ?? '', outcome);
  });
  return router;
}

/** A body beyond the limit is answered on the page, like any other fault of a form. */
function tooLarge(error: unknown, _request: Request, response: Response, next: (error?: unknown) => void): void {
  const large = (error as { status?: unknown } | null)?.status === 413;
  if (large) response.locals.tooLarge = true;
  next(large ? undefined : error);
}

function failing(page: DeskPage, { words }: Refused, request: Request, kind: string): Said {
  return { error: page.t(words[page.language]), failed: { kind, typed: typedOf(fieldsOf(request)) } };
}
