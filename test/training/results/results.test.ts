import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attestationsOf } from '../../../training/results/attestation.ts';
import { evidenceCsv } from '../../../training/results/evidence.ts';
import type { Learner } from '../../../training/store/records.ts';
import { createTraining } from '../../../training/training.ts';
import { temporaryHome } from '../../support/temporary-home.ts';
import { openTrainingStore } from '../support/open-training.ts';
import { modulesOf, registerOf } from '../year/company.ts';

const AT = new Date('2026-03-02T10:00:00.000Z');
const register = registerOf({ revisions: {}, words: {} });
const modules = modulesOf(register, {}).slice(0, 2);

/** People by role; each answers the first module, right but for the items named. */
async function open(people: Record<string, { groups: string[]; wrong?: string[]; answers?: number }>) {
  const { store, close } = await openTrainingStore(await temporaryHome());
  onTestFinished(close);
  const training = createTraining({ store, isWorkingDay: () => true, newId: randomUUID, mask: (text) => text });
  await training.adopt(register, modules, AT);
  const listed = Object.entries(people).map(([name, { groups }]) => ({
    account: `${name}@x.example`,
    language: 'en' as const,
    timeZone: 'Europe/Paris',
    groups,
  }));
  await training.enrol(listed, AT);
  const ids: Record<string, string> = {};
  for (const [name, { wrong = [], answers = 10 }] of Object.entries(people)) {
    const id = (await training.learnerOf(`${name}@x.example`))?.id ?? '';
    ids[name] = id;
    for (let n = 0; n < answers; n += 1) await answerNext(id, wrong, new Date(AT.getTime() + n * 60_000));
  }
  async function answerNext(id: string, wrong: string[], at: Date) {
    const { question } = await training.ask(id, at);
    if (question === undefined) throw new Error('nothing to ask');
    const misses = wrong.some((item) => question.item.endsWith(`/${item}`));
    const right = question.form === 'true-false' ? 'true' : question.choices.find(({ text }) => text.text === 'e0')?.id;
    const other = question.choices.find((choice) => choice.id !== right)?.id;
    const choices = [(misses ? other : right) ?? ''];
    await training.answer(id, { question: question.id, input: { choices }, channel: 'web' }, at);
  }
  return { training, store, ids, answerNext };
}

const six = (groups: string[]) => Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`p${i}`, { groups }]));

describe('progress', () => {
  it('counts what was answered, what is due and what is weak', async () => {
    const { training, ids } = await open({ noa: { groups: ['employee'], wrong: ['item-1', 'item-4'] } });
    const progress = await training.progress(ids.noa ?? '', new Date(AT.getTime() + 3_600_000));
    expect(progress.modules[0]).toMatchObject({ module: 'module-0', items: 10, answered: 10, score: 0.8, pass: 80 });
    expect(progress.modules[0]?.passedAt).toEqual(new Date(AT.getTime() + 9 * 60_000));
    expect(progress.modules[1]).toMatchObject({ answered: 0 });
    expect(progress).toMatchObject({ due: 10, changed: 0, answered: 10 });
    expect(progress.weak.map(({ practice, wrong, of }) => [practice, wrong, of])).toEqual([
      ['practice-0', 1, 3],
      ['practice-1', 1, 3],
    ]);
  });

  it('attests how many explanations the person judged', async () => {
    const { store, ids } = await open({ noa: { groups: ['employee'] } });
    const attempts = await store.attempts({ person: ids.noa ?? '' });
    const judged = attempts.map((one, place) => (place < 2 ? { ...one, judgedBy: 'self' as const } : one));
    const content = () => ({ register, modules, statements: new Map() });
    const learner = (await store.learners()).find(({ id }) => id === ids.noa) as Learner;
    const [attestation] = await attestationsOf({ store: { ...store, attempts: async () => judged }, content }, learner);
    expect(attestation).toMatchObject({ module: 'module-0', items: 10, selfJudged: 2 });
  });

  it('is not passed below the threshold, and is once what was missed is known', async () => {
    const { training, ids, answerNext } = await open({
      noa: { groups: ['employee'], wrong: ['item-1', 'item-3', 'item-5'] },
    });
    const id = ids.noa ?? '';
    expect((await training.progress(id, AT)).modules[0]?.passedAt).toBeUndefined();
    expect(await training.attestations(id)).toEqual([]);
    const tomorrow = new Date(AT.getTime() + 86_400_000);
    await answerNext(id, [], tomorrow);
    expect((await training.progress(id, tomorrow)).modules[0]).toMatchObject({ score: 0.8, passedAt: tomorrow });
    const [attestation] = await training.attestations(id);
    expect(attestation).toMatchObject({
      module: 'module-0',
      threshold: 80,
      items: 10,
      selfJudged: 0,
      passedAt: tomorrow,
    });
    expect(attestation?.statements).toContain('practice-3#s0@1');
    expect(attestation?.versions).toHaveLength(10);
  });
});

