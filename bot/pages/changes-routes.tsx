import { Router } from 'express';
import { z } from 'zod';
import type { Register } from '../../knowledge/register/register.ts';
import type { DeclaredHistory, Publishing } from '../changes/declared-history.ts';
import { changesFeed } from '../changes/feed.ts';
import { ChangesPage, type Published } from './changes-page.tsx';
import { pageLanguage } from './page-language.ts';
import { send, whereIs } from './send-page.ts';

/** Publishings of one page, and of the feed. */
const AT_ONCE = 10;
const IN_FEED = 20;

const daySchema = z.iso.date();
const fromSchema = z.coerce.number().int().min(0).max(100_000).catch(0);

/** Whether a word is a day that exists, as YYYY-MM-DD. */
export function isDay(word: string | undefined): word is string {
  return daySchema.safeParse(word).success;
}

/** `/changes` and its feed, `/changes.atom`. */
export function changesRoutes(dependencies: {
  current(): { register: Register; snapshot: string };
  history: DeclaredHistory;
  publicUrl: string;
  /** Whether one can be told by e-mail. */
  follow: boolean;
}): Router {
  const { current, history, publicUrl, follow } = dependencies;
  const router = Router();

  router.get('/changes', async (request, response) => {
    const here = whereIs(request, publicUrl);
    const all = await history.publishings();
    const opened = all.findIndex(({ id }) => id === here.query.open);
    const from = opened >= 0 ? opened : fromSchema.parse(here.query.from ?? 0);
    const published = await Promise.all(all.slice(from, from + AT_ONCE).map((one) => detail(one)));
    const older = from + AT_ONCE < all.length ? from + AT_ONCE : undefined;
    const { open } = here.query;
    send(
      response,
      here,
      <ChangesPage here={here} {...current()} published={published} open={open} older={older} follow={follow} />,
    );
  });

  router.get('/changes.atom', async (request, response) => {
    const all = (await history.publishings()).filter(({ previous }) => previous !== undefined).slice(0, IN_FEED);
    const entries = await Promise.all(all.map(async (one) => ({ ...one, comparison: await history.comparison(one) })));
    const feed = changesFeed({
      site: publicUrl || `${request.protocol}://${request.get('host') ?? 'localhost'}`,
      company: current().register.company.name,
      language: pageLanguage(request),
      entries: entries.flatMap(({ comparison, ...one }) =>
        comparison === undefined || comparison.changes.length === 0 ? [] : { ...one, comparison },
      ),
    });
    response.set('Cache-Control', 'no-cache').type('application/atom+xml').send(feed);
  });

  async function detail(one: Publishing): Promise<Published> {
    if (one.previous === undefined) {
      const then = await history.declared(one.id);
      return then === undefined
        ? one
        : { ...one, first: { practices: then.practices.length, statements: then.statements.length } };
    }
    const comparison = await history.comparison(one);
    return comparison === undefined ? one : { ...one, comparison };
  }

  return router;
}
