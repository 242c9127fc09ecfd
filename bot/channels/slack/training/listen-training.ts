import type { App, BlockAction, ButtonAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Register } from '../../../../knowledge/register/register.ts';
import type { Language } from '../../../../knowledge/statement.ts';
import type { FeedbackView } from '../../../../training/asking/views.ts';
import { TrainingRefusedError } from '../../../../training/errors.ts';
import { startOfDayAfter } from '../../../../training/learning/local-time.ts';
import type { Learner, Outcome } from '../../../../training/store/records.ts';
import type { Training } from '../../../../training/training.ts';
import { say } from '../../../conversation/catalogue/entry.ts';
import { dateInWords } from '../../../conversation/catalogue/periods.ts';
import { TRAINING_WORDS } from '../../../training/words.ts';
import { told } from '../../../typography.ts';
import { note } from '../answer.ts';
import { placeOf } from '../listeners/pressed.ts';
import { type Account, accountOf, type People } from '../people.ts';
import type { SlackMessage } from '../render/reply.ts';
import type { Windows } from '../windows.ts';
import type { Workspaces } from '../workspaces.ts';
import { type FeedbackFor, feedbackMessage, feedbackModal, noteModal } from './feedback.ts';
import { button, questionModal } from './question.ts';
import {
  ANSWER_BLOCK,
  LEARNING_ACTIONS,
  LEARNING_VIEW,
  readAnswering,
  readChosen,
  readInput,
  readSitting,
  type Sitting,
} from './values.ts';
import { LEARNING } from './words.ts';

export interface LearningDependencies {
  /** As of what is declared and who works here now. */
  training(): Promise<Training>;
  people: People;
  windows: Windows;
  workspaces: Workspaces;
  register(): Register;
  language(): Language;
  site(): string;
  now(): Date;
  /** Draws the home tab of somebody anew. */
  drawHome(account: Account): Promise<void>;
}

/** Somebody who learns, and the training they learn in. */
export interface LearnerHere {
  training: Training;
  learner: Learner;
}

export interface LearningInSlack {
  /** The window with the next question, for a command; words instead when there is none to open. */
  begin(account: Account, module: string): Promise<{ view: ModalView } | { text: string }>;
}

type Press = BlockAction<ButtonAction>;