describe('the team', () => {
  it('is hidden under five people', async () => {
    const { training } = await open({ a: { groups: ['agent'], answers: 1 }, b: { groups: ['agent'], answers: 1 } });
    const team = await training.team(AT);
    expect(team).toEqual({
      all: { group: 'all', hidden: true },
      groups: [{ group: 'agent', hidden: true }],
      people: [],
    });
  });

  it('shows groups of five, but none whose rest would be fewer', async () => {
    const { training } = await open({
      ...six(['employee']),
      dpo: { groups: ['employee', 'dpo'], answers: 2, wrong: ['item-0'] },
    });
    const team = await training.team(new Date(AT.getTime() + 3_600_000));
    expect(team.all).toMatchObject({ hidden: false, people: 7, active: 7, answered: 62, right: 61 / 62 });
    expect(team.all.hidden ? [] : team.all.modules.map(({ passed }) => passed)).toEqual([6, 0]);
    // Everybody is an employee; one is the DPO: 7 and 7, or 1 and 6.
    expect(team.groups.map(({ group, hidden }) => [group, hidden])).toEqual([
      ['dpo', true],
      ['employee', false],
    ]);
    const later = await training.team(new Date(AT.getTime() + 40 * 86_400_000));
    expect(later.all).toMatchObject({ active: 0, answered: 0 });
    const two = await open({ ...six(['agent']), x: { groups: ['dpo'], answers: 0 } });
    expect((await two.training.team(AT)).groups.map(({ hidden }) => hidden)).toEqual([true, true]);
  });

  it('shows by name who chose to be seen', async () => {
    const { training, ids } = await open({ noa: { groups: ['employee'], answers: 1 } });
    await training.share(ids.noa ?? '', true);
    expect((await training.team(AT)).people.map(({ account }) => account)).toEqual(['noa@x.example']);
    await training.share(ids.noa ?? '', false);
    expect((await training.team(AT)).people).toEqual([]);
  });
});

describe('understanding', () => {
  const year = { from: new Date('2026-01-01'), before: new Date('2027-01-01') };

  it('puts first what is explained wrongly and much asked about', async () => {
    const people = Object.fromEntries(
      Object.entries(six(['employee'])).map(([name, one]) => [name, { ...one, wrong: ['item-0', 'item-3', 'item-4'] }]),
    );
    const { training } = await open(people);
    const found = await training.understanding(
      new Map([
        ['practice-0', 30],
        ['practice-1', 10],
        ['practice-2', 20],
        ['practice-19', 40],
      ]),
      year,
    );
    expect(found.slice(0, 3).map(({ practice, wrong, people: count }) => [practice, wrong, count])).toEqual([
      ['practice-0', 1 / 3, 6],
      ['practice-1', 2 / 3, 6],
      ['practice-2', 0, 6],
    ]);
    expect(found[0]?.concern).toBeCloseTo(0.1);
    // Asked about, and nobody is trained on it.
    expect(found.find(({ practice }) => practice === 'practice-19')).toEqual({
      practice: 'practice-19',
      title: { fr: 'Pratique 19', en: 'Practice 19' },
      asked: 40,
      items: 0,
    });
  });

  it('says nothing of four people', async () => {
    const { training } = await open(Object.fromEntries(Object.entries(six(['employee'])).slice(0, 4)));
    const found = await training.understanding(new Map(), year);
    expect(found.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
  });
});

describe('evidence', () => {
  it('has a row an answer, as CSV and as data, and runs nothing in a spreadsheet', async () => {
    const { training } = await open({ '=1+1': { groups: ['employee'], answers: 2 } });
    const rows = await training.evidence();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      person: '=1+1@x.example',
      module: 'module-0',
      item: 'module-0/item-0',
      statements: 'practice-0#s0@1',
      whyAssigned: 'onboarding',
      threshold: 80,
      grader: 'choices/1',
      outcome: 'right',
      answer: '1',
      reminders: 0,
    });
    const csv = evidenceCsv(rows);
    const read = parse(csv, { columns: true }) as Record<string, string>[];
    expect(read.map((row) => row.item)).toEqual(rows.map(({ item }) => item));
    expect(read[0]?.person).toBe("'=1+1@x.example");
    expect(csv.split('\r\n')).toHaveLength(4);
  });
});

describe('an assignment', () => {
  it('asks its module before what is new, by its date, and says why', async () => {
    const { training, ids, answerNext } = await open({ noa: { groups: ['employee'], answers: 10 } });
    const id = ids.noa ?? '';
    const due = new Date('2026-03-20T00:00:00.000Z');
    const given = { person: id, module: 'module-0', assignedBy: 'dpo@x.example', reason: 'yearly', due };
    const later = new Date(AT.getTime() + 3_600_000);
    await training.assign(given, later);
    expect((await training.ask(id, later)).question).toMatchObject({ why: 'assigned', item: 'module-0/item-0', due });
    const { title } = modules[0] as (typeof modules)[number];
    expect((await training.progress(id, later)).assigned).toEqual([{ module: 'module-0', title, left: 10, due }]);
    for (let n = 1; n <= 10; n += 1) {
      await answerNext(id, [], new Date(later.getTime() + n * 60_000));
      const { assigned } = await training.progress(id, later);
      expect(assigned.map(({ left }) => left)).toEqual(n < 10 ? [10 - n] : []);
    }
    await expect(training.assign({ ...given, module: 'x' }, AT)).rejects.toMatchObject({ code: 'module-unknown' });
    await expect(training.assign({ ...given, person: 'x' }, AT)).rejects.toMatchObject({ code: 'person-unknown' });
  });
});
