import { describe, expect, it } from 'vitest';
import { emptyMemory, forgotten, remembered } from '../../../training/learning/memory.ts';
import type { Item } from '../../../training/modules/module.ts';
import type { Attempt, Card, Nudge, Question } from '../../../training/store/records.ts';
import type { TrainingStore } from '../../../training/store/training-store.ts';
import { wordsOf } from '../../../training/store/words-of.ts';

export interface OpenTrainingStore {
  store: TrainingStore;
  /** Another store on the same database: through connections of its own where the database allows that. */
  other: TrainingStore;
  /** Keys of the jobs that were enqueued. */
  jobs(): Promise<string[]>;
}

const AT = new Date('2026-03-02T09:30:00.000Z');
const LATER = new Date('2026-03-03T10:00:00.000Z');
const NOA = { account: 'noa@helio.example', language: 'fr' as const, timeZone: 'Europe/Paris', groups: ['employee'] };
const OLD = [{ ref: 'bills#kept', revision: 4, words: 'w1' }];
const NEW = [{ ref: 'bills#kept', revision: 5, words: 'w2' }];
const ITEM: Item = {
  id: 'kept',
  form: 'true-false',
  statements: [{ ref: 'bills#kept', practice: 'bills', revision: 4 }],
  claim: { fr: 'Dix ans.', en: 'Ten years.' },
  holds: true,
  feedback: { fr: 'Oui.', en: 'Yes.' },
};

const card = (over: Partial<Card> = {}): Card => ({
  person: 'p1',
  item: 'm/kept',
  memory: remembered(emptyMemory(AT), 'good', AT),
  statements: OLD,
  changed: false,
  ...over,
});
const question = (over: Partial<Question> = {}): Question => ({
  id: 'q1',
  person: 'p1',
  item: 'm/kept',
  version: 'v1',
  statements: OLD,
  why: 'review',
  due: AT,
  askedAt: AT,
  memoryBefore: emptyMemory(AT),
  tries: 0,
  ...over,
});
const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  id: 'a1',
  question: 'q1',
  try: 1,
  judgedBy: 'grader',
  person: 'p1',
  module: 'm',
  item: 'm/kept',
  version: 'v1',
  statements: OLD,
  why: 'review',
  due: AT,
  channel: 'slack',
  language: 'fr',
  startedAt: AT,
  endedAt: LATER,
  answer: { holds: true },
  outcome: 'right',
  score: 1,
  graderVersion: 'choices/1',
  ...over,
});
const nudge = (over: Partial<Nudge> = {}): Nudge => ({
  person: 'p1',
  day: '2026-03-02',
  number: 0,
  at: AT,
  item: 'm/kept',
  kind: 'daily',
  ...over,
});
const job = (key: string) => ({ kind: 'training-nudge', key, payload: {}, runAt: AT });

