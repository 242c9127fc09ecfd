import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requireRegister } from '../../../knowledge/register/load-register.ts';
import type { GradeExplanation } from '../../../training/asking/explanation-grader.ts';
import type { QuestionView } from '../../../training/asking/views.ts';
import { NUDGE_JOB } from '../../../training/learning/tick.ts';
import { loadModules } from '../../../training/modules/load-modules.ts';
import type { Module } from '../../../training/modules/module.ts';
import { createTraining } from '../../../training/training.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../support/open-training.ts';

const HELIO = join(import.meta.dirname, '../../../examples/helio');
const register = await requireRegister(join(HELIO, 'register'));
const { modules: all } = await loadModules(join(HELIO, 'training'), register);
const readings = all.filter(({ id }) => id === 'meter-readings');
const AT = new Date('2026-03-02T10:00:00.000Z');
const NOA = { account: 'noa@helio.example', language: 'fr' as const, timeZone: 'Europe/Paris', groups: ['employee'] };

async function open(gradeExplanation?: GradeExplanation, modules: Module[] = readings) {
  const { store, queries, close } = await openTrainingStore(await temporaryHome());
  onTestFinished(close);
  const training = createTraining({
    store,
    isWorkingDay: () => true,
    newId: randomUUID,
    mask: (text) => text.replace(/\S+@\S+/g, '[e-mail]'),
    ...(gradeExplanation && { gradeExplanation }),
  });
  await training.adopt(register, modules, AT);
  await training.enrol([NOA], AT);
  const noa = (await training.learnerOf('Noa@helio.example'))?.id ?? '';
  const askedAlone = async (id: string): Promise<QuestionView> => {
    const without = readings[0]?.items.map(({ key }) => key).filter((key) => key !== `meter-readings/${id}`) ?? [];
    const { question } = await training.ask(noa, AT, { module: 'meter-readings', without });
    if (question === undefined) throw new Error(`${id} is not asked`);
    return question;
  };
  const choose = (question: QuestionView, ...texts: string[]) => {
    const choices = texts.map((text) => question.choices.find((one) => one.text.text.startsWith(text))?.id ?? text);
    return training.answer(noa, { question: question.id, input: { choices }, channel: 'web' }, AT);
  };
  const write = (question: QuestionView, text: string) =>
    training.answer(noa, { question: question.id, input: { text }, channel: 'web' }, AT);
  return { training, store, queries, noa, askedAlone, choose, write };
}

describe('asking', () => {
  it('gives the same question, in the same order, until it is answered', async () => {
    const { training, noa } = await open();
    const first = await training.ask(noa, AT);
    expect(first.due).toBe(6);
    expect(first.question).toMatchObject({
      item: 'meter-readings/daily-total-kept',
      why: 'onboarding',
      text: { language: 'fr', text: expect.stringContaining('totaux journaliers') },
      several: false,
      try: 1,
    });
    expect(await training.ask(noa, AT)).toEqual(first);
  });

  it('stands the right choice in different places', async () => {
    const places = new Set<number>();
    // Chance that one of three places never comes up: 3 × (2/3)^60, under one in ten thousand million.
    for (let n = 0; n < 60 && places.size < 3; n += 1) {
      const { askedAlone } = await open();
      places.add((await askedAlone('daily-total-kept')).choices.findIndex(({ text }) => text.text === '36 mois'));
    }
    expect(places).toEqual(new Set([0, 1, 2]));
  });

  it('names practices by their titles, never gives the answer away', async () => {
    const { askedAlone } = await open();
    const question = await askedAlone('which-practice-fewer-readings');
    expect(question.choices.map(({ text }) => text.text)).toContain('Total journalier du Linky');
    expect(JSON.stringify(question)).not.toMatch(/right|instead|"place"/);
    const wrong = await askedAlone('put-right-monthly');
    expect(wrong.explanation?.text).toBe(
      "Vos factures deviennent une estimation, l'alerte budget s'arrête et nos conseils sont moins précis. Votre prix augmente un peu.",
    );
  });

  it('refuses who is not in the list, and a module that is not there', async () => {
    const { training, noa } = await open();
    await expect(training.ask('nobody', AT)).rejects.toMatchObject({ code: 'person-unknown' });
    await expect(training.ask(noa, AT, { module: 'x' })).rejects.toMatchObject({ code: 'module-unknown' });
    await training.enrol([], AT);
    await expect(training.ask(noa, AT)).rejects.toMatchObject({ code: 'person-unknown' });
    expect(await training.learnerOf(NOA.account)).toBeUndefined();
  });
});

