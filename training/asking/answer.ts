import { type Bilingual, inLanguage, type Language } from '../../knowledge/statement.ts';
import type { TrainingContext } from '../context.ts';
import { TrainingRefusedError } from '../errors.ts';
import { versionsOf } from '../learning/adopt.ts';
import { emptyMemory, forgotten, type Recall, remembered } from '../learning/memory.ts';
import type { Item } from '../modules/module.ts';
import type { Attempt, Card, Learner, Outcome, Question } from '../store/records.ts';
import { wordsOf } from '../store/words-of.ts';
import type { ShownChoice } from './choices.ts';
import type { ExplanationGrade } from './explanation-grader.ts';
import { CHOICE_GRADER, gradeChoices } from './grade.ts';
import { gradeText } from './grade-text.ts';
import {
  declaredViews,
  explanationOf,
  type FeedbackView,
  type QuestionView,
  questionView,
  shownChoices,
} from './views.ts';

/** What a person answers: ids of choices as they were shown, or words. */
export type AnswerInput = { choices: readonly string[] } | { text: string };

export interface Answering {
  question: string;
  input: AnswerInput;
  /** `slack`, `web`, `terminal`. */
  channel: string;
}

const LONGEST_TEXT = 2_000;

interface Graded {
  answer: Attempt['answer'];
  outcome: Outcome;
  score: number;
  grade?: ExplanationGrade;
  graderVersion: string;
}

/**
 * Grades an answer, keeps it, and decides when to ask again. The same try twice is kept once, and its first feedback is
 * given again.
 * @throws TrainingRefusedError question-unknown, question-closed, choice-unknown, nothing-chosen, text-missing, text-too-long
 */
export async function answer(
  context: TrainingContext,
  learner: Learner,
  { question: id, input, channel }: Answering,
  at: Date,
): Promise<FeedbackView> {
  const { question, item } = await found(context, learner, id);
  const choices = shownChoices(context.content(), question, item);
  if (question.closedAt !== undefined) {
    const last = await lastAttempt(context, learner, question);
    if (last === undefined) throw new TrainingRefusedError('question-closed', 'This question is no longer open.');
    return feedback(context, learner, question, item, last, await cardAfter(context, learner, question));
  }
  const graded = await grade(context, item, choices, input, learner.language);
  const attempt: Attempt = {
    ...attemptHead(context, learner, question, channel, at),
    try: question.tries + 1,
    judgedBy: 'grader',
    ...graded,
  };
  const card = cardFor(question, recallOf(attempt), at);
  const closes = !mayTryAgain(item, attempt, choices);
  const kept = await context.store.answer({ attempt, card, closes, jobs: context.jobsFor(attempt) });
  await lapseIfChanged(context, question, item, card, at);
  const counted = kept ? attempt : ((await lastAttempt(context, learner, question)) ?? attempt);
  return feedback(context, learner, question, item, counted, kept ? card : await cardAfter(context, learner, question));
}

/**
 * The person's own judgement of their words, after the grader was not sure and they have seen the declared ones.
 * @throws TrainingRefusedError question-unknown, not-to-judge
 */
export async function judge(
  context: TrainingContext,
  learner: Learner,
  { question: id, outcome, channel }: { question: string; outcome: Exclude<Outcome, 'unsure'>; channel: string },
  at: Date,
): Promise<FeedbackView> {
  const { question, item } = await found(context, learner, id);
  const last = await lastAttempt(context, learner, question);
  if (last === undefined || (last.outcome !== 'unsure' && last.judgedBy !== 'self'))
    throw new TrainingRefusedError('not-to-judge', 'There is nothing to judge here.');
  const attempt: Attempt = {
    ...attemptHead(context, learner, question, channel, at),
    try: last.try,
    judgedBy: 'self',
    answer: last.answer,
    outcome,
    score: { right: 1, incomplete: 0.5, wrong: 0 }[outcome],
    graderVersion: 'self',
  };
  const card = cardFor(question, recallOf(attempt), at);
  const kept = await context.store.answer({ attempt, card, closes: true, jobs: context.jobsFor(attempt) });
  const counted = kept ? attempt : last;
  return feedback(context, learner, question, item, counted, kept ? card : await cardAfter(context, learner, question));
}

/**
 * A question that has one more try, as it was asked.
 * @throws TrainingRefusedError question-unknown, question-closed
 */
export async function askedAgain(context: TrainingContext, learner: Learner, id: string): Promise<QuestionView> {
  const { question, item } = await found(context, learner, id);
  if (question.closedAt !== undefined)
    throw new TrainingRefusedError('question-closed', 'This question is no longer open.');
  return questionView(context.content(), question, item, learner.language, []);
}

async function found(
  { store, content }: TrainingContext,
  learner: Learner,
  id: string,
): Promise<{ question: Question; item: Item }> {
  const question = await store.question(id);
  // As it was asked: the module may have changed since.
  const current = content().modules.flatMap(({ items }) =>
    items.filter(({ version }) => version === question?.version),
  );
  const item = current[0]?.item ?? (question && (await store.itemVersion(question.version)))?.content;
  if (question === undefined || item === undefined || question.person !== learner.id)
    throw new TrainingRefusedError('question-unknown', 'There is no such question.');
  return { question, item };
}