/** What every store of training must do, on whatever database. `open` gives an empty one, closed after the test. */
export function trainingStoreContract(open: () => Promise<OpenTrainingStore>): void {
  const enrolled = async () => {
    const opened = await open();
    await opened.store.enrol({ id: 'p1', ...NOA }, AT);
    return opened;
  };

  describe('people', () => {
    it('are enrolled once for an account, and brought up to date', async () => {
      const { store, other } = await open();
      expect(await store.enrol({ id: 'p1', ...NOA }, AT)).toBe('p1');
      expect(await other.enrol({ id: 'p2', ...NOA, language: 'en', groups: ['dpo'] }, LATER)).toBe('p1');
      expect(await store.learners()).toEqual([
        { id: 'p1', ...NOA, language: 'en', groups: ['dpo'], joinedAt: AT, shares: false, nudges: 0 },
      ]);
      expect(await store.learnerOf('noa@helio.example')).toEqual(await store.learner('p1'));
      expect(await store.learner('p2')).toBeUndefined();
    });

    it('keep their settings, and those who left come back with them', async () => {
      const { store } = await enrolled();
      const paused = { by: 'self' as const, at: AT };
      await store.change('p1', { paused, snoozedUntil: LATER, ownTimeZone: 'America/Lima', shares: true, leftAt: AT });
      expect(await store.learner('p1')).toMatchObject({
        paused,
        snoozedUntil: LATER,
        timeZone: 'America/Lima',
        shares: true,
        leftAt: AT,
      });
      await store.enrol({ id: 'p9', ...NOA }, LATER);
      const back = await store.learner('p1');
      expect(back).toMatchObject({ paused, timeZone: 'America/Lima', joinedAt: AT });
      expect(back?.leftAt).toBeUndefined();
      await store.change('p1', { paused: null, snoozedUntil: null, ownTimeZone: null });
      expect(await store.learner('p1')).toEqual({ id: 'p1', ...NOA, joinedAt: AT, shares: true, nudges: 0 });
    });

    it('can be forgotten: what they answered stays and names nobody', async () => {
      const { store } = await enrolled();
      await store.ask(question());
      await store.answer({ attempt: attempt(), card: card(), closes: true });
      await store.claimNudges([{ nudge: nudge(), job: job('p1/1') }]);
      await store.forget('p1');
      expect([
        await store.learners(),
        await store.cards('p1'),
        await store.openQuestions('p1'),
        await store.nudges(),
      ]).toEqual([[], [], [], []]);
      expect(await store.attempts({ person: 'p1' })).toHaveLength(1);
    });
  });

  describe('content', () => {
    it('keeps each version of an item and of a statement', async () => {
      const { store, other } = await open();
      const words = { ref: 'bills#kept', revision: 4, words: 'w1', text: { fr: 'Dix ans.' }, title: { en: 'Bills' } };
      for (const one of [store, other]) {
        await one.rememberItems([{ version: 'v1', item: 'm/kept', content: ITEM }], AT);
        await one.rememberWords([words, { ...words, words: 'w2', revision: 5 }], AT);
      }
      expect(await store.itemVersion('v1')).toEqual({ version: 'v1', item: 'm/kept', content: ITEM });
      expect(await store.itemVersion('v2')).toBeUndefined();
      expect(await store.words({ ref: 'bills#kept', words: 'w1' })).toEqual(words);
      expect(await store.hadWords('bills#kept', 4)).toEqual(['w1']);
      expect(await store.hadWords('bills#kept', 6)).toEqual([]);
    });
  });

  describe('questions', () => {
    it('are open once for a person and an item, whoever asks', async () => {
      const { store, other } = await enrolled();
      const [first, second] = await Promise.all([store.ask(question()), other.ask(question({ id: 'q2' }))]);
      expect(second.id).toBe(first.id);
      expect(await store.openQuestions('p1')).toEqual([question({ id: first.id })]);
      await store.close(first.id, LATER);
      expect((await store.question(first.id))?.closedAt).toEqual(LATER);
      expect((await store.ask(question({ id: 'q3' }))).id).toBe('q3');
    });

    it('are answered once a try, with card and person', async () => {
      const { store, other, jobs } = await enrolled();
      await store.claimNudges([{ nudge: nudge({ kind: 'last' }), job: job('p1/1') }]);
      await store.ask(question());
      const both = await Promise.all([
        store.answer({ attempt: attempt(), card: card(), closes: false, jobs: [job('x1')] }),
        other.answer({ attempt: attempt({ id: 'a2', score: 0 }), card: card(), closes: false, jobs: [job('x2')] }),
      ]);
      expect([...both].sort()).toEqual([false, true]);
      const [kept] = await store.attempts({ person: 'p1' });
      expect(kept).toEqual(kept?.id === 'a1' ? attempt() : attempt({ id: 'a2', score: 0 }));
      expect((await jobs()).filter((key) => key.startsWith('x'))).toEqual([kept?.id === 'a1' ? 'x1' : 'x2']);
      expect(await store.card('p1', 'm/kept')).toEqual(card());
      expect(await store.question('q1')).toEqual(question({ tries: 1 }));
      const person = await store.learner('p1');
      expect(person).toMatchObject({ lastAnswerAt: LATER, nudges: 0 });
      expect(person?.paused).toBeUndefined();

      const self = attempt({
        id: 'a3',
        judgedBy: 'self',
        grade: { found: 1 },
        answer: { text: 'Dix ans.' },
        assignment: 's1',
      });
      expect(await store.answer({ attempt: self, card: card(), closes: true })).toBe(true);
      expect((await store.attempts({ item: 'm/kept' })).find(({ id }) => id === 'a3')).toEqual(self);
      expect(await store.openQuestions('p1')).toEqual([]);
    });

    it('a pause that the person chose outlives an answer', async () => {
      const { store } = await enrolled();
      await store.change('p1', { paused: { by: 'self', at: AT } });
      await store.ask(question());
      await store.answer({ attempt: attempt(), card: card(), closes: true });
      expect((await store.learner('p1'))?.paused).toEqual({ by: 'self', at: AT });
    });

    it('are found by person, module and time', async () => {
      const { store } = await enrolled();
      for (const [id, endedAt] of [
        ['a1', AT],
        ['a2', LATER],
      ] as const) {
        await store.ask(question({ id: `q${id}`, item: `m/${id}` }));
        const own = { question: `q${id}`, item: `m/${id}` };
        await store.answer({
          attempt: attempt({ id, endedAt, ...own }),
          card: card({ item: `m/${id}` }),
          closes: true,
        });
      }
      const ids = async (filter: Parameters<TrainingStore['attempts']>[0]) =>
        (await store.attempts(filter)).map(({ id }) => id);
      expect(await ids({})).toEqual(['a1', 'a2']);
      expect(await ids({ from: LATER })).toEqual(['a2']);
      expect(await ids({ before: LATER, module: 'm' })).toEqual(['a1']);
      expect(await ids({ module: 'n' })).toEqual([]);
    });
  });

  describe('a changed statement', () => {
    it('makes the cards behind it due once', async () => {
      const { store, other } = await enrolled();
      await store.ask(question());
      await store.answer({ attempt: attempt(), card: card(), closes: true });
      expect(await store.cardsBehind('m/kept', wordsOf(OLD))).toEqual([]);
      const [behind] = await store.cardsBehind('m/kept', wordsOf(NEW));
      expect(behind).toEqual(card());
      const lapsed = card({ memory: forgotten(card().memory, LATER) });
      const both = await Promise.all([store.lapse(lapsed, wordsOf(NEW)), other.lapse(lapsed, wordsOf(NEW))]);
      expect([...both].sort()).toEqual([false, true]);
      expect(await store.card('p1', 'm/kept')).toEqual({ ...lapsed, changed: true });
      expect(await store.cardsBehind('m/kept', wordsOf(NEW))).toEqual([]);

      await store.ask(question({ id: 'q2', statements: NEW }));
      const answered = card({ statements: NEW });
      await store.answer({
        attempt: attempt({ id: 'a2', question: 'q2', statements: NEW }),
        card: answered,
        closes: true,
      });
      expect(await store.card('p1', 'm/kept')).toEqual(answered);
      expect(await store.cardsBehind('m/kept', wordsOf(NEW))).toEqual([]);
    });
  });

  describe('messages', () => {
    it('are taken once, with their job', async () => {
      const { store, other, jobs } = await enrolled();
      const both = await Promise.all([
        store.claimNudges([{ nudge: nudge(), job: job('p1/2026-03-02/0') }]),
        other.claimNudges([{ nudge: nudge(), job: job('p1/2026-03-02/0') }]),
      ]);
      expect(both.flat()).toEqual([nudge()]);
      expect(await jobs()).toEqual(['p1/2026-03-02/0']);
      expect(await store.learner('p1')).toMatchObject({ nudges: 1, lastNudgeAt: AT });
      await store.claimNudges([
        { nudge: nudge({ number: 1, kind: 'last', at: LATER }), job: job('p1/2026-03-02/1') },
        { nudge: nudge(), job: job('p1/2026-03-02/0') },
      ]);
      expect(await store.claimNudges([])).toEqual([]);
      expect(await store.learner('p1')).toMatchObject({ nudges: 2, paused: { by: 'silence', at: LATER } });
      expect((await store.nudges('p1')).map(({ number, kind }) => [number, kind])).toEqual([
        [0, 'daily'],
        [1, 'last'],
      ]);
    });
  });

  describe('assignments', () => {
    it('hold until they are withdrawn', async () => {
      const { store } = await enrolled();
      const one = {
        id: 's1',
        person: 'p1',
        module: 'm',
        assignedAt: AT,
        assignedBy: 'dpo@helio.example',
        reason: 'r',
        due: LATER,
      };
      await store.assign(one);
      expect(await store.assignments('p1')).toEqual([one]);
      expect(await store.assignments()).toEqual([one]);
      expect(await store.assignments('p2')).toEqual([]);
      await store.withdraw('s1', LATER);
      expect(await store.assignments('p1')).toEqual([]);
    });
  });
}