/** The training in Slack: answers by buttons and in windows, messages put off or paused. */
export function listenForTraining(app: App, dependencies: LearningDependencies): LearningInSlack {
  const { people, windows, workspaces, register, language, site, now, drawHome } = dependencies;

  async function learnerOf(account: Account): Promise<LearnerHere | undefined> {
    const staff = await people.staffOf(account);
    if (staff === undefined) return undefined;
    const training = await dependencies.training();
    const learner = await training.learnerOf(staff.email);
    return learner && { training, learner };
  }

  /** Who pressed, if they learn; else they are told that no training is planned for them. */
  async function learnerOr(body: Press): Promise<LearnerHere | undefined> {
    const found = await learnerOf(accountOf(body));
    if (found === undefined && body.view === undefined)
      await windows.excuse(body, TRAINING_WORDS[language()].noTraining);
    return found;
  }

  const shownFor = ({ language: own }: Learner): FeedbackFor => {
    const { dpo, contact } = register().company;
    const urlOf = (ref: string) => {
      const [practice, statement] = ref.split('#');
      return `${site()}/practices/${practice}?lang=${own}#${statement}`;
    };
    return { language: own, address: dpo?.email ?? contact.email, urlOf };
  };

  /** One more try of a question, or what comes next. */
  async function nextView({ training, learner }: LearnerHere, { again, ...sitting }: Sitting): Promise<ModalView> {
    const words = TRAINING_WORDS[learner.language];
    const open = again === undefined ? undefined : await training.askedAgain(learner.id, again).catch(() => undefined);
    if (open) return questionModal(open, learner.language, sitting);
    const module = sitting.m === undefined ? {} : { module: sitting.m };
    const { question, nextDue } = await training.ask(learner.id, now(), module);
    if (question) return questionModal(question, learner.language, sitting);
    const next = nextDue && words.nextDue(dateInWords(nextDue.toISOString().slice(0, 10), learner.language));
    return noteModal([words.nothingDue, next].filter(Boolean).join(' '), learner.language);
  }

  const replaceView = async (team: string, id: string, view: ModalView) =>
    (await workspaces.api(team)).call('views.update', { view_id: id, view });
  const replaceMessage = async (
    team: string,
    { channel, ts }: { channel: string; ts: string },
    message: SlackMessage,
  ) => (await workspaces.api(team)).call('chat.update', { channel, ts, ...message });

  /** Where the question was asked says how it went, once it is closed. */
  async function tellElsewhere(account: Account, learner: Learner, feedback: FeedbackView, sitting: Sitting) {
    if (sitting.at && !feedback.mayTryAgain && !feedback.selfJudged)
      await replaceMessage(account.team, sitting.at, feedbackMessage(feedback, shownFor(learner)));
    if (sitting.home) await drawHome(account);
  }

  app.action<Press>(LEARNING_ACTIONS.choose, async ({ ack, body, action }) => {
    await ack();
    const here = await learnerOr(body);
    const chosen = readChosen(action.value);
    const { team, channel, ts } = placeOf(body);
    if (!here || !chosen || ts === undefined) return;
    const { training, learner } = here;
    const given = { question: chosen.q, input: { choices: [chosen.c] }, channel: 'slack' };
    const feedback = await refusable(training.answer(learner.id, given, now()));
    if ('refused' in feedback) return windows.excuse(body, refusalWords(feedback.refused, learner.language));
    const again = feedback.mayTryAgain ? await training.askedAgain(learner.id, chosen.q) : undefined;
    const message = feedbackMessage(feedback, shownFor(learner), again);
    await replaceMessage(team, { channel, ts }, message);
  });

  app.action<Press>(LEARNING_ACTIONS.open, async ({ ack, body, action }) => {
    await ack();
    const here = await learnerOr(body);
    if (!here) return;
    const { here: asksHere, ...sitting } = readSitting(action.value) ?? {};
    const { channel, ts } = placeOf(body);
    const at = asksHere && ts !== undefined ? { at: { channel, ts } } : {};
    const home = body.view?.type === 'home' ? { home: true as const } : {};
    await windows.open(body, await nextView(here, { ...sitting, ...at, ...home }));
  });

  app.action<Press>(LEARNING_ACTIONS.next, async ({ ack, body, action }) => {
    await ack();
    const here = await learnerOr(body);
    if (!here || !body.view) return;
    await replaceView(accountOf(body).team, body.view.id, await nextView(here, readSitting(action.value) ?? {}));
  });

  app.action<Press>(LEARNING_ACTIONS.judge, async ({ ack, body, action }) => {
    await ack();
    const here = await learnerOr(body);
    const about = readAnswering(action.value);
    if (!here || !about || !body.view) return;
    const { q: question, ...sitting } = about;
    const outcome = action.action_id.replace('training_judge_', '') as Exclude<Outcome, 'unsure'>;
    const { training, learner } = here;
    const feedback = await refusable(training.judge(learner.id, { question, outcome, channel: 'slack' }, now()));
    const account = accountOf(body);
    if ('refused' in feedback)
      return void (await replaceView(
        account.team,
        body.view.id,
        noteModal(refusalWords(feedback.refused, learner.language), learner.language),
      ));
    await replaceView(account.team, body.view.id, feedbackModal(feedback, shownFor(learner), sitting));
    await tellElsewhere(account, learner, feedback, sitting);
  });

  app.view<ViewSubmitAction>(LEARNING_VIEW, async ({ ack, body, view }) => {
    const account = accountOf(body);
    const here = await learnerOf(account);
    const about = readAnswering(view.private_metadata);
    const refuse = (words: string) => ack({ response_action: 'errors', errors: { [ANSWER_BLOCK]: words } });
    if (!here || !about) return refuse(TRAINING_WORDS[language()].noTraining);
    const { training, learner } = here;
    const { q: question, ...sitting } = about;
    const input = readInput(view.state.values);
    // Words take longer to read than Slack waits.
    const waits = 'text' in input && input.text.trim() !== '';
    if (waits)
      await ack({
        response_action: 'update',
        view: noteModal(say(LEARNING.reading, learner.language), learner.language),
      });
    const feedback = await refusable(training.answer(learner.id, { question, input, channel: 'slack' }, now()));
    if ('refused' in feedback) {
      const words = refusalWords(feedback.refused, learner.language);
      if (!waits) return refuse(words);
      await replaceView(account.team, view.id, noteModal(words, learner.language));
      return;
    }
    const next = feedbackModal(feedback, shownFor(learner), sitting);
    if (waits) await replaceView(account.team, view.id, next);
    else await ack({ response_action: 'update', view: next });
    await tellElsewhere(account, learner, feedback, sitting);
  });

  /** What a press on the messages' own buttons came to: in the place of the message, or on the home tab. */
  async function settled(body: Press, learner: Learner, text: string, paused: boolean): Promise<void> {
    const account = accountOf(body);
    if (body.view?.type === 'home') return drawHome(account);
    const { channel, ts } = placeOf(body);
    if (ts === undefined) return;
    const words = TRAINING_WORDS[learner.language];
    const [section] = note(text).blocks;
    const elements = [
      button('training_open', say(LEARNING.open, learner.language)),
      ...(paused ? [button('training_resume', words.resume)] : []),
    ];
    await replaceMessage(
      account.team,
      { channel, ts },
      {
        ...note(text),
        blocks: [...(section ? [section] : []), { type: 'actions', elements }],
      },
    );
  }

  app.action<Press>(LEARNING_ACTIONS.putOff, async ({ ack, body, action }) => {
    await ack();
    const here = await learnerOr(body);
    if (!here) return;
    const { training, learner } = here;
    const days = Number(action.action_id.replace('training_put_off_', ''));
    const until = startOfDayAfter(now(), learner.timeZone, Math.min(days, LONGEST_PUT_OFF_DAYS));
    await training.snooze(learner.id, until);
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: learner.timeZone }).format(until);
    const date = dateInWords(day, learner.language);
    await settled(body, learner, say(LEARNING.putOff, learner.language, { date }), false);
  });

  for (const act of ['pause', 'resume'] as const) {
    app.action<Press>(LEARNING_ACTIONS[act], async ({ ack, body }) => {
      await ack();
      const here = await learnerOr(body);
      if (!here) return;
      const { training, learner } = here;
      if (act === 'pause') await training.pause(learner.id, now());
      else await training.resume(learner.id);
      const entry = act === 'pause' ? LEARNING.paused : LEARNING.resumed;
      await settled(body, learner, say(entry, learner.language), act === 'pause');
    });
  }
  // The page opens in the browser by itself.
  app.action('training_page', async ({ ack }) => ack());

  return {
    async begin(account, wanted) {
      const here = await learnerOf(account);
      if (!here) return { text: TRAINING_WORDS[language()].noTraining };
      const { training, learner } = here;
      const { modules } = training.content();
      const own = learner.language;
      const module = wanted === '' ? undefined : modules.find(({ id }) => id === wanted.toLowerCase());
      if (wanted !== '' && !module)
        return {
          text: say(LEARNING.noModule, own, {
            module: wanted.slice(0, 60),
            modules: modules.map(({ id, title }) => `${id} (${told(title, own).text})`).join(', '),
          }),
        };
      return { view: await nextView(here, module ? { m: module.id } : {}) };
    },
  };
}

const LONGEST_PUT_OFF_DAYS = 30;

function refusalWords({ code }: TrainingRefusedError, language: Language): string {
  const words = TRAINING_WORDS[language];
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return `${words.error}${colon} ${words.refusals[code] ?? words.refused}`;
}

async function refusable(answering: Promise<FeedbackView>): Promise<FeedbackView | { refused: TrainingRefusedError }> {
  try {
    return await answering;
  } catch (error) {
    if (error instanceof TrainingRefusedError) return { refused: error };
    throw error;
  }
}
