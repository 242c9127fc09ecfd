import { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Register } from '../../../knowledge/register/register.ts';
import type { QuestionView } from '../../../training/asking/views.ts';
import { type TrainingRefusal, TrainingRefusedError } from '../../../training/errors.ts';
import type { AskedByCustomers } from '../../../training/results/understanding.ts';
import type { Training } from '../../../training/training.ts';
import type { SignedIn, SignIn } from '../../staff/sign-in.ts';
import { has, type StaffList } from '../../staff/staff.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { type DeskPage, deskPage } from '../desk/desk-context.ts';
import { fieldsOf, fromElsewhere, readForm, sameToken, sessionCookie } from '../desk/forms.ts';
import { ClosedPage } from '../desk/plain-pages.tsx';
import { comeBack, send } from '../desk/send.ts';
import { AttestationPage } from './attestation-page.tsx';
import { FeedbackPage } from './feedback-page.tsx';
import { HomePage } from './home-page.tsx';
import { QuestionPage } from './question-page.tsx';
import { TeamPage } from './team-page.tsx';
import { UnderstandingPage } from './understanding-page.tsx';

export interface TrainingPagesDependencies {
  /** As of what is declared and who works here now. */
  training(): Promise<Training>;
  current(): { register: Register };
  signIn: SignIn;
  staff: StaffList;
  askedByCustomers(time: { from: Date; before: Date }): Promise<AskedByCustomers>;
  now(): Date;
  publicUrl?: string;
}

const UNDERSTANDING_DAYS = 90;
const DAY_MS = 86_400_000;

const answerSchema = z.object({ question: z.string().max(100), module: z.string().max(100).optional() });
const judgeSchema = answerSchema.extend({ outcome: z.enum(['right', 'incomplete', 'wrong']) });

