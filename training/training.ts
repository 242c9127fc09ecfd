import { isTimeZone } from '../knowledge/register/time-zone.ts';
import { type AnswerInput, answer, askedAgain, judge } from './asking/answer.ts';
import { type Asked, type AskOptions, ask } from './asking/ask.ts';
import { unsureGrader } from './asking/explanation-grader.ts';
import type { FeedbackView, QuestionView } from './asking/views.ts';
import type { Content, TrainingContext, TrainingPorts } from './context.ts';
import { TrainingRefusedError } from './errors.ts';
import { adopt, type Lapsed } from './learning/adopt.ts';
import { enrolAll, forgetLeavers } from './learning/enrol.ts';
import { NUDGE_RULES } from './learning/nudging.ts';
import { type OpenNudge, openNudge } from './learning/open-nudge.ts';
import { tick } from './learning/tick.ts';
import type { Module } from './modules/module.ts';
import { type Attestation, attestationsOf } from './results/attestation.ts';
import { type Evidence, evidenceOf } from './results/evidence.ts';
import { type Progress, progressOf } from './results/progress.ts';
import { type Team, teamOf } from './results/team.ts';
import { type AskedByCustomers, type Understanding, understandingOf } from './results/understanding.ts';
import type { Assignment, Learner, Nudge, Outcome } from './store/records.ts';
import type { AttemptFilter, Enrolment, TrainingStore } from './store/training-store.ts';

export type TrainingOptions = Pick<TrainingPorts, 'store' | 'isWorkingDay' | 'newId' | 'mask'> &
  Partial<Omit<TrainingPorts, 'store' | 'isWorkingDay' | 'newId' | 'mask'>>;

/** Everything a channel does with training. People are named by the ids that `enrol` gives; times are arguments. */
export interface Training {
  /**
   * Takes over what is declared and the modules, at the start and after each change of either. Before, there is nothing
   * to ask.
   * @returns items that fell due again because their statements changed
   */
  adopt(register: Content['register'], modules: readonly Module[], at: Date): Promise<Lapsed[]>;
  content(): Content;
  /** Brings who learns in line with the company's list. */
  enrol(people: readonly Omit<Enrolment, 'id'>[], at: Date): Promise<{ joined: number; left: number }>;
  /** By e-mail; undefined: not in the list, or left. */
  learnerOf(account: string): Promise<Learner | undefined>;
  /** @throws TrainingRefusedError person-unknown, module-unknown */
  ask(person: string, at: Date, options?: AskOptions): Promise<Asked>;
  /** A question that has one more try, as it was asked. @throws TrainingRefusedError question-unknown, question-closed */
  askedAgain(person: string, question: string): Promise<QuestionView>;
  /** @throws TrainingRefusedError as `answer` of `training/asking/answer.ts` */
  answer(
    person: string,
    given: { question: string; input: AnswerInput; channel: string },
    at: Date,
  ): Promise<FeedbackView>;
  /** @throws TrainingRefusedError question-unknown, not-to-judge */
  judge(
    person: string,
    given: { question: string; outcome: Exclude<Outcome, 'unsure'>; channel: string },
    at: Date,
  ): Promise<FeedbackView>;
  /** No messages until `resume`. Answering without being asked stays possible. */
  pause(person: string, at: Date): Promise<void>;
  /** Messages again, from the next working hour on. */
  resume(person: string): Promise<void>;
  /** No messages until then. */
  snooze(person: string, until: Date): Promise<void>;
  /** Null: that of the company's list again. @throws TrainingRefusedError time-zone-unknown */
  setTimeZone(person: string, timeZone: string | null): Promise<void>;
  /** Whether managers may see this person's own results. */
  share(person: string, shares: boolean): Promise<void>;
  /** Forgets who they were, for those who left before a moment; what they answered stays and names nobody. */
  forgetLeavers(before: Date): Promise<number>;
  /** What a person sees of themselves. @throws TrainingRefusedError person-unknown */
  progress(person: string, at: Date): Promise<Progress>;
  /** What a manager sees: groups of five people or more, and those who chose to be seen. */
  team(at: Date): Promise<Team>;
  /** Per practice, how often it is explained wrongly beside how often customers ask about it. */
  understanding(asked: AskedByCustomers, time: { from: Date; before: Date }): Promise<Understanding[]>;
  /** For auditors: every answer as a row; `evidenceCsv` writes it. */
  evidence(filter?: AttemptFilter): Promise<Evidence[]>;
  /** What a printed attestation says, of each module passed. @throws TrainingRefusedError person-unknown */
  attestations(person: string): Promise<Attestation[]>;
  /** Has people learn a module, by a date or not. @throws TrainingRefusedError module-unknown, person-unknown */
  assign(given: Omit<Assignment, 'id' | 'assignedAt'>, at: Date): Promise<void>;
  /** Takes the messages that are to go out now; see `training/learning/tick.ts`. */
  tick(at: Date): Promise<Nudge[]>;
  /** What a message that was taken says now; undefined when it is no longer to be sent. `payload`: that of its job. */
  openNudge(payload: unknown, at: Date): Promise<OpenNudge | undefined>;
  store: TrainingStore;
}

