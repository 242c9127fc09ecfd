import { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { may } from '../../desk/may.ts';
import type { SignedIn } from '../../staff/sign-in.ts';
import { pageLanguage } from '../page-language.ts';
import { deskActs } from './acts.tsx';
import { DESK_LIMITS, type DeskPagesDependencies } from './dependencies.ts';
import { type DeskPage, deskPage } from './desk-context.ts';
import { downloadRoutes } from './download-routes.tsx';
import { entryRoutes } from './entry-routes.tsx';
import {
  clearSessionCookie,
  fieldsOf,
  fromElsewhere,
  readForm,
  sameToken,
  sessionCookie,
  setSessionCookie,
} from './forms.ts';
import { ClosedPage, EnterPage, LinkSentPage, SignInPage } from './plain-pages.tsx';
import { comeBack, send } from './send.ts';
import { deskViews } from './views.tsx';

const QUARTER_MS = 15 * 60_000;

/** `/desk` for signed-in staff, and `/requests/:reference/download` for the person. To be mounted before the pages. */
export function deskRouter(dependencies: DeskPagesDependencies): Router {
  const { signIn, staff, current, now, publicUrl } = dependencies;
  const limits = { ...DESK_LIMITS, ...dependencies.limits };
  const secure = publicUrl?.startsWith('https:') ?? false;
  const router = Router();
  const company = () => current().register.company;
  const plain = (request: Request) => ({ language: pageLanguage(request), company: company().name });

  const limited = (limit: number, key: (request: Request) => string): RequestHandler =>
    rateLimit({
      windowMs: QUARTER_MS,
      limit,
      keyGenerator: key,
      standardHeaders: false,
      legacyHeaders: false,
      validate: { xForwardedForHeader: false },
      handler: (request, response) => {
        response.status(429).set('Retry-After', '900');
        send(response, plain(request).language, <SignInPage {...plain(request)} problem="many" />);
      },
    });
  const address = (request: Request) => ipKeyGenerator(request.ip ?? '');
  const email = (request: Request) => (fieldsOf(request).email ?? '').trim().toLowerCase().slice(0, 254);

  router.use(['/desk', '/requests'], (request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'same-origin' });
    if (request.method !== 'POST' || !fromElsewhere(request, publicUrl)) return next();
    response.status(403);
    send(response, plain(request).language, <ClosedPage {...plain(request)} why="forged" />);
  });
  router.use(downloadRoutes({ ...dependencies, limit: limited(limits.triesPerAddress, address) }));

  router.get('/desk/sign-in', (request, response) => {
    const problem = request.query.problem === 'dead' ? ({ problem: 'dead' } as const) : {};
    send(response, plain(request).language, <SignInPage {...plain(request)} {...problem} />);
  });
  router.post(
    '/desk/sign-in',
    readForm,
    limited(limits.linksPerAddress, address),
    limited(limits.linksPerEmail, email),
    (request, response) => {
      signIn.request(email(request));
      send(response, plain(request).language, <LinkSentPage {...plain(request)} />);
    },
  );
  router.get('/desk/enter', (request, response) => {
    const token = typeof request.query.token === 'string' ? request.query.token.slice(0, 100) : '';
    send(response, plain(request).language, <EnterPage {...plain(request)} token={token} />);
  });
  router.post('/desk/enter', readForm, limited(limits.triesPerAddress, address), async (request, response) => {
    const session = await signIn.enter(fieldsOf(request).token ?? '');
    if (!session) return response.redirect(303, '/desk/sign-in?problem=dead');
    setSessionCookie(response, session.token, session.maxAgeMs, secure);
    const me = await signIn.who(session.token);
    response.redirect(303, me === undefined || may(me.staff, 'list') ? '/desk' : '/training');
  });

  // From here on somebody is signed in.
  router.use('/desk', async (request: Request, response: Response, next: NextFunction) => {
    const me = await signIn.who(sessionCookie(request));
    if (!me) return comeBack(request, response);
    response.locals.me = me;
    if (may(me.staff, 'list') || request.path === '/sign-out') return next();
    response.status(403);
    send(
      response,
      me.staff.language,
      <ClosedPage language={me.staff.language} company={company().name} why="role" training={dependencies.training} />,
    );
  });
  const pageOf = (response: Response): DeskPage =>
    deskPage(company(), response.locals.me as SignedIn, staff, now(), dependencies.training);

  /** Refuses a form that is not of this session. Uploads are read, and asked, in their own route. */
  const ours: RequestHandler = (request, response, next) => {
    const { me } = response.locals as { me: SignedIn };
    if (sameToken(fieldsOf(request)._csrf ?? '', me.csrf)) return next();
    response.status(403);
    send(
      response,
      me.staff.language,
      <ClosedPage language={me.staff.language} company={company().name} why="forged" />,
    );
  };
  router.post('/desk/sign-out', readForm, ours, async (request, response) => {
    const token = sessionCookie(request);
    if (token !== undefined) await signIn.leave(token);
    clearSessionCookie(response, secure);
    response.redirect(303, '/desk/sign-in');
  });
  router.use('/desk', entryRoutes(dependencies, pageOf, ours));
  router.use('/desk', deskViews(dependencies, pageOf), deskActs(dependencies, pageOf, ours));
  return router;
}
