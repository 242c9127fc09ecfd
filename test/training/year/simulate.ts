import type { PlainDate } from '../../../rights/calendar/plain-date.ts';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { isWorkingDay } from '../../../rights/calendar/working-days.ts';
import type { QuestionView } from '../../../training/asking/views.ts';
import type { Learner, Nudge } from '../../../training/store/records.ts';
import type { TrainingStore } from '../../../training/store/training-store.ts';
import { createTraining, type Training } from '../../../training/training.ts';
import { type Declared, modulesOf, registerOf } from './company.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = Date.UTC(2026, 0, 1);
const END = Date.UTC(2027, 0, 1);
export const PEOPLE = 40;
/** Day of the year, from 0, on which somebody leaves. */
export const LEAVING: Record<string, number> = { 'p7@x.example': 120, 'p23@x.example': 201 };
const JOINING: Record<string, number> = { 'p38@x.example': 60, 'p39@x.example': 200 };
/** Days of the three changes of what is declared; the second waits for the author of its items until `mended`. */
export const CHANGES = { words: 91, late: 180, mended: 185, revisionOnly: 270 } as const;

const ZONES = ['Europe/Paris', 'Europe/Paris', 'Europe/London', 'America/Toronto', 'Pacific/Noumea'];
const PLACES: Record<string, string> = { 'Europe/London': 'GB', 'America/Toronto': 'CA-QC' };

export const works = (day: string, { timeZone }: Pick<Learner, 'timeZone'>) =>
  isWorkingDay(day as PlainDate, publicHolidays(PLACES[timeZone] ?? 'FR'));

export interface Year {
  people: Map<string, Learner>;
  nudges: Nudge[];
  asked: { person: string; at: Date; item: string; why: QuestionView['why']; changed: number }[];
  /** When somebody asked for quiet, and until when. */
  quiet: { person: string; from: Date; until: Date }[];
  lapsed: Record<keyof typeof CHANGES, { item: string; people: number }[]>;
  /** Items set aside after each change. */
  stale: Record<keyof typeof CHANGES, number>;
  days: number;
}

