import { type Kysely, sql, type Transaction } from 'kysely';
import { enqueueAll } from '../../storage/outbox/enqueue.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { Item } from '../modules/module.ts';
import type { Card, Nudge } from './records.ts';
import { assignmentOf, attemptOf, attemptRow, cardOf, nudgeOf, questionOf, questionRow } from './rows.ts';
import type { TrainingSchema } from './schema.ts';
import type { TrainingStore } from './training-store.ts';
import { wordsOf } from './words-of.ts';

type Queries = Kysely<TrainingSchema>;

export type LearningStore = Omit<TrainingStore, 'learners' | 'learner' | 'learnerOf' | 'enrol' | 'change' | 'forget'>;

export function createLearningStore(queries: Queries): LearningStore {
  return { ...content(queries), ...cards(queries), ...assignments(queries), ...questions(queries), ...nudges(queries) };
}

type Content = Pick<TrainingStore, 'rememberItems' | 'itemVersion' | 'rememberWords' | 'words' | 'hadWords'>;

function content(queries: Queries): Content {
  return {
    async rememberItems(items, at) {
      const seen_at = at.toISOString();
      for (const { version, item, content: own } of items) {
        await queries
          .insertInto('item_versions')
          .values({ version, item, content: JSON.stringify(own), seen_at })
          .onConflict((conflict) => conflict.column('version').doNothing())
          .execute();
      }
    },
    async itemVersion(version) {
      const row = await queries
        .selectFrom('item_versions')
        .selectAll()
        .where('version', '=', version)
        .executeTakeFirst();
      return row && { version, item: row.item, content: JSON.parse(row.content) as Item };
    },
    async rememberWords(all, at) {
      const seen_at = at.toISOString();
      for (const { ref, words, revision, ...own } of all) {
        await queries
          .insertInto('statement_versions')
          .values({ ref, words, revision, content: JSON.stringify(own), seen_at })
          .onConflict((conflict) => conflict.columns(['ref', 'words']).doNothing())
          .execute();
      }
    },
    async words({ ref, words }) {
      const row = await queries
        .selectFrom('statement_versions')
        .selectAll()
        .where('ref', '=', ref)
        .where('words', '=', words)
        .executeTakeFirst();
      return row && { ref, words, revision: row.revision, ...JSON.parse(row.content) };
    },
    async hadWords(ref, revision) {
      const rows = await queries
        .selectFrom('statement_versions')
        .select('words')
        .where('ref', '=', ref)
        .where('revision', '=', revision)
        .execute();
      return rows.map(({ words }) => words);
    },
  };
}

