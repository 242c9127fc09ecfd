import type { Kysely } from 'kysely';
import type { LearningStore } from './learning-store.ts';
import { createLearningStore } from './learning-store.ts';
import { learnerOf } from './rows.ts';
import type { TrainingSchema } from './schema.ts';
import type { LearnerChange, TrainingStore } from './training-store.ts';

/** On either database, through one set of queries. */
export function createTrainingStore<Schema extends TrainingSchema>(database: Kysely<Schema>): TrainingStore {
  const queries = database as unknown as Kysely<TrainingSchema>;
  return { ...createLearnerStore(queries), ...createLearningStore(queries) };
}

type LearnerStore = Omit<TrainingStore, keyof LearningStore>;

function createLearnerStore(queries: Kysely<TrainingSchema>): LearnerStore {
  return {
    async learners() {
      const rows = await queries.selectFrom('learners').selectAll().orderBy('joined_at').orderBy('id').execute();
      return rows.map(learnerOf);
    },
    async learner(id) {
      const row = await queries.selectFrom('learners').selectAll().where('id', '=', id).executeTakeFirst();
      return row && learnerOf(row);
    },
    async learnerOf(account) {
      const row = await queries.selectFrom('learners').selectAll().where('account', '=', account).executeTakeFirst();
      return row && learnerOf(row);
    },
    async enrol({ id, account, language, timeZone, groups }, at) {
      const listed = { language, time_zone: timeZone, groups: JSON.stringify(groups), left_at: null };
      const { id: holds } = await queries
        .insertInto('learners')
        .values({
          id,
          account,
          ...listed,
          joined_at: at.toISOString(),
          paused_by: null,
          paused_at: null,
          snoozed_until: null,
          own_time_zone: null,
          shares: 0,
          last_answer_at: null,
          last_nudge_at: null,
          nudges: 0,
        })
        .onConflict((conflict) => conflict.column('account').doUpdateSet(listed))
        .returning('id')
        .executeTakeFirstOrThrow();
      return holds;
    },
    async change(id, change) {
      const set = columnsOf(change);
      if (Object.keys(set).length === 0) return;
      await queries.updateTable('learners').set(set).where('id', '=', id).execute();
    },
    async forget(id) {
      await queries.deleteFrom('learners').where('id', '=', id).execute();
    },
  };
}

function columnsOf({ paused, snoozedUntil, ownTimeZone, leftAt, account, shares, nudges }: LearnerChange) {
  return {
    ...(paused !== undefined && { paused_by: paused?.by ?? null, paused_at: paused?.at.toISOString() ?? null }),
    ...(snoozedUntil !== undefined && { snoozed_until: snoozedUntil?.toISOString() ?? null }),
    ...(ownTimeZone !== undefined && { own_time_zone: ownTimeZone }),
    ...(leftAt !== undefined && { left_at: leftAt?.toISOString() ?? null }),
    ...(account !== undefined && { account }),
    ...(shares !== undefined && { shares: shares ? 1 : 0 }),
    ...(nudges !== undefined && { nudges }),
  };
}
