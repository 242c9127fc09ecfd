import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Register } from '../../knowledge/register/register.ts';
import type { QuestionSession, SessionStore } from '../../rights/following/session-store.ts';
import { maskPersonalData } from '../conversation/masking.ts';
import { LONGEST_QUESTION, SESSION_WORDS } from '../following/session-words.ts';
import { told } from '../typography.ts';
import { type Here, linkTo } from './links.ts';
import { PlainPage } from './plain-page.tsx';
import { send, whereIs } from './send-page.ts';

const readForm = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 });
/** Questions from one address of the network, a minute. */
const QUESTIONS_A_MINUTE = 6;
/** Answered questions that are shown. */
const MOST_ANSWERED = 50;

export interface SessionRoutesDependencies {
  current(): { register: Register; snapshot: string };
  sessions: SessionStore;
  timeZone(): string;
  publicUrl: string;
  now(): Date;
}

/** `/session`: a live question session is announced, questions are gathered, and what answers them is shown. */
export function sessionRoutes({ current, sessions, timeZone, publicUrl, now }: SessionRoutesDependencies): Router {
  const router = Router();

  router.get('/session', async (request, response) => {
    const here = whereIs(request, publicUrl);
    const [all, questions] = await Promise.all([sessions.list(), sessions.questions()]);
    const open = all.filter(({ closedAt }) => closedAt === undefined).reverse();
    const { register } = current();
    const answered = questions.filter(({ practice }) => register.practices.some(({ id }) => id === practice)).reverse();
    const words = SESSION_WORDS[here.language];
    send(
      response,
      here,
      <PlainPage here={here} current={current()} title={words.title} lead={words.lead}>
        {open.length === 0 && <p>{words.none}</p>}
        {open.map((session) => (
          <Session
            key={session.id}
            here={here}
            session={session}
            timeZone={timeZone()}
            count={questions.filter((one) => one.session === session.id).length}
          />
        ))}
        {answered.length > 0 && (
          <>
            <h2>{words.answered}</h2>
            <p>{words.answeredLead}</p>
            <ul class="answered">
              {answered.slice(0, MOST_ANSWERED).map(({ id, question, language, practice }) => (
                <li key={id}>
                  <p lang={language}>“{question}”</p>
                  <p>
                    <a href={linkTo(here, `/practices/${practice}`)}>
                      {words.read(
                        told(register.practices.find((one) => one.id === practice)?.title ?? {}, here.language).text,
                      )}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </PlainPage>,
    );
  });

  const limited = rateLimit({
    windowMs: 60_000,
    limit: QUESTIONS_A_MINUTE,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    standardHeaders: false,
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
  });
  router.post('/session/:id', limited, readForm, async (request, response) => {
    const here = whereIs(request, publicUrl);
    const words = SESSION_WORDS[here.language];
    const session = (await sessions.list()).find(({ id }) => id === request.params.id);
    const given = typeof request.body?.question === 'string' ? request.body.question.trim() : '';
    const problem =
      session === undefined || session.closedAt !== undefined
        ? words.over
        : given === ''
          ? words.empty
          : given.length > LONGEST_QUESTION
            ? words.tooLong
            : undefined;
    if (problem !== undefined) response.status(session === undefined ? 404 : 400);
    else if (session) {
      const question = maskPersonalData(given);
      await sessions.ask({ id: randomUUID(), session: session.id, language: here.language, question, at: now() });
    }
    send(
      response,
      here,
      <PlainPage
        here={here}
        current={current()}
        title={problem ?? words.sent}
        lead={problem === undefined ? words.sentLead : ''}
      >
        <p>
          <a class="onward" href={linkTo(here, '/session')}>
            {words.back}
          </a>
        </p>
      </PlainPage>,
    );
  });
  return router;
}

function Session(props: { here: Here; session: QuestionSession; timeZone: string; count: number }) {
  const { here, session, timeZone, count } = props;
  const words = SESSION_WORDS[here.language];
  const when = new Intl.DateTimeFormat(here.language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(session.startsAt);
  const field = `_question-${session.id}`;
  return (
    <article class="follow">
      <h2>{session.title[here.language]}</h2>
      <p>
        <time dateTime={session.startsAt.toISOString()}>{words.at(when)}</time> · {words.gathered(count)}
      </p>
      <form method="post" action={linkTo(here, `/session/${session.id}`, { lang: here.language })}>
        <label for={field}>{words.ask}</label>
        <textarea
          id={field}
          name="question"
          rows={3}
          maxLength={LONGEST_QUESTION}
          aria-describedby={`${field}-hint`}
          required
        />
        <p id={`${field}-hint`}>{words.hint}</p>
        <p class="acts">
          <button class="primary" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </article>
  );
}
