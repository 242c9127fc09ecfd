import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { expect } from 'vitest';
import { localTime } from '../../../training/learning/local-time.ts';
import type { Attempt } from '../../../training/store/records.ts';
import type { TrainingStore } from '../../../training/store/training-store.ts';
import { CHANGES, DAY, LEAVING, START, works, type Year } from './simulate.ts';

const dayOf = (at: Date) => (at.getTime() - START) / DAY;

/** Holds a simulated year against the rules, from what is stored; gives its figures. */
export async function checkYear(year: Year, store: TrainingStore): Promise<Record<string, number>> {
  const nudges = await store.nudges();
  const attempts = await store.attempts({});
  const people = await store.learners();
  const personOf = (id: string) => people.find((one) => one.id === id);
  expect(nudges.map(keyOf).sort()).toEqual(year.nudges.map(keyOf).sort());

  // Nobody at night, on a day off, or who has left.
  for (const { person, at, day, kind } of nudges) {
    const learner = personOf(person);
    if (learner === undefined) throw new Error('a message to nobody');
    const local = clockIn(learner.timeZone).format(at);
    expect(local.slice(0, 10)).toBe(day);
    expect(local.slice(11) >= '09:30' && local.slice(11) < '17:00', `${kind} at ${local}`).toBe(true);
    expect(works(day, learner), `${kind} on ${day} in ${learner.timeZone}`).toBe(true);
    expect(learner.leftAt === undefined || at < learner.leftAt).toBe(true);
  }
  expect(
    people
      .filter(({ leftAt }) => leftAt !== undefined)
      .map(({ leftAt }) => dayOf(leftAt as Date))
      .sort(),
  ).toEqual(Object.values(LEAVING).sort());
  for (const { person, endedAt } of attempts) {
    const { leftAt } = personOf(person) ?? {};
    expect(leftAt === undefined || endedAt < leftAt).toBe(true);
  }
  for (const { person, from, until } of year.quiet)
    expect(nudges.filter((one) => one.person === person && one.at > from && one.at < until)).toEqual([]);

  const rows = people.map(({ id }) => checkRow(id));
  for (const { id } of people) checkMemory(id, await store.cards(id));
  checkChanges();
  checkOnboarding();

  return {
    people: people.length,
    attempts: attempts.length,
    right: Math.round((100 * attempts.filter(({ outcome }) => outcome === 'right').length) / attempts.length),
    daily: nudges.filter(({ kind }) => kind === 'daily').length,
    reminders: nudges.filter(({ kind }) => kind === 'reminder').length,
    pausedBySilence: nudges.filter(({ kind }) => kind === 'last').length,
    longestRow: Math.max(...rows),
    cards: (await Promise.all(people.map(({ id }) => store.cards(id)))).flat().length,
    lapsedByWords: peopleOf('words'),
    lapsedLate: peopleOf('mended'),
  };

  function peopleOf(change: keyof typeof CHANGES): number {
    return year.lapsed[change].reduce((sum, { people: count }) => sum + count, 0);
  }

  /** At most a message and five reminders in a row; the last one pauses until the person is back. */
  function checkRow(person: string): number {
    const events = [
      ...nudges.filter((one) => one.person === person).map(({ at, kind, day, number }) => ({ at, kind, day, number })),
      ...attempts
        .filter((one) => one.person === person)
        .map(({ endedAt }) => ({ at: endedAt, kind: 'answer', day: '', number: 0 })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    const zone = personOf(person)?.timeZone ?? '';
    const resumes = year.quiet.filter((one) => one.person === person).map(({ until }) => until);
    let [row, longest] = [0, 0];
    let lastAnswer = '';
    let before: Date | undefined;
    for (const { at, kind, day, number } of events) {
      if (before !== undefined && resumes.some((until) => (before as Date) < until && until <= at)) row = 0;
      before = at;
      if (kind === 'answer') {
        row = 0;
        lastAnswer = localTime(at, zone).day;
        continue;
      }
      expect(day > lastAnswer, `asked on ${day} though answered on ${lastAnswer}`).toBe(true);
      expect(kind).toBe(row === 0 ? 'daily' : row < 5 ? 'reminder' : 'last');
      expect(number === 0 || row === 1).toBe(true);
      row += 1;
      longest = Math.max(longest, row);
    }
    expect(longest).toBeLessThanOrEqual(6);
    return longest;
  }

  /** Replays what was answered with the library alone: each card must be due when its history says. */
  function checkMemory(person: string, cards: Awaited<ReturnType<TrainingStore['cards']>>): void {
    const scheduler = fsrs({
      enable_short_term: false,
      enable_fuzz: false,
      request_retention: 0.9,
      maximum_interval: 180,
    });
    for (const { item, memory, changed } of cards) {
      const own = attempts.filter((one) => one.person === person && one.item === item);
      let card = createEmptyCard(own[0]?.endedAt);
      const lapses = lapsesOf(item).filter(() => own.length > 0);
      for (const first of own.filter((one) => one.try === 1)) {
        const second = own.find((one) => one.question === first.question && one.try === 2);
        for (const lapse of lapses.filter((at) => at > (card.last_review ?? first.endedAt) && at < first.startedAt))
          card = scheduler.forget(card, lapse, false).card;
        if (first.why !== 'changed' && first.due) {
          expect(first.due.getTime()).toBe(card.due.getTime());
          const zone = personOf(person)?.timeZone ?? '';
          expect(localTime(first.due, zone).day <= localTime(first.startedAt, zone).day).toBe(true);
        }
        card = scheduler.next(card, (second ?? first).endedAt, ratingOf(first, second)).card;
        if (card.scheduled_days > 180)
          card = { ...card, scheduled_days: 180, due: new Date((second ?? first).endedAt.getTime() + 180 * DAY) };
      }
      const open = lapses.filter((at) => at > (card.last_review as Date)).at(-1);
      expect(changed).toBe(open !== undefined);
      expect(memory.due).toBe((open ?? card.due).toISOString());
      expect(memory.scheduled_days).toBeLessThanOrEqual(180);
    }
  }

  function lapsesOf(item: string): Date[] {
    const at = (day: number) => new Date(START + day * DAY);
    if (year.lapsed.words.some((one) => one.item === item)) return [at(CHANGES.words)];
    return year.lapsed.mended.some((one) => one.item === item) ? [at(CHANGES.mended)] : [];
  }

  /** Only the items on statements whose words changed, only for those who hold them, once. */
  function checkChanges(): void {
    const [words, first, third] = ['module-0/item-7', 'module-1/item-15', 'module-1/item-17'];
    expect(year.lapsed.words.map(({ item }) => item)).toEqual([words]);
    expect(year.lapsed.late).toEqual([]);
    expect(year.lapsed.mended.map(({ item }) => item)).toEqual([first, third]);
    expect(year.lapsed.revisionOnly).toEqual([]);
    // Of the practice with new words, the item on the statement that kept its own is asked on.
    expect(year.stale).toEqual({ words: 0, late: 2, mended: 0, revisionOnly: 0 });
    const held = (item: string | undefined, day: number) =>
      new Set(attempts.filter((one) => one.item === item && dayOf(one.endedAt) < day).map(({ person }) => person));
    for (const [item, day, change] of [
      [words, CHANGES.words, 'words'],
      [first, CHANGES.mended, 'mended'],
      [third, CHANGES.mended, 'mended'],
    ] as const) {
      const holders = held(item, day);
      expect(year.lapsed[change].find((one) => one.item === item)?.people).toBe(holders.size);
      const again = year.asked.filter((one) => one.item === item && one.why === 'changed');
      expect(new Set(again.map(({ person }) => person)).size).toBe(again.length);
      for (const { person, changed } of again) {
        expect(holders.has(person)).toBe(true);
        expect(changed).toBe(1);
      }
      const staying = [...holders].filter(
        (person) => (personOf(person)?.leftAt?.getTime() ?? Infinity) > START + 360 * DAY,
      );
      expect(again.length).toBeGreaterThanOrEqual(staying.length);
    }
    expect(year.asked.filter(({ why, item }) => why === 'changed' && ![words, first, third].includes(item))).toEqual(
      [],
    );
    const setAside = year.asked.filter(({ at }) => dayOf(at) >= CHANGES.late && dayOf(at) < CHANGES.mended);
    expect(setAside.length).toBeGreaterThan(0);
    expect(setAside.filter(({ item }) => item === first || item === third)).toEqual([]);
  }

  /** New people meet the ten items for onboarding first, in their order. */
  function checkOnboarding(): void {
    for (const { id } of people) {
      const met = [...new Set(year.asked.filter((one) => one.person === id).map(({ item }) => item))];
      expect(met.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, i) => `module-0/item-${i}`).slice(0, met.length));
    }
  }
}

const keyOf = ({ person, day, number, kind }: Year['nudges'][number]) => `${person} ${day} ${number} ${kind}`;

function ratingOf(first: Attempt, second: Attempt | undefined) {
  if (second) return second.outcome === 'right' ? Rating.Hard : Rating.Again;
  return first.outcome === 'right' ? Rating.Good : Rating.Again;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock;
}
