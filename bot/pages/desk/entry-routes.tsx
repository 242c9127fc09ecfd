import { createHash, randomUUID } from 'node:crypto';
import { type RequestHandler, type Response, Router } from 'express';
import { dayIn } from '../../../rights/calendar/zone.ts';
import { RIGHTS } from '../../../rights/law/rights.ts';
import { entrySchema } from '../../desk/entry.ts';
import { may } from '../../desk/may.ts';
import { type Refused, refused } from '../../desk/outcome.ts';
import { contextFor } from '../../requests/context.ts';
import type { DeskPagesDependencies } from './dependencies.ts';
import type { DeskPage } from './desk-context.ts';
import { EnteredPage, EntryPage } from './entry-pages.tsx';
import { fieldsOf, readForm, typedOf } from './forms.ts';
import { send } from './send.ts';
import { refuse } from './views.tsx';

/** `/desk/requests/new`: a wish that came by phone or letter. To be mounted before a request's own page. */
export function entryRoutes(
  { desk, now }: DeskPagesDependencies,
  pageOf: (response: Response) => DeskPage,
  ours: RequestHandler,
): Router {
  const router = Router();
  const today = ({ company }: DeskPage) => {
    const { timeZone } = contextFor(company, { kind: 'system' }, now());
    return dayIn(now(), timeZone);
  };

  router.get('/requests/new', (_request, response) => {
    const page = pageOf(response);
    if (!may(page.me.staff, 'enter')) return refuse(response, page, refused('not_permitted'));
    send(response, page.language, <EntryPage page={page} formKey={randomUUID()} today={today(page)} typed={{}} />);
  });

  router.post('/requests/new', readForm, ours, async (request, response) => {
    const page = pageOf(response);
    const fields = fieldsOf(request);
    const again = ({ words }: Refused, status: number) => {
      response.status(status);
      send(
        response,
        page.language,
        <EntryPage
          page={page}
          formKey={fields.key ?? randomUUID()}
          today={today(page)}
          typed={typedOf(fields)}
          error={page.t(words[page.language])}
        />,
      );
    };
    const entry = entrySchema.safeParse(entryOf(fields));
    if (!entry.success) return again(refused('unreadable'), 400);
    const outcome = await desk.enter(page.me.staff, entry.data);
    if (outcome.done) return send(response, page.language, <EnteredPage page={page} entered={outcome.value} />);
    if (outcome.code === 'not_permitted') return refuse(response, page, outcome);
    again(outcome, 409);
  });
  return router;
}

/** A wish as the form brings it, for its schema; empty fields are absent. */
function entryOf(fields: Record<string, string>): unknown {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const { _csrf, key, ...said } = given;
  const { words, channel, received, language, contact, onBehalf, residence } = said;
  const content = createHash('sha256').update(JSON.stringify(said)).digest('base64url');
  return {
    // Sent twice it is one request; sent again with other words, another.
    key: `form/${key ?? ''}/${content}`,
    rights: RIGHTS.filter((right) => given[`right.${right}`] === 'yes'),
    words,
    channel,
    language,
    ...(received !== undefined && { received }),
    ...(contact !== undefined && { contact: contact.trim() }),
    ...(onBehalf !== undefined && { onBehalf }),
    ...(residence !== undefined && { residence: residence.trim().toUpperCase() }),
  };
}
