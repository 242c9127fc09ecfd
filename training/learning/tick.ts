import type { TrainingContext } from '../context.ts';
import type { Learner, Nudge } from '../store/records.ts';
import { dueItems } from './choose-next.ts';
import { nudgeNow } from './nudging.ts';

/** Kind of the jobs that send messages; their payload is a `Nudge` without its time. */
export const NUDGE_JOB = 'training-nudge';

/** People whose messages are taken together. */
const AT_ONCE = 200;

/**
 * Takes the messages that are to go out now, each with its job in the outbox. Run it every few minutes in any number of
 * processes: each message is taken once.
 */
export async function tick(context: TrainingContext, at: Date): Promise<Nudge[]> {
  const { store, rules, isWorkingDay, reaches } = context;
  const reachable = (await store.learners())
    .filter(reaches)
    .flatMap((learner) => {
      const message = nudgeNow(learner, at, isWorkingDay, rules);
      return message === undefined ? [] : [{ learner, message }];
    })
    // All processes take them in the same order, so that none waits for one that waits for it.
    .sort((a, b) => (a.learner.id < b.learner.id ? -1 : 1));
  const sent: Nudge[] = [];
  for (let from = 0; from < reachable.length; from += AT_ONCE) {
    sent.push(...(await claim(context, reachable.slice(from, from + AT_ONCE), at)));
  }
  return sent;
}

async function claim(
  { store, content }: TrainingContext,
  reachable: readonly { learner: Learner; message: Omit<Nudge, 'item'> }[],
  at: Date,
): Promise<Nudge[]> {
  const cards = await store.cards(reachable.map(({ learner }) => learner.id));
  const assignments = await store.assignments();
  const messages = reachable.flatMap(({ learner: { id, timeZone }, message }) => {
    const [first] = dueItems({
      now: at,
      timeZone,
      modules: content().modules,
      cards: cards.filter(({ person }) => person === id),
      assignments: assignments.filter(({ person }) => person === id),
    });
    if (first === undefined) return [];
    const nudge = { ...message, item: first.item.key };
    const { person, day, number, item, kind } = nudge;
    const payload = { person, day, number, item, kind };
    return [{ nudge, job: { kind: NUDGE_JOB, key: `${person}/${day}/${number}`, payload, runAt: at } }];
  });
  return store.claimNudges(messages);
}
