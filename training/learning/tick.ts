import type { TrainingContext } from '../context.ts';
import type { Assignment, Learner, Nudge } from '../store/records.ts';
import { dueItems } from './choose-next.ts';
import { nudgeNow } from './nudging.ts';

/** Kind of the jobs that send messages; their payload is a `Nudge` without its time. */
export const NUDGE_JOB = 'training-nudge';

/** People whose messages are taken at the same time. */
const AT_ONCE = 8;

/**
 * Takes the messages that are to go out now, each with its job in the outbox. Run it every few minutes in any number of
 * processes: each message is taken once.
 */
export async function tick(context: TrainingContext, at: Date): Promise<Nudge[]> {
  const { store, rules, isWorkingDay } = context;
  const reachable = (await store.learners()).flatMap((learner) => {
    const message = nudgeNow(learner, at, isWorkingDay, rules);
    return message === undefined ? [] : [{ learner, message }];
  });
  if (reachable.length === 0) return [];
  const assignments = await store.assignments();
  const sent: Nudge[] = [];
  for (let from = 0; from < reachable.length; from += AT_ONCE) {
    const some = reachable.slice(from, from + AT_ONCE);
    const claimed = await Promise.all(
      some.map(({ learner, message }) => claim(context, learner, message, assignments, at)),
    );
    sent.push(...claimed.filter((nudge) => nudge !== undefined));
  }
  return sent;
}

async function claim(
  context: TrainingContext,
  learner: Learner,
  message: Omit<Nudge, 'item'>,
  assignments: readonly Assignment[],
  at: Date,
): Promise<Nudge | undefined> {
  const item = await firstItem(context, learner, assignments, at);
  if (item === undefined) return undefined;
  const nudge = { ...message, item };
  const { person, day, number, kind } = nudge;
  const payload = { person, day, number, item, kind };
  const job = { kind: NUDGE_JOB, key: `${person}/${day}/${number}`, payload, runAt: at };
  return (await context.store.claimNudge(nudge, job, kind === 'last')) ? nudge : undefined;
}

async function firstItem(
  { store, content }: TrainingContext,
  learner: Learner,
  assignments: readonly Assignment[],
  at: Date,
): Promise<string | undefined> {
  const [first] = dueItems({
    now: at,
    timeZone: learner.timeZone,
    modules: content().modules,
    cards: await store.cards(learner.id),
    assignments: assignments.filter(({ person }) => person === learner.id),
  });
  return first?.item.key;
}
