import { createHash, randomUUID } from 'node:crypto';
import { type RequestHandler, type Response, Router } from 'express';
import { timeZoneOf } from '../../../rights/calendar/time-zone-of.ts';
import { dayIn, inZone } from '../../../rights/calendar/zone.ts';
import { RIGHTS } from '../../../rights/law/rights.ts';
import { entrySchema } from '../../desk/entry.ts';
import { incidentEntrySchema } from '../../desk/incident-entry.ts';
import { may } from '../../desk/may.ts';
import { type Refused, refused } from '../../desk/outcome.ts';
import type { DeskPagesDependencies } from './dependencies.ts';
import type { DeskPage } from './desk-context.ts';
import { EnteredPage, EntryPage } from './entry-pages.tsx';
import { fieldsOf, readForm, typedOf } from './forms.ts';
import { IncidentEntryPage } from './incident-entry-page.tsx';
import { send } from './send.ts';
import { refuse } from './views.tsx';

/**
 * `/desk/requests/new` and `/desk/incidents/new`: what came by phone or letter, or was noticed in the company. To be
 * mounted before the pages of a request and an incident.
 */
export function entryRoutes(
  { desk, now }: DeskPagesDependencies,
  pageOf: (response: Response) => DeskPage,
  ours: RequestHandler,
): Router {
  const router = Router();
  const today = ({ company }: DeskPage) => dayIn(now(), timeZoneOf(company));

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

  router.get('/incidents/new', (_request, response) => {
    const page = pageOf(response);
    if (!may(page.me.staff, 'enter')) return refuse(response, page, refused('not_permitted'));
    sendIncidentForm(response, page, {}, randomUUID());
  });

  router.post('/incidents/new', readForm, ours, async (request, response) => {
    const page = pageOf(response);
    const fields = fieldsOf(request);
    const again = ({ words }: Refused, status: number) => {
      response.status(status);
      sendIncidentForm(response, page, fields, fields.key ?? randomUUID(), page.t(words[page.language]));
    };
    const entry = incidentEntrySchema.safeParse(incidentOf(fields));
    if (!entry.success) return again(refused('unreadable'), 400);
    const outcome = await desk.incidents.enter(page.me.staff, entry.data);
    if (outcome.done) return response.redirect(303, `/desk/incidents/${outcome.value.reference}`);
    if (outcome.code === 'not_permitted') return refuse(response, page, outcome);
    again(outcome, 409);
  });

  function sendIncidentForm(
    response: Response,
    page: DeskPage,
    fields: Record<string, string>,
    formKey: string,
    error?: string,
  ): void {
    const time = inZone(now(), timeZoneOf(page.company)).slice(11, 16);
    send(
      response,
      page.language,
      <IncidentEntryPage
        page={page}
        formKey={formKey}
        today={today(page)}
        time={time}
        typed={typedOf(fields)}
        error={error}
      />,
    );
  }
  return router;
}

/** What the form holds besides its own fields; empty fields are absent. `key`: the same content sent twice is one. */
function saidIn(fields: Record<string, string>): { key: string; said: Record<string, string> } {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const { _csrf, key = '', ...said } = given;
  const content = createHash('sha256').update(JSON.stringify(said)).digest('base64url');
  return { key: `form/${key}/${content}`, said };
}

/** An incident as the form brings it, for its schema. */
function incidentOf(fields: Record<string, string>): unknown {
  const { key, said } = saidIn(fields);
  const { kind, words, day, time, channel, language, contact } = said;
  return {
    key,
    kind,
    words,
    known: { day, time },
    channel,
    language,
    ...(contact !== undefined && { contact: contact.trim() }),
  };
}

/** A wish as the form brings it, for its schema. Sent again with other words it is another request. */
function entryOf(fields: Record<string, string>): unknown {
  const { key, said } = saidIn(fields);
  const { words, channel, received, language, contact, onBehalf, residence } = said;
  return {
    key,
    rights: RIGHTS.filter((right) => said[`right.${right}`] === 'yes'),
    words,
    channel,
    language,
    ...(received !== undefined && { received }),
    ...(contact !== undefined && { contact: contact.trim() }),
    ...(onBehalf !== undefined && { onBehalf }),
    ...(residence !== undefined && { residence: residence.trim().toUpperCase() }),
  };
}