const NOTHING: Content = {
  register: { practices: [], statements: [] },
  modules: [],
  statements: new Map(),
};

export function createTraining(options: TrainingOptions): Training {
  let content = NOTHING;
  const context: TrainingContext = {
    gradeExplanation: unsureGrader,
    rules: NUDGE_RULES,
    reaches: () => true,
    jobsFor: () => [],
    ...options,
    content: () => content,
  };
  const { store, newId } = context;

  async function known(person: string): Promise<Learner> {
    const learner = await store.learner(person);
    if (learner === undefined || learner.leftAt !== undefined)
      throw new TrainingRefusedError('person-unknown', 'This person is not being trained.');
    return learner;
  }

  return {
    store,
    content: () => content,
    async adopt(register, modules, at) {
      const adopted = await adopt(store, register, modules, at);
      content = adopted.content;
      return adopted.lapsed;
    },
    enrol: (people, at) => enrolAll(store, people, newId, at),
    async learnerOf(account) {
      const learner = await store.learnerOf(account.toLowerCase());
      return learner?.leftAt === undefined ? learner : undefined;
    },
    ask: async (person, at, asking) => ask(context, await known(person), at, asking),
    askedAgain: async (person, question) => askedAgain(context, await known(person), question),
    answer: async (person, given, at) => answer(context, await known(person), given, at),
    judge: async (person, given, at) => judge(context, await known(person), given, at),
    pause: (person, at) => store.change(person, { paused: { by: 'self', at } }),
    resume: (person) => store.change(person, { paused: null, snoozedUntil: null, nudges: 0 }),
    snooze: (person, until) => store.change(person, { snoozedUntil: until }),
    async setTimeZone(person, timeZone) {
      if (timeZone !== null && !isTimeZone(timeZone))
        throw new TrainingRefusedError('time-zone-unknown', `"${timeZone}" is no time zone; write it as Europe/Paris.`);
      await store.change(person, { ownTimeZone: timeZone });
    },
    share: (person, shares) => store.change(person, { shares }),
    progress: async (person, at) => progressOf(context, await known(person), at),
    team: (at) => teamOf(context, at),
    understanding: (asked, time) => understandingOf(context, asked, time),
    evidence: (filter) => evidenceOf(context, filter),
    attestations: async (person) => attestationsOf(context, await known(person)),
    async assign(given, at) {
      await known(given.person);
      if (!content.modules.some(({ id }) => id === given.module))
        throw new TrainingRefusedError('module-unknown', `There is no module "${given.module}".`);
      await store.assign({ ...given, id: newId(), assignedAt: at });
    },
    forgetLeavers: (before) => forgetLeavers(store, before),
    tick: (at) => tick(context, at),
    openNudge: (payload, at) => openNudge(context, payload, at),
  };
}