describe('answering', () => {
  it('right: says so, with the declared words, and asks again in three days', async () => {
    const { askedAlone, choose, store } = await open();
    const told = await choose(await askedAlone('daily-total-kept'), '36 mois');
    expect(told).toMatchObject({ outcome: 'right', score: 1, mayTryAgain: false, remarks: [] });
    expect(told.nextDue).toEqual(new Date('2026-03-05T10:00:00.000Z'));
    expect(told.declared[0]).toMatchObject({
      ref: 'daily-readings#daily-kept-36-months',
      revision: 4,
      since: '2026-05-01',
    });
    const [attempt] = await store.attempts({});
    expect(attempt).toMatchObject({
      outcome: 'right',
      answer: { chosen: [0] },
      why: 'onboarding',
      channel: 'web',
      graderVersion: 'choices/1',
      statements: [{ ref: 'daily-readings#daily-kept-36-months', revision: 4 }],
    });
    expect(attempt?.version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('wrong: says why, keeps what is right to itself, and takes a second try that counts for less', async () => {
    const { askedAlone, choose, store } = await open();
    const question = await askedAlone('daily-total-kept');
    const first = await choose(question, '24 mois');
    expect(first).toMatchObject({ outcome: 'wrong', mayTryAgain: true, right: [] });
    expect(first.remarks[0]?.text).toContain('relevés à la demi-heure');
    expect(first.feedback).toBeUndefined();
    expect(first.nextDue).toEqual(new Date('2026-03-03T10:00:00.000Z'));
    const second = await choose(question, '36 mois');
    expect(second).toMatchObject({ outcome: 'right', mayTryAgain: false });
    expect(
      (await store.card(second ? ((await store.attempts({}))[0]?.person ?? '') : '', question.item))?.memory.reps,
    ).toBe(1);
    expect(await choose(question, '24 mois')).toEqual(second);
    expect(await store.attempts({})).toHaveLength(2);
  });

  it('several: incomplete without all, wrong with one too many', async () => {
    const { askedAlone, choose } = await open();
    const question = await askedAlone('what-the-curve-serves');
    expect(await choose(question, 'Au graphique', 'À des conseils')).toMatchObject({
      outcome: 'incomplete',
      score: 2 / 3,
    });
    const other = await open();
    const again = await other.askedAlone('what-the-curve-serves');
    expect(await other.choose(again, 'Au graphique', 'À des conseils', 'À la prévision', 'Au choix')).toMatchObject({
      outcome: 'wrong',
      score: 0,
    });
  });

  it('true or false, and the wrong parts of an explanation', async () => {
    const { askedAlone, choose } = await open();
    const claim = await askedAlone('curve-off-by-default');
    expect(claim.choices.map(({ id }) => id)).toEqual(['true', 'false']);
    expect(await choose(claim, 'true')).toMatchObject({
      outcome: 'wrong',
      mayTryAgain: false,
      right: [{ id: 'false' }],
    });
    const parts = await askedAlone('put-right-monthly');
    const told = await choose(parts, '1', '4');
    expect(told.outcome).toBe('right');
    expect(told.remarks.map(({ text }) => text)).toEqual([
      'Vos factures restent exactes,',
      'Votre prix ne change pas.',
    ]);
    expect(told.example?.text).toContain('Votre prix ne change pas.');
  });

  it('garbage is refused and changes nothing', async () => {
    const { training, noa, askedAlone, choose, write, store } = await open();
    const question = await askedAlone('daily-total-kept');
    await expect(choose(question)).rejects.toMatchObject({ code: 'nothing-chosen' });
    await expect(choose(question, 'zz')).rejects.toMatchObject({ code: 'choice-unknown' });
    await expect(write(question, '36 mois')).rejects.toMatchObject({ code: 'nothing-chosen' });
    const text = await askedAlone('explain-the-curve');
    await expect(write(text, '  ')).rejects.toMatchObject({ code: 'text-missing' });
    await expect(write(text, 'a'.repeat(2001))).rejects.toMatchObject({ code: 'text-too-long' });
    await expect(choose(text, 'a')).rejects.toMatchObject({ code: 'text-missing' });
    const given = { question: 'nothing', input: { text: 'a' }, channel: 'web' };
    await expect(training.answer(noa, given, AT)).rejects.toMatchObject({ code: 'question-unknown' });
    await training.enrol([NOA, { ...NOA, account: 'lou@helio.example' }], AT);
    const lou = (await training.learnerOf('lou@helio.example'))?.id ?? '';
    await expect(training.answer(lou, { ...given, question: question.id }, AT)).rejects.toMatchObject({
      code: 'question-unknown',
    });
    expect(await store.attempts({})).toEqual([]);
  });
});

describe('explaining', () => {
  it('knows the model answer of its own question, whatever the grader makes of it', async () => {
    const { askedAlone, write } = await open();
    const question = await askedAlone('explain-the-curve');
    const item = readings[0]?.items.find(({ key }) => key === 'meter-readings/explain-the-curve')?.item;
    const example = item?.form === 'explain' ? (item.example.fr ?? '') : '';
    const told = await write(question, example.toUpperCase());
    expect(told).toMatchObject({ outcome: 'right', selfJudged: false });
  });

  it('without a grader that is sure: shows the declared words and takes one’s own judgement', async () => {
    const { training, noa, askedAlone, write, store } = await open();
    const question = await askedAlone('explain-the-curve');
    expect(question).toMatchObject({ form: 'explain', mood: 'worried', choices: [] });
    const told = await write(question, 'C’est désactivé, écrivez à noa@helio.example');
    expect(told).toMatchObject({ outcome: 'unsure', selfJudged: true, mayTryAgain: false });
    expect(told.declared).toHaveLength(3);
    expect(told.example?.text).toContain('48 valeurs');
    expect((await store.attempts({}))[0]?.answer).toEqual({ text: 'C’est désactivé, écrivez à [e-mail]' });
    const judged = await training.judge(noa, { question: question.id, outcome: 'right', channel: 'web' }, AT);
    expect(judged).toMatchObject({ outcome: 'right', selfJudged: false, score: 1 });
    expect((await store.attempts({})).map(({ judgedBy, outcome }) => [judgedBy, outcome])).toEqual([
      ['grader', 'unsure'],
      ['self', 'right'],
    ]);
    const choice = await askedAlone('daily-total-kept');
    await expect(
      training.judge(noa, { question: choice.id, outcome: 'right', channel: 'web' }, AT),
    ).rejects.toMatchObject({ code: 'not-to-judge' });
  });

  it('is graded by facts: all found is right, some missing incomplete, an invention wrong', async () => {
    const grader: GradeExplanation = ({ facts, statements, text, lang }) => ({
      outcome: text.includes('tout') ? 'pass' : 'fail',
      facts: facts.map((fact, i) => ({ fact, state: i === 0 || text.includes('tout') ? 'found' : 'missing' })),
      unsupported: text.includes('invente') ? ['invente'] : [],
      clarity: [],
      graderVersion: `test/${lang}/${statements.length}`,
    });
    const outcomes = [];
    for (const text of ['je dis tout', 'à moitié', 'j’invente']) {
      const { askedAlone, write } = await open(grader);
      const { outcome, score, mayTryAgain, explanation } = await write(await askedAlone('explain-the-curve'), text);
      outcomes.push([outcome, score, mayTryAgain, explanation?.graderVersion]);
    }
    expect(outcomes).toEqual([
      ['right', 1, false, 'test/fr/3'],
      ['incomplete', 0.25, true, 'test/fr/3'],
      ['wrong', 0, true, 'test/fr/3'],
    ]);
  });
});

describe('a changed statement', () => {
  const changed = {
    practices: register.practices,
    statements: register.statements.map((one) =>
      one.ref === 'daily-readings#daily-kept-36-months'
        ? { ...one, revision: 5, text: { ...one.text, fr: 'Nous gardons vos totaux journaliers 24 mois.' } }
        : one,
    ),
  };

  it('shows first what changed, to who had answered it, and once', async () => {
    const { training, noa, askedAlone, choose } = await open();
    await choose(await askedAlone('daily-total-kept'), '36 mois');
    const mended = readings.map((module) => ({
      ...module,
      items: module.items.map((one) => ({ ...one, version: `${one.version}x` })),
    }));
    const later = new Date(AT.getTime() + 3_600_000);
    expect(await training.adopt(changed, mended, later)).toEqual([
      { item: 'meter-readings/daily-total-kept', people: 1 },
    ]);
    expect(await training.adopt(changed, mended, later)).toEqual([]);
    const { question } = await training.ask(noa, later);
    expect(question).toMatchObject({ why: 'changed', item: 'meter-readings/daily-total-kept' });
    expect(question?.changed).toHaveLength(1);
    expect(question?.changed[0]?.before?.text).toContain('36 mois');
    expect(question?.changed[0]?.declared.text.text).toContain('24 mois');
  });

  it('between question and answer: the answer counts, and is asked again', async () => {
    const { training, noa, askedAlone, choose, store } = await open();
    const question = await askedAlone('daily-total-kept');
    await training.adopt(changed, readings, AT);
    expect(await choose(question, '36 mois')).toMatchObject({ outcome: 'right' });
    expect((await store.card(noa, question.item))?.changed).toBe(true);
  });
});

describe('settings', () => {
  it('pause, resume, snooze, own time zone', async () => {
    const { training, noa, store, queries } = await open();
    expect(await training.tick(AT)).toHaveLength(1);
    const [job] = await queries.selectFrom('outbox').selectAll().execute();
    expect(job).toMatchObject({ kind: NUDGE_JOB, key: `${noa}/2026-03-02/0` });
    expect(JSON.parse(job?.payload ?? '')).toMatchObject({ person: noa, item: 'meter-readings/daily-total-kept' });
    expect(await training.tick(AT)).toEqual([]);
    await training.pause(noa, AT);
    const tomorrow = new Date(AT.getTime() + 86_400_000);
    expect(await training.tick(tomorrow)).toEqual([]);
    await training.resume(noa);
    await training.snooze(noa, new Date(tomorrow.getTime() + 60_000));
    expect(await training.tick(tomorrow)).toEqual([]);
    expect(await training.tick(new Date(tomorrow.getTime() + 60_000))).toMatchObject([{ kind: 'daily' }]);
    await expect(training.setTimeZone(noa, 'Mars/Base')).rejects.toMatchObject({ code: 'time-zone-unknown' });
    await training.setTimeZone(noa, 'Asia/Tokyo');
    expect((await store.learner(noa))?.timeZone).toBe('Asia/Tokyo');
    expect(await training.tick(new Date('2026-03-04T10:00:00Z'))).toEqual([]);
    expect(await training.tick(new Date('2026-03-05T01:00:00Z'))).toHaveLength(1);
  });
});

describe('who left', () => {
  it('is forgotten after a while, without what they answered', async () => {
    const { training, askedAlone, choose, store } = await open();
    await choose(await askedAlone('daily-total-kept'), '36 mois');
    await training.enrol([], AT);
    expect(await training.forgetLeavers(AT)).toBe(0);
    expect(await training.forgetLeavers(new Date(AT.getTime() + 1))).toBe(1);
    expect(await store.learners()).toEqual([]);
    expect(await store.attempts({})).toHaveLength(1);
  });
});
