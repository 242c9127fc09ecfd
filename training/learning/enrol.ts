import type { Enrolment, TrainingStore } from '../store/training-store.ts';

/**
 * Brings who learns in line with the company's list: who is new begins, who is no longer in it has left and is asked
 * nothing more, who is back goes on.
 */
export async function enrolAll(
  store: TrainingStore,
  people: readonly Omit<Enrolment, 'id'>[],
  newId: () => string,
  at: Date,
): Promise<{ joined: number; left: number }> {
  const known = await store.learners();
  const accounts = new Set(known.map(({ account }) => account));
  for (const person of people) await store.enrol({ ...person, id: newId() }, at);
  const listed = new Set(people.map(({ account }) => account));
  const gone = known.filter(({ account, leftAt }) => leftAt === undefined && !(account && listed.has(account)));
  for (const { id } of gone) await store.change(id, { leftAt: at });
  return { joined: people.filter(({ account }) => !accounts.has(account)).length, left: gone.length };
}

/** Forgets who they were, for those who left before a moment. Their attempts stay and name nobody. */
export async function forgetLeavers(store: TrainingStore, before: Date): Promise<number> {
  const gone = (await store.learners()).filter(({ leftAt }) => leftAt !== undefined && leftAt < before);
  for (const { id } of gone) await store.forget(id);
  return gone.length;
}