function cards(queries: Queries): Pick<TrainingStore, 'cards' | 'card' | 'cardsBehind' | 'lapse'> {
  const all = queries.selectFrom('cards').selectAll();
  return {
    async cards(people) {
      const some = typeof people === 'string' ? [people] : [...people];
      if (some.length === 0) return [];
      return (await all.where('person', 'in', some).execute()).map(cardOf);
    },
    async card(person, item) {
      const row = await all.where('person', '=', person).where('item', '=', item).executeTakeFirst();
      return row && cardOf(row);
    },
    async cardsBehind(item, words) {
      const rows = await all
        .where('item', '=', item)
        .where('words', '!=', words)
        .where(({ eb, or }) => or([eb('changed_to', 'is', null), eb('changed_to', '!=', words)]))
        .execute();
      return rows.map(cardOf);
    },
    async lapse({ person, item, memory }, words) {
      const { numUpdatedRows } = await queries
        .updateTable('cards')
        .set({ due: memory.due, memory: JSON.stringify(memory), changed_to: words })
        .where('person', '=', person)
        .where('item', '=', item)
        .where('words', '!=', words)
        .where(({ eb, or }) => or([eb('changed_to', 'is', null), eb('changed_to', '!=', words)]))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function assignments(queries: Queries): Pick<TrainingStore, 'assign' | 'assignments' | 'withdraw'> {
  return {
    async assign({ id, person, module, assignedAt, assignedBy, reason, due }) {
      const row = { assigned_at: assignedAt.toISOString(), assigned_by: assignedBy, reason, withdrawn_at: null };
      await queries
        .insertInto('assignments')
        .values({ id, person, module, ...row, due: due?.toISOString() ?? null })
        .execute();
    },
    async assignments(person) {
      const rows = await queries
        .selectFrom('assignments')
        .selectAll()
        .where('withdrawn_at', 'is', null)
        .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
        .orderBy('assigned_at')
        .execute();
      return rows.map(assignmentOf);
    },
    async withdraw(id, at) {
      await queries.updateTable('assignments').set({ withdrawn_at: at.toISOString() }).where('id', '=', id).execute();
    },
  };
}

type Questions = Pick<TrainingStore, 'ask' | 'question' | 'openQuestions' | 'close' | 'answer' | 'attempts'>;

function questions(queries: Queries): Questions {
  const all = queries.selectFrom('questions').selectAll();
  return {
    async ask(question) {
      const inserted = await queries
        .insertInto('questions')
        .values(questionRow(question))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows === 1n) return question;
      const row = await all
        .where('person', '=', question.person)
        .where('item', '=', question.item)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return row ? questionOf(row) : question;
    },
    async question(id) {
      const row = await all.where('id', '=', id).executeTakeFirst();
      return row && questionOf(row);
    },
    async openQuestions(person) {
      const rows = await all.where('person', '=', person).where('closed_at', 'is', null).orderBy('asked_at').execute();
      return rows.map(questionOf);
    },
    async close(id, at) {
      await queries
        .updateTable('questions')
        .set({ closed_at: at.toISOString() })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .execute();
    },
    answer: ({ attempt, card, closes, jobs = [] }) =>
      inTransaction(queries, async (transaction) => {
        const kept = await transaction
          .insertInto('attempts')
          .values(attemptRow(attempt))
          .onConflict((conflict) => conflict.columns(['question', 'try', 'judged_by']).doNothing())
          .executeTakeFirst();
        if (kept.numInsertedOrUpdatedRows !== 1n) return false;
        const at = attempt.endedAt.toISOString();
        await transaction
          .updateTable('questions')
          .set({ tries: attempt.try, ...(closes && { closed_at: at }) })
          .where('id', '=', attempt.question)
          .execute();
        await keepCard(transaction, card);
        await transaction
          .updateTable('learners')
          .set({ last_answer_at: at, nudges: 0, paused_by: sql`nullif(paused_by, 'silence')` })
          .where('id', '=', attempt.person)
          .execute();
        await enqueueAll(transaction, jobs);
        return true;
      }),
    async attempts({ id, person, item, module, from, before }) {
      let query = queries.selectFrom('attempts').selectAll();
      if (id !== undefined) query = query.where('id', '=', id);
      if (person !== undefined) query = query.where('person', '=', person);
      if (item !== undefined) query = query.where('item', '=', item);
      if (module !== undefined) query = query.where('module', '=', module);
      if (from !== undefined) query = query.where('ended_at', '>=', from.toISOString());
      if (before !== undefined) query = query.where('ended_at', '<', before.toISOString());
      const ordered = query.orderBy('ended_at').orderBy('try').orderBy('judged_by').orderBy('id');
      return (await ordered.execute()).map(attemptOf);
    },
  };
}

async function keepCard(transaction: Transaction<TrainingSchema>, { person, item, memory, statements }: Card) {
  const kept = {
    due: memory.due,
    memory: JSON.stringify(memory),
    statements: JSON.stringify(statements),
    words: wordsOf(statements),
    changed_to: null,
  };
  await transaction
    .insertInto('cards')
    .values({ person, item, ...kept })
    .onConflict((conflict) => conflict.columns(['person', 'item']).doUpdateSet(kept))
    .execute();
}

function nudges(queries: Queries): Pick<TrainingStore, 'claimNudges' | 'nudges'> {
  return {
    claimNudges: (messages) =>
      inTransaction(queries, async (transaction) => {
        if (messages.length === 0) return [];
        const rows = await transaction
          .insertInto('nudges')
          .values(messages.map(({ nudge }) => ({ ...nudge, at: nudge.at.toISOString() })))
          .onConflict((conflict) => conflict.columns(['person', 'day', 'number']).doNothing())
          .returning(['person', 'day', 'number'])
          .execute();
        const taken = new Set(rows.map(keyOf));
        const claimed = messages.filter(({ nudge }) => taken.has(keyOf(nudge)));
        for (const last of [false, true]) {
          const people = claimed.filter(({ nudge }) => (nudge.kind === 'last') === last);
          if (people.length > 0)
            await countNudge(
              transaction,
              people.map(({ nudge }) => nudge),
              last,
            );
        }
        await enqueueAll(
          transaction,
          claimed.map(({ job }) => job),
        );
        return claimed.map(({ nudge }) => nudge);
      }),
    async nudges(person) {
      const rows = await queries
        .selectFrom('nudges')
        .selectAll()
        .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
        .orderBy('at')
        .orderBy('person')
        .execute();
      return rows.map(nudgeOf);
    },
  };
}

const keyOf = ({ person, day, number }: Pick<Nudge, 'person' | 'day' | 'number'>) => `${person}/${day}/${number}`;

/** All at the same moment. */
async function countNudge(transaction: Transaction<TrainingSchema>, nudges: readonly Nudge[], pauses: boolean) {
  const at = nudges[0]?.at.toISOString() ?? null;
  await transaction
    .updateTable('learners')
    .set(({ eb }) => ({
      last_nudge_at: at,
      nudges: eb('nudges', '+', 1),
      ...(pauses && { paused_by: 'silence', paused_at: at }),
    }))
    .where(
      'id',
      'in',
      nudges.map(({ person }) => person),
    )
    .execute();
}