/** `/training` for signed-in staff: the questions, one's own progress; for those who lead, the team and the plot. */
export function trainingRouter(dependencies: TrainingPagesDependencies): Router {
  const { current, signIn, staff, askedByCustomers, now, publicUrl } = dependencies;
  const router = Router();
  const company = () => current().register.company;

  router.use('/training', async (request: Request, response: Response, next: NextFunction) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'same-origin' });
    const me = await signIn.who(sessionCookie(request));
    if (me === undefined) return comeBack(request, response);
    response.locals.me = me;
    if (request.method === 'POST' && fromElsewhere(request, publicUrl)) return closed(response, 'forged');
    response.locals.training = await dependencies.training();
    next();
  });
  const meOf = (response: Response) => response.locals.me as SignedIn;
  const trainingOf = (response: Response) => response.locals.training as Training;
  const pageOf = (response: Response): DeskPage => deskPage(company(), meOf(response), staff, now(), true);
  const closed = (response: Response, why: 'forged' | 'role') => {
    const { language } = meOf(response).staff;
    response.status(403);
    send(
      response,
      language,
      <ClosedPage language={language} company={company().name} why={why} training={why === 'role'} />,
    );
  };
  const ours: RequestHandler = (request, response, next) =>
    sameToken(fieldsOf(request)._csrf ?? '', meOf(response).csrf) ? next() : closed(response, 'forged');
  const leads: RequestHandler = (_request, response, next) =>
    has(meOf(response).staff, 'dpo', 'manager') ? next() : closed(response, 'role');
  const learner = (response: Response) => trainingOf(response).learnerOf(meOf(response).staff.email);
  const show = (response: Response, page: DeskPage, body: Parameters<typeof send>[2]) =>
    send(response, page.language, body);

  router.get('/training', async (_request, response) => {
    const page = pageOf(response);
    const who = await learner(response);
    const progress = who && (await trainingOf(response).progress(who.id, now()));
    const asked = who && progress?.due === 0 ? await trainingOf(response).ask(who.id, now()) : undefined;
    show(response, page, <HomePage page={page} progress={progress} nextDue={asked?.nextDue} />);
  });

  router.get('/training/question', async (request, response) => {
    const who = await learner(response);
    if (who === undefined) return response.redirect(303, '/training');
    const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : undefined);
    const module = text(request.query.module);
    await showQuestion(response, who.id, module, { again: text(request.query.again) });
  });

  router.post('/training/answer', readForm, ours, async (request, response) => {
    const who = await learner(response);
    const fields = fieldsOf(request);
    const given = answerSchema.safeParse(fields);
    if (who === undefined || !given.success) return response.redirect(303, '/training');
    const { question, module } = given.data;
    try {
      const feedback = await trainingOf(response).answer(
        who.id,
        { question, input: inputOf(fields), channel: 'web' },
        now(),
      );
      const page = pageOf(response);
      show(response, page, <FeedbackPage page={page} feedback={feedback} module={module} />);
    } catch (error) {
      if (!(error instanceof TrainingRefusedError)) throw error;
      response.status(422);
      await showQuestion(response, who.id, module, { again: question, refusal: error.code });
    }
  });

  router.post('/training/judge', readForm, ours, async (request, response) => {
    const who = await learner(response);
    const given = judgeSchema.safeParse(fieldsOf(request));
    if (who === undefined || !given.success) return response.redirect(303, '/training');
    const { question, outcome, module } = given.data;
    try {
      await trainingOf(response).judge(who.id, { question, outcome, channel: 'web' }, now());
    } catch (error) {
      if (!(error instanceof TrainingRefusedError)) throw error;
    }
    response.redirect(
      303,
      module === undefined ? '/training/question' : `/training/question?module=${encodeURIComponent(module)}`,
    );
  });

  router.post('/training/settings', readForm, ours, async (request, response) => {
    const who = await learner(response);
    if (who !== undefined) {
      switch (fieldsOf(request).do) {
        case 'pause':
          await trainingOf(response).pause(who.id, now());
          break;
        case 'resume':
          await trainingOf(response).resume(who.id);
          break;
        case 'share':
        case 'unshare':
          await trainingOf(response).share(who.id, fieldsOf(request).do === 'share');
          break;
      }
    }
    response.redirect(303, '/training');
  });

  router.get('/training/attestations/:module', async (request, response, next) => {
    const who = await learner(response);
    const all = who === undefined ? [] : await trainingOf(response).attestations(who.id);
    const attestation = all.find(({ module }) => module === request.params.module);
    if (attestation === undefined) return next();
    const page = pageOf(response);
    show(response, page, <AttestationPage page={page} attestation={attestation} />);
  });

  router.get('/training/understanding', leads, async (_request, response) => {
    const before = now();
    const time = { from: new Date(before.getTime() - UNDERSTANDING_DAYS * DAY_MS), before };
    const list = await trainingOf(response).understanding(await askedByCustomers(time), time);
    const page = pageOf(response);
    show(response, page, <UnderstandingPage page={page} list={list} />);
  });

  router.get('/training/team', leads, async (_request, response) => {
    const page = pageOf(response);
    show(response, page, <TeamPage page={page} team={await trainingOf(response).team(now())} />);
  });

  /** @param of `again`: a question with one more try, shown in the place of what comes next */
  async function showQuestion(
    response: Response,
    person: string,
    wanted: string | undefined,
    { again, refusal }: { again?: string | undefined; refusal?: TrainingRefusal } = {},
  ) {
    const training = trainingOf(response);
    const module = training.content().modules.some(({ id }) => id === wanted) ? wanted : undefined;
    const question =
      (again === undefined ? undefined : await openStill(training, person, again)) ??
      (await training.ask(person, now(), module === undefined ? {} : { module })).question;
    if (question === undefined) return response.redirect(303, '/training');
    const page = pageOf(response);
    const words = TRAINING_WORDS[page.language];
    const error = refusal && (words.refusals[refusal] ?? words.refused);
    show(response, page, <QuestionPage page={page} question={question} module={module} error={error} />);
  }

  return router;
}

/** The question, unless it was closed or is another's. */
async function openStill(training: Training, person: string, question: string): Promise<QuestionView | undefined> {
  try {
    return await training.askedAgain(person, question);
  } catch (error) {
    if (error instanceof TrainingRefusedError) return undefined;
    throw error;
  }
}

/** What a form brings: one choice, several (`choice.a`), or words. */
function inputOf(fields: Record<string, string>): { choices: string[] } | { text: string } {
  if (fields.text !== undefined) return { text: fields.text };
  const several = Object.entries(fields).flatMap(([name, value]) => (name.startsWith('choice.') ? [value] : []));
  return { choices: fields.choice === undefined ? several : [fields.choice] };
}
