import { describe, expect, it } from 'vitest';
import { emptyMemory, forgotten, type Recall, remembered } from '../../../training/learning/memory.ts';
import { nudgeNow } from '../../../training/learning/nudging.ts';
import type { Learner } from '../../../training/store/records.ts';

const START = new Date('2026-01-05T10:00:00.000Z');

/** Days until it is asked again, after each answer given when it is due. */
function intervals(...recalls: Recall[]): number[] {
  let memory = emptyMemory(START);
  return recalls.map((recall) => {
    memory = remembered(memory, recall, new Date(memory.due));
    return memory.scheduled_days;
  });
}

describe('memory', () => {
  it('asks after 3, 14, 57 and never more than 180 days', () => {
    expect(intervals('good', 'good', 'good', 'good', 'good', 'good')).toEqual([3, 14, 57, 180, 180, 180]);
  });

  it('asks sooner after a miss, and in between when it was hard', () => {
    const [, , missed = 0] = intervals('good', 'good', 'again');
    const [, , hard = 0] = intervals('good', 'good', 'hard');
    expect(intervals('again', 'good', 'good', 'good', 'good').slice(0, 1)).toEqual([1]);
    expect(missed).toBeLessThan(14);
    expect(hard).toBeGreaterThan(14);
    expect(hard).toBeLessThan(57);
  });

  it('that is forgotten is due at once and keeps its counts', () => {
    const known = remembered(remembered(emptyMemory(START), 'good', START), 'again', new Date('2026-01-08T10:00:00Z'));
    const now = new Date('2026-02-01T09:00:00.000Z');
    expect(forgotten(known, now)).toMatchObject({ due: now.toISOString(), reps: 2, lapses: 1, state: 0 });
  });
});

describe('a message', () => {
  const noa: Learner = {
    id: 'p1',
    language: 'fr',
    timeZone: 'Europe/Paris',
    groups: [],
    joinedAt: START,
    shares: false,
    nudges: 0,
  };
  const always = () => true;
  const at = (text: string) => new Date(text);
  const now = (learner: Partial<Learner>, moment: string, works: (day: string) => boolean = always) =>
    nudgeNow({ ...noa, ...learner }, at(moment), works)?.kind;

  it.each([
    ['2026-03-02T08:29:00Z', undefined],
    ['2026-03-02T08:30:00Z', 'daily'],
    ['2026-03-02T15:59:00Z', 'daily'],
    ['2026-03-02T16:00:00Z', undefined],
    // Summer time began on 29 March.
    ['2026-03-30T07:30:00Z', 'daily'],
    ['2026-03-30T15:00:00Z', undefined],
  ])('at %s: %s', (moment, kind) => expect(now({}, moment)).toBe(kind));

  it('goes out on the working days of the person’s own day', () => {
    const days: string[] = [];
    now({ timeZone: 'Pacific/Auckland' }, '2026-03-01T22:00:00Z', (day) => days.push(day) > 0);
    expect(days).toEqual(['2026-03-02']);
    expect(now({}, '2026-03-02T10:00:00Z', () => false)).toBeUndefined();
  });

  it('does not go to who answered today, paused, put it off or left', () => {
    const noon = '2026-03-02T11:00:00Z';
    expect(now({ lastAnswerAt: at('2026-03-02T06:00:00Z') }, noon)).toBeUndefined();
    expect(now({ lastAnswerAt: at('2026-03-01T22:59:00Z') }, noon)).toBe('daily');
    expect(now({ paused: { by: 'self', at: START } }, noon)).toBeUndefined();
    expect(now({ snoozedUntil: at('2026-03-02T11:00:01Z') }, noon)).toBeUndefined();
    expect(now({ snoozedUntil: at(noon) }, noon)).toBe('daily');
    expect(now({ leftAt: START }, noon)).toBeUndefined();
  });

  it('is repeated after two hours, then once a day, and the sixth is the last', () => {
    const sent = { lastNudgeAt: at('2026-03-02T09:00:00Z') };
    expect(now({ ...sent, nudges: 1 }, '2026-03-02T10:59:00Z')).toBeUndefined();
    expect(now({ ...sent, nudges: 1 }, '2026-03-02T11:00:00Z')).toBe('reminder');
    expect(now({ ...sent, nudges: 2 }, '2026-03-02T15:00:00Z')).toBeUndefined();
    expect(now({ ...sent, nudges: 2 }, '2026-03-03T09:00:00Z')).toBe('reminder');
    expect(now({ ...sent, nudges: 5 }, '2026-03-03T09:00:00Z')).toBe('last');
    expect(now({ ...sent, nudges: 6 }, '2026-03-03T09:00:00Z')).toBeUndefined();
  });
});
