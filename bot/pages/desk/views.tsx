import { type Request, type Response, Router } from 'express';
import { inLanguage } from '../../../knowledge/statement.ts';
import { readReference } from '../../../rights/requests/reference.ts';
import { helpersFor } from '../../desk/asked-for-help.ts';
import { declaredThen } from '../../desk/declared-then.ts';
import type { Refused } from '../../desk/outcome.ts';
import type { QueueAsk } from '../../desk/reading.ts';
import { AccessLogPage } from './access-log-page.tsx';
import type { Typed } from './act-forms.tsx';
import type { DeskPagesDependencies } from './dependencies.ts';
import type { DeskPage } from './desk-context.ts';
import { FeedbackPage } from './feedback-page.tsx';
import { HandOverPage, HandOversPage } from './hand-over-pages.tsx';
import { IncidentPage, IncidentsPage } from './incident-pages.tsx';
import { ClosedPage } from './plain-pages.tsx';
import { QueuePage } from './queue-page.tsx';
import { RequestPage } from './request-page.tsx';
import { send } from './send.ts';

const WHICH = ['open', 'mine', 'unclaimed', 'late', 'closed'] as const satisfies readonly QueueAsk['which'][];

/** What a page says besides its subject. */
export interface Said {
  done?: string | undefined;
  error?: string | undefined;
  failed?: { kind: string; typed: Typed } | undefined;
}

/** Pages of the desk that only show. */
export function deskViews(dependencies: DeskPagesDependencies, pageOf: (response: Response) => DeskPage): Router {
  const { desk } = dependencies;
  const router = Router();

  router.get('/', async (request, response) => {
    const page = pageOf(response);
    const looked = text(request, 'reference')?.trim();
    if (looked) {
      const place = placeOf(looked);
      if (place !== undefined) return response.redirect(303, place);
    }
    const which = WHICH.find((one) => one === request.query.which) ?? 'open';
    const outcome = await desk.reading.queue(page.me.staff, { which });
    if (!outcome.done) return refuse(response, page, outcome);
    if (looked) response.status(404);
    send(
      response,
      page.language,
      <QueuePage page={page} items={outcome.value} which={which} missing={looked || undefined} />,
    );
  });
  router.get('/export.:format', async (request, response, next) => {
    const page = pageOf(response);
    const { format } = request.params as { format: string };
    if (format !== 'csv' && format !== 'json') return next();
    const outcome = await desk.export(page.me.staff, format);
    if (!outcome.done) return refuse(response, page, outcome);
    response
      .attachment(`requests.${format}`)
      .type(format === 'csv' ? 'text/csv' : 'application/json')
      .send(outcome.value);
  });
  router.get('/requests/:reference', (request, response) =>
    showRequest(dependencies, pageOf(response), response, request.params.reference, saidIn(request, pageOf(response))),
  );

  router.get('/hand-overs', async (request, response) => {
    const page = pageOf(response);
    const closed = request.query.which === 'closed';
    const outcome = await desk.handOvers.list(page.me.staff, closed ? ['closed'] : ['waiting', 'taken']);
    if (!outcome.done) return refuse(response, page, outcome);
    send(response, page.language, <HandOversPage page={page} items={outcome.value} closed={closed} />);
  });
  router.get('/hand-overs/:reference', (request, response) =>
    showHandOver(dependencies, pageOf(response), response, request.params.reference, saidIn(request, pageOf(response))),
  );

  router.get('/feedback', async (request, response) => {
    const page = pageOf(response);
    const days = request.query.days === '30' ? 30 : 7;
    const before = dependencies.now();
    const digest = await dependencies.feedback({ from: new Date(before.getTime() - days * 86_400_000), before });
    const titles = new Map(dependencies.current().register.practices.map(({ id, title }) => [id, title]));
    const titleOf = (id: string) => {
      const title = titles.get(id);
      return title && inLanguage(title, page.language).text;
    };
    send(response, page.language, <FeedbackPage page={page} digest={digest} days={days} titleOf={titleOf} />);
  });
  router.get('/incidents', async (request, response) => {
    const page = pageOf(response);
    const closed = request.query.which === 'closed';
    const outcome = await desk.incidents.list(page.me.staff, closed);
    if (!outcome.done) return refuse(response, page, outcome);
    send(response, page.language, <IncidentsPage page={page} items={outcome.value} closed={closed} />);
  });
  router.get('/incidents/:reference', (request, response) =>
    showIncident(dependencies, pageOf(response), response, request.params.reference, saidIn(request, pageOf(response))),
  );

  router.get('/access-log', async (request, response) => {
    const page = pageOf(response);
    const subject = text(request, 'subject')?.trim() || undefined;
    const outcome = await desk.reading.accessLog(page.me.staff, subject);
    if (!outcome.done) return refuse(response, page, outcome);
    send(response, page.language, <AccessLogPage page={page} lines={outcome.value} subject={subject} />);
  });
  return router;
}

export async function showRequest(
  { desk, registerOf, staff }: DeskPagesDependencies,
  page: DeskPage,
  response: Response,
  reference: string,
  said: Said,
): Promise<void> {
  const outcome = await desk.reading.show(page.me.staff, reference);
  if (!outcome.done) return refuse(response, page, outcome);
  const { request } = outcome.value;
  const shown = await declaredThen(request.passages, request.language, registerOf);
  const others = helpersFor(staff, page.me.staff.email);
  send(
    response,
    page.language,
    <RequestPage page={page} view={outcome.value} shown={shown} helpers={others} {...said} />,
  );
}

export async function showHandOver(
  { desk, staff }: DeskPagesDependencies,
  page: DeskPage,
  response: Response,
  reference: string,
  said: Said,
): Promise<void> {
  const outcome = await desk.handOvers.show(page.me.staff, reference);
  if (!outcome.done) return refuse(response, page, outcome);
  const others = helpersFor(staff, page.me.staff.email);
  send(response, page.language, <HandOverPage page={page} view={outcome.value} helpers={others} {...said} />);
}

export async function showIncident(
  { desk, staff }: DeskPagesDependencies,
  page: DeskPage,
  response: Response,
  reference: string,
  said: Said,
): Promise<void> {
  const outcome = await desk.incidents.show(page.me.staff, reference);
  if (!outcome.done) return refuse(response, page, outcome);
  const others = helpersFor(staff, page.me.staff.email);
  send(response, page.language, <IncidentPage page={page} view={outcome.value} helpers={others} {...said} />);
}

/** Not allowed, or not there. */
export function refuse(response: Response, page: DeskPage, refused: Refused): void {
  if (refused.code === 'unknown') {
    response.status(404);
    send(
      response,
      page.language,
      <QueuePage page={page} items={[]} which="open" missing={String(response.req.params.reference ?? '')} />,
    );
    return;
  }
  response.status(403);
  send(
    response,
    page.language,
    <ClosedPage language={page.language} company={page.company.name} why="role" training={page.training} />,
  );
}

/** Where a reference leads: a request, a conversation, an incident. */
function placeOf(typed: string): string | undefined {
  const request = readReference(typed);
  if (/^\s*INC/i.test(typed)) return `/desk/incidents/${encodeURIComponent(typed.toUpperCase())}`;
  if (/^\s*LIM/i.test(typed)) return `/desk/hand-overs/${encodeURIComponent(typed.toUpperCase())}`;
  return request && `/desk/requests/${request}`;
}

function saidIn(request: Request, page: DeskPage): Said {
  const done = text(request, 'done');
  return { done: done === undefined ? undefined : page.words.done[done] };
}

function text(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' ? value.slice(0, 100) : undefined;
}
