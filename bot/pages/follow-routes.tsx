import express, { type Request, type Response, Router } from 'express';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import type { Register } from '../../knowledge/register/register.ts';
import type { Following } from '../following/following.ts';
import { FOLLOWING_WORDS } from '../following/words.ts';
import { type Here, linkTo } from './links.ts';
import { PlainPage, type PlainPageProps } from './plain-page.tsx';
import { send, whereIs } from './send-page.ts';

const readForm = express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 });
const address = z.email().max(254);

export interface FollowRoutesDependencies {
  current(): { register: Register; snapshot: string };
  following: Following;
  publicUrl: string;
  now(): Date;
}

interface Shown extends Pick<PlainPageProps, 'title' | 'lead'> {
  form?: ComponentChildren;
}

/** Being told of changes by e-mail: asked on `/changes`, confirmed by a link, ended by another. No cookie, no account. */
export function followRoutes({ current, following, publicUrl, now }: FollowRoutesDependencies): Router {
  const router = Router();
  const show = (response: Response, here: Here, { form, ...page }: Shown) => {
    // A link in a mail is a secret: it is not sent on.
    response.set('Referrer-Policy', 'no-referrer');
    send(
      response,
      here,
      <PlainPage here={here} current={current()} {...page}>
        {form}
        <p>
          <a class="onward" href={linkTo(here, '/changes')}>
            {FOLLOWING_WORDS[here.language].back}
          </a>
        </p>
      </PlainPage>,
    );
  };
  const tokenOf = (request: Request) => String(request.query.token ?? '').slice(0, 300);

  router.post('/changes/follow', readForm, (request, response) => {
    const here = whereIs(request, publicUrl);
    const words = FOLLOWING_WORDS[here.language];
    const parsed = address.safeParse(typeof request.body?.email === 'string' ? request.body.email.trim() : '');
    if (!parsed.success) {
      response.status(400);
      return show(response, here, { title: words.notAnAddress, lead: '', form: <FollowForm here={here} /> });
    }
    following.ask(parsed.data, here.language, request.ip ?? '');
    return show(response, here, { title: words.sent, lead: words.sentLead });
  });

  // A button stands between the link and the act: programs that look into mails follow links, and press nothing.
  router.get('/changes/follow/confirm', (request, response) => {
    const here = whereIs(request, publicUrl);
    const words = FOLLOWING_WORDS[here.language];
    const known = following.links.confirmed(tokenOf(request), now()) !== undefined;
    if (!known) return lapsed(response, here);
    return show(response, here, {
      title: words.confirmTitle,
      lead: words.confirmLead,
      form: <ActForm here={here} token={tokenOf(request)} label={words.confirmButton} />,
    });
  });
  router.post('/changes/follow/confirm', readForm, async (request, response) => {
    const here = whereIs(request, publicUrl);
    const words = FOLLOWING_WORDS[here.language];
    const id = following.links.confirmed(tokenOf(request), now());
    if (id === undefined || !(await following.store.confirm(id, now()))) return lapsed(response, here);
    return show(response, here, { title: words.confirmed, lead: words.confirmedLead });
  });

  router.get('/changes/unfollow', (request, response) => {
    const here = whereIs(request, publicUrl);
    const words = FOLLOWING_WORDS[here.language];
    if (following.links.left(tokenOf(request)) === undefined) return lapsed(response, here);
    return show(response, here, {
      title: words.leaveTitle,
      lead: words.leaveLead,
      form: <ActForm here={here} token={tokenOf(request)} label={words.leaveButton} />,
    });
  });
  // Mail programs post here by themselves (RFC 8058): the token is all they know.
  router.post('/changes/unfollow', readForm, async (request, response) => {
    const here = whereIs(request, publicUrl);
    const words = FOLLOWING_WORDS[here.language];
    const id = following.links.left(tokenOf(request));
    if (id === undefined) return lapsed(response, here);
    await following.store.forget(id);
    return show(response, here, { title: words.left, lead: words.leftLead });
  });

  function lapsed(response: Response, here: Here): void {
    const words = FOLLOWING_WORDS[here.language];
    response.status(410);
    show(response, here, { title: words.lapsed, lead: words.lapsedLead });
  }
  return router;
}

/** Where an address is left, on the page of changes. */
export function FollowForm({ here }: { here: Here }) {
  const words = FOLLOWING_WORDS[here.language];
  return (
    <section class="follow" aria-labelledby="_follow">
      <h2 id="_follow">{words.heading}</h2>
      <p>{words.lead}</p>
      <form method="post" action={linkTo(here, '/changes/follow', { lang: here.language })}>
        <label for="_email">{words.address}</label>
        <div class="search-row">
          <input id="_email" name="email" type="email" autocomplete="email" maxLength={254} required />
          <button type="submit">{words.send}</button>
        </div>
      </form>
    </section>
  );
}

function ActForm({ here, token, label }: { here: Here; token: string; label: string }) {
  return (
    <form
      class="act"
      method="post"
      action={linkTo(here, `/${here.path.replace(/^\//, '')}`, { token, lang: here.language })}
    >
      <p class="acts">
        <button class="primary" type="submit">
          {label}
        </button>
      </p>
    </form>
  );
}