async function grade(
  context: TrainingContext,
  item: Item,
  choices: readonly ShownChoice[],
  input: AnswerInput,
  language: Language,
): Promise<Graded> {
  if (choices.length === 0) {
    const text = 'text' in input ? input.text.trim() : '';
    if (text === '') throw new TrainingRefusedError('text-missing', 'This question is answered in words.');
    if (text.length > LONGEST_TEXT)
      throw new TrainingRefusedError('text-too-long', `An answer has at most ${LONGEST_TEXT} characters.`);
    return gradeText(context, item, text, language);
  }
  const ids = 'choices' in input ? input.choices : [];
  if (ids.length === 0) throw new TrainingRefusedError('nothing-chosen', 'Nothing was chosen.');
  const picked = ids.map((id) => choices.find((choice) => choice.id === id));
  const chosen = picked.flatMap((choice) => (choice === undefined ? [] : [choice.place]));
  if (chosen.length !== ids.length) throw new TrainingRefusedError('choice-unknown', 'There is no such choice.');
  const answered = item.form === 'true-false' ? { holds: ids[0] === 'true' } : { chosen };
  return { answer: answered, ...gradeChoices(item, choices, chosen), graderVersion: CHOICE_GRADER };
}

function attemptHead(
  { newId }: TrainingContext,
  learner: Learner,
  question: Question,
  channel: string,
  at: Date,
): Omit<Attempt, 'try' | 'judgedBy' | keyof Graded> {
  const { item, version, statements, why, assignment, due, askedAt } = question;
  return {
    id: newId(),
    question: question.id,
    person: learner.id,
    module: item.split('/')[0] ?? '',
    item,
    version,
    statements,
    why,
    ...(assignment !== undefined && { assignment }),
    ...(due && { due }),
    channel,
    language: learner.language,
    startedAt: askedAt,
    endedAt: at,
  };
}

/** Its statements changed between the question and the answer: what was learned is asked again. */
async function lapseIfChanged(
  { store, content }: TrainingContext,
  question: Question,
  item: Item,
  card: Card,
  at: Date,
) {
  const now = wordsOf(versionsOf(item, content().statements));
  if (now !== wordsOf(question.statements)) await store.lapse({ ...card, memory: forgotten(card.memory, at) }, now);
}

/** Wrong: again. Incomplete, a second try, or one's own judgement: hard. Right: good. */
function recallOf({ outcome, try: tried, judgedBy }: Attempt): Recall {
  if (outcome === 'wrong') return 'again';
  return outcome === 'right' && tried === 1 && judgedBy === 'grader' ? 'good' : 'hard';
}

/** From the card as it was before the first try: a second one is no repetition. */
function cardFor({ person, item, statements, memoryBefore }: Question, recall: Recall, at: Date): Card {
  return { person, item, memory: remembered(memoryBefore ?? emptyMemory(at), recall, at), statements, changed: false };
}

function mayTryAgain(item: Item, { outcome, try: tried }: Attempt, choices: readonly ShownChoice[]): boolean {
  // Of two choices, the other one is no answer.
  const leavesSomething = item.form !== 'true-false' && choices.length !== 2;
  return tried === 1 && leavesSomething && (outcome === 'wrong' || outcome === 'incomplete');
}

async function lastAttempt(
  { store }: TrainingContext,
  learner: Learner,
  question: Question,
): Promise<Attempt | undefined> {
  const all = await store.attempts({ person: learner.id, item: question.item });
  return all.filter((attempt) => attempt.question === question.id).at(-1);
}

async function cardAfter({ store }: TrainingContext, { id }: Learner, { item }: Question): Promise<Card | undefined> {
  return store.card(id, item);
}

function feedback(
  context: TrainingContext,
  { language }: Learner,
  question: Question,
  item: Item,
  attempt: Attempt,
  card: Card | undefined,
): FeedbackView {
  const tell = (text: Bilingual) => inLanguage(text, language);
  const choices = shownChoices(context.content(), question, item);
  const again = attempt.judgedBy === 'grader' && mayTryAgain(item, attempt, choices);
  const chosen = 'chosen' in attempt.answer ? attempt.answer.chosen : [];
  const said = choices.filter(
    ({ place, right, why }) => why && (item.form === 'put-right' ? right : chosen.includes(place)),
  );
  const remarks = item.form === 'put-right' && again ? [] : said.flatMap(({ why }) => (why ? [tell(why)] : []));
  return {
    question: question.id,
    item: question.item,
    outcome: attempt.outcome,
    score: attempt.score,
    mayTryAgain: again,
    selfJudged: attempt.outcome === 'unsure',
    remarks,
    right: again ? [] : choices.filter(({ right }) => right).map(({ id, text }) => ({ id, text: tell(text) })),
    ...(!again && { feedback: tell(item.feedback) }),
    ...(!again && exampleOf(item, tell)),
    declared: declaredViews(context.content(), item, language),
    ...(attempt.grade !== undefined && { explanation: attempt.grade as ExplanationGrade }),
    nextDue: new Date(card?.memory.due ?? attempt.endedAt),
  };
}

function exampleOf(item: Item, tell: (text: Bilingual) => ReturnType<typeof inLanguage>) {
  if (item.form === 'explain') return { example: tell(item.example) };
  return item.form === 'put-right' ? { example: tell(explanationOf(item, true)) } : {};
}
