import { inLanguage } from '../../knowledge/statement.ts';
import type { TrainingContext } from '../context.ts';
import { TrainingRefusedError } from '../errors.ts';
import { versionsOf } from '../learning/adopt.ts';
import { type Choice, dueItems } from '../learning/choose-next.ts';
import type { Card, Learner, Question } from '../store/records.ts';
import { type ChangedView, declaredViews, type QuestionView, questionView } from './views.ts';

export interface AskOptions {
  /** Only items of this module, those that are not due after those that are. */
  module?: string;
  /** Items (`module/item`) that are left out, as those already seen in this sitting. */
  without?: readonly string[];
}

/** The next question, and how much is due; without a question, when something falls due. */
export interface Asked {
  question?: QuestionView;
  /** Items that are due now, this one included. */
  due: number;
  nextDue?: Date;
}

/**
 * Asks a person what comes first for them. The same question again until it is answered, whatever channel asks.
 * @throws TrainingRefusedError module-unknown
 */
export async function ask(
  context: TrainingContext,
  learner: Learner,
  at: Date,
  { module, without = [] }: AskOptions = {},
): Promise<Asked> {
  const content = context.content();
  if (module !== undefined && !content.modules.some(({ id }) => id === module))
    throw new TrainingRefusedError('module-unknown', `There is no module "${module}".`);
  const cards = await context.store.cards(learner.id);
  const due = dueItems({
    now: at,
    timeZone: learner.timeZone,
    modules: content.modules,
    cards,
    assignments: await context.store.assignments(learner.id),
  }).filter(({ item }) => !without.includes(item.key));
  const wanted = module === undefined ? due : chosen(context, module, due, without, cards);
  const [first] = wanted;
  if (first === undefined) return { due: 0, ...nextDue(cards, at) };
  const card = cards.find(({ item }) => item === first.item.key);
  const question = await open(context, learner, first, card, at);
  const changed = first.why === 'changed' && card ? await changes(context, learner, first, card) : [];
  return { question: questionView(content, question, first.item.item, learner.language, changed), due: due.length };
}

/** What is due of a module first, then the rest of it, chosen by the person: what was answered longest ago first. */
function chosen(
  context: TrainingContext,
  id: string,
  due: Choice[],
  without: readonly string[],
  cards: readonly Card[],
): Choice[] {
  const answeredAt = ({ item }: Choice) =>
    String(cards.find((card) => card.item === item.key)?.memory.last_review ?? '');
  const own = due.filter(({ module }) => module.id === id);
  const rest = context
    .content()
    .modules.filter((module) => module.id === id)
    .flatMap((module) => module.items.map((item) => ({ module, item, why: 'chosen' as const })))
    .filter(
      ({ item }) =>
        item.stale.length === 0 && !without.includes(item.key) && !own.some((one) => one.item.key === item.key),
    )
    .sort((a, b) => (answeredAt(a) < answeredAt(b) ? -1 : Number(answeredAt(a) > answeredAt(b))));
  return [...own, ...rest];
}

async function open(
  { store, newId, content }: TrainingContext,
  learner: Learner,
  { item, why, assignment, due }: Choice,
  card: Card | undefined,
  at: Date,
): Promise<Question> {
  const wanted: Question = {
    id: newId(),
    person: learner.id,
    item: item.key,
    version: item.version,
    statements: versionsOf(item.item, content().statements),
    why,
    ...(assignment && { assignment: assignment.id }),
    ...(due && { due }),
    askedAt: at,
    ...(card && { memoryBefore: card.memory }),
    tries: 0,
  };
  const found = await store.ask(wanted);
  const same = found.version === item.version && words(found) === words(wanted);
  if (found.id === wanted.id || (found.tries === 0 && same)) return found;
  // What was asked is no longer what there is to ask, or was answered once and left.
  await store.close(found.id, at);
  return store.ask(wanted);
}

const words = ({ statements }: Question) => statements.map((one) => `${one.ref} ${one.words}`).join('\n');

/** What changed in the statements of an item since the person answered it. */
async function changes(
  { store, content }: TrainingContext,
  { language }: Learner,
  { item }: Choice,
  card: Card,
): Promise<ChangedView[]> {
  const now = versionsOf(item.item, content().statements);
  const views: ChangedView[] = [];
  for (const declared of declaredViews(content(), item.item, language)) {
    const known = card.statements.find(({ ref }) => ref === declared.ref);
    if (known !== undefined && now.some(({ ref, words: same }) => ref === known.ref && same === known.words)) continue;
    const before = known && (await store.words(known));
    views.push({ declared, ...(before && { before: inLanguage(before.text, language) }) });
  }
  return views;
}

function nextDue(cards: readonly Card[], at: Date): { nextDue?: Date } {
  const [next] = cards
    .map(({ memory }) => memory.due)
    .filter((due) => new Date(due) > at)
    .sort();
  return next === undefined ? {} : { nextDue: new Date(next) };
}