/** Reproducible chance in [0, 1): mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A year of forty people, looked at every two hours, with as many processes as there are stores. */
export async function simulateYear(stores: readonly TrainingStore[], seed: number): Promise<Year> {
  const processes: Training[] = stores.map((store, process) => {
    let made = 0;
    const newId = () => {
      made += 1;
      return `${process}-${String(made).padStart(6, '0')}`;
    };
    return createTraining({ store, isWorkingDay: works, newId, mask: (text) => text });
  });
  const [training] = processes;
  if (training === undefined) throw new Error('no store');
  const { store } = training;
  const year: Year = {
    people: new Map(),
    nudges: [],
    asked: [],
    quiet: [],
    lapsed: { words: [], late: [], mended: [], revisionOnly: [] },
    stale: { words: 0, late: 0, mended: 0, revisionOnly: 0 },
    days: (END - START) / DAY,
  };
  // Each with chance of their own, so that they can be simulated side by side.
  const habits = new Map<string, { random(): number; answers: number; knows: number; holidays: number[] }>();
  const pending: { at: number; person: string; more: number }[] = [];
  const state: Declared = { revisions: {}, words: {} };
  const follows: Record<string, number> = {};

  const adopt = async (at: Date) => {
    const register = registerOf(state);
    const lapses = new Map<string, number>();
    // Processes that see the new snapshot at the same time share the work.
    const modules = modulesOf(register, follows);
    for (const { item, people } of (await Promise.all(processes.map((one) => one.adopt(register, modules, at)))).flat())
      lapses.set(item, (lapses.get(item) ?? 0) + people);
    return [...lapses].map(([item, people]) => ({ item, people })).sort((a, b) => (a.item < b.item ? -1 : 1));
  };
  const listed = (day: number) =>
    Array.from({ length: PEOPLE }, (_, i) => `p${i}@x.example`)
      .filter((account) => day >= (JOINING[account] ?? 0) && day < (LEAVING[account] ?? Number.POSITIVE_INFINITY))
      .map((account) => ({
        account,
        language: 'fr' as const,
        timeZone: ZONES[Number(account.slice(1).split('@')[0]) % ZONES.length] ?? 'Europe/Paris',
        groups: ['employee'],
      }));
  const enrol = async (day: number, at: Date) => {
    await training.enrol(listed(day), at);
    for (const learner of await store.learners()) {
      year.people.set(learner.id, learner);
      if (!habits.has(learner.id)) {
        const random = seeded(seed + Number(learner.account?.match(/\d+/)?.[0]));
        const holidays = [30 + Math.floor(random() * 120), 190 + Math.floor(random() * 60)];
        habits.set(learner.id, { random, answers: 0.55 + random() * 0.43, knows: 0.55 + random() * 0.4, holidays });
      }
    }
  };
  const away = (person: string, day: number) =>
    habits.get(person)?.holidays.some((from) => day >= from && day < from + 16) ?? false;

  const answerOne = async (person: string, at: Date): Promise<void> => {
    if (year.people.get(person)?.leftAt !== undefined) return;
    const { question } = await training.ask(person, at);
    const { random, knows: share } = habits.get(person) ?? { random: () => 0, knows: 1 };
    if (question === undefined) return;
    year.asked.push({ person, at, item: question.item, why: question.why, changed: question.changed.length });
    const knows = random() < share;
    const right =
      question.form === 'true-false' ? 'true' : (question.choices.find(({ text }) => text.text === 'f0')?.id ?? '');
    const wrong =
      question.form === 'true-false' ? 'false' : (question.choices.find(({ id }) => id !== right)?.id ?? '');
    const given = { question: question.id, channel: 'simulated' };
    const told = await training.answer(person, { ...given, input: { choices: [knows ? right : wrong] } }, at);
    if (told.mayTryAgain && random() < 0.5)
      await training.answer(person, { ...given, input: { choices: [right] } }, new Date(at.getTime() + 60_000));
  };

  await adopt(new Date(START));
  await enrol(0, new Date(START));
  for (let moment = START; moment < END; moment += 2 * HOUR) {
    const now = new Date(moment);
    const day = Math.floor((moment - START) / DAY);
    const due = pending.filter(({ at, more }) => at + more * 120_000 < moment);
    for (const one of due) pending.splice(pending.indexOf(one), 1);
    await Promise.all(
      [...year.people.keys()].map(async (person) => {
        for (const { at, more } of due.filter((one) => one.person === person))
          for (let n = 0; n <= more; n += 1) await answerOne(person, new Date(at + n * 120_000));
      }),
    );
    if (moment % DAY === 0) {
      if ([60, 120, 200, 201].includes(day)) await enrol(day, now);
      await changeOn(day, now);
      await quieten(day, now);
    }
    const sent = await Promise.all(processes.map((one) => one.tick(new Date(moment + HOUR / 2))));
    for (const nudge of sent.flat()) {
      year.nudges.push(nudge);
      const { random, answers: share } = habits.get(nudge.person) ?? { random: () => 1, answers: 0 };
      const answers = !away(nudge.person, day) && random() < share;
      if (!answers || pending.some(({ person }) => person === nudge.person)) continue;
      // Most at once, some after hours; now and then somebody catches up.
      const wait = random() < 0.8 ? HOUR / 4 : HOUR * (1 + Math.floor(random() * 9));
      pending.push({ at: nudge.at.getTime() + wait, person: nudge.person, more: random() < 0.03 ? 4 : 0 });
    }
  }
  return year;

  async function changeOn(day: number, now: Date): Promise<void> {
    const change = Object.entries(CHANGES).find(([, on]) => on === day)?.[0] as keyof typeof CHANGES | undefined;
    if (change === undefined) return;
    if (change === 'words') {
      state.revisions['practice-2'] = follows['practice-2'] = 2;
      state.words['practice-2#s1'] = 'other words';
    }
    if (change === 'late') {
      state.revisions['practice-5'] = 2;
      state.words['practice-5#s0'] = 'other words';
      state.words['practice-5#s2'] = 'other words';
    }
    if (change === 'mended') follows['practice-5'] = 2;
    if (change === 'revisionOnly') state.revisions['practice-9'] = 2;
    year.lapsed[change] = await adopt(now);
    const items = training?.content().modules.flatMap((module) => module.items) ?? [];
    year.stale[change] = items.filter(({ stale }) => stale.length > 0).length;
  }

  /** Some pause for a month, some snooze for a week; those who fell silent over a holiday come back by themselves. */
  async function quieten(day: number, now: Date): Promise<void> {
    for (const [number, person] of [...year.people.keys()].entries()) {
      if (year.people.get(person)?.leftAt !== undefined) continue;
      if (number < 3 && day === 150 + number) {
        await training?.pause(person, now);
        year.quiet.push({ person, from: now, until: new Date(now.getTime() + 30 * DAY) });
      }
      if (number < 3 && day === 180 + number) await training?.resume(person);
      if (number >= 3 && number < 8 && day === 40 + number * 20) {
        const until = new Date(now.getTime() + 7 * DAY);
        await training?.snooze(person, until);
        year.quiet.push({ person, from: now, until });
      }
      if (habits.get(person)?.holidays.some((from) => day === from + 17))
        pending.push({ at: now.getTime() + 10 * HOUR, person, more: 2 });
    }
  }
}
