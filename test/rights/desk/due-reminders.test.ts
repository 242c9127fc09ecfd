import { describe, expect, it } from 'vitest';
import { publicHolidays } from '../../../rights/calendar/public-holidays.ts';
import { dueReminders, type ReminderSettings } from '../../../rights/desk/due-reminders.ts';
import type { RightsRequest } from '../../../rights/requests/request.ts';
import { AGENT, contextOf, DPO, filed, PERSON, through } from '../support/requests.ts';

const PLACE = { timeZone: 'Europe/Paris', holidays: publicHolidays('FR') };
const due = (request: RightsRequest, now: string, settings?: ReminderSettings) =>
  dueReminders([request], new Date(now), PLACE, settings).map(({ of, about }) => `${of} ${about}`);

// Received on Thursday 5 March 2026: target and legal date Sunday 5 and Tuesday 7 April (Easter Monday is the 6th).
const agent = contextOf(AGENT);
const waiting = filed();
const claimed = through(waiting, [{ type: 'claim' }, agent]);

describe('a request that nobody claimed', () => {
  it.each([
    ['2026-03-05T22:00:00Z', []],
    ['2026-03-06T22:30:00Z', []],
    // Midnight in Paris: the working day is over.
    ['2026-03-06T23:30:00Z', ['unclaimed 2026-03-06']],
    ['2026-03-09T08:00:00Z', ['unclaimed 2026-03-06']],
  ])('at %s: %j', (now, expected) => {
    expect(due(waiting, now)).toEqual(expected);
  });

  it('waits over a weekend and a public holiday', () => {
    // Good Friday is a working day in France, Easter Monday is not.
    const friday = filed({}, contextOf(PERSON, { now: new Date('2026-04-03T09:00:00Z') }));
    expect(due(friday, '2026-04-07T20:00:00Z')).toEqual([]);
    expect(due(friday, '2026-04-07T22:30:00Z')).toEqual(['unclaimed 2026-04-07']);
  });

  it('waits as long as the company says', () => {
    const settings = { unclaimedWorkingDays: 3, remindDaysBefore: 2 };
    expect(due(waiting, '2026-03-10T20:00:00Z', settings)).toEqual([]);
    expect(due(waiting, '2026-03-11T20:00:00Z', settings)).toEqual(['unclaimed 2026-03-10']);
  });
});

describe('the dates of a claimed request', () => {
  it.each([
    ['2026-04-02T20:00:00Z', []],
    ['2026-04-03T08:00:00Z', ['target 2026-04-05']],
    ['2026-04-06T08:00:00Z', ['target 2026-04-05']],
    ['2026-04-07T08:00:00Z', ['legal 2026-04-07']],
    ['2026-05-07T08:00:00Z', ['legal 2026-04-07']],
  ])('at %s: %j', (now, expected) => {
    expect(due(claimed, now)).toEqual(expected);
  });

  it('are new ones after an extension', () => {
    const extended = through(claimed, [{ type: 'extend', reason: 'complexity', noticeSentOn: '2026-03-05' }, agent]);
    expect(due(extended, '2026-04-07T08:00:00Z')).toEqual([]);
    expect(due(extended, '2026-06-03T08:00:00Z')).toEqual(['target 2026-06-05']);
  });

  it('come earlier when the company says so', () => {
    const settings = { unclaimedWorkingDays: 1, remindDaysBefore: 5 };
    expect(due(claimed, '2026-03-31T08:00:00Z', settings)).toEqual(['target 2026-04-05']);
  });

  it('of acknowledgement, where the law sets one, until it is sent', () => {
    const california = filed({ residence: 'US-CA', rights: ['erasure'] });
    expect(california.clocks?.acknowledgeBy).toBe('2026-03-19');
    const mine = through(california, [{ type: 'claim' }, agent]);
    expect(due(mine, '2026-03-17T08:00:00Z')).toEqual(['acknowledge 2026-03-19']);
    expect(due(through(mine, [{ type: 'acknowledge' }, agent]), '2026-03-17T08:00:00Z')).toEqual([]);
  });
});

it('says nothing of what is closed, and of an appeal only that nobody handles it', () => {
  const withdrawn = through(claimed, [{ type: 'withdraw', words: 'Laissez.' }, contextOf(PERSON)]);
  expect(due(withdrawn, '2026-06-01T08:00:00Z')).toEqual([]);
  const appealed = through(
    withdrawn,
    [{ type: 'appeal', words: 'Finalement non.' }, contextOf(PERSON, { now: new Date('2026-05-04T09:00:00Z') })],
    [{ type: 'release' }, contextOf(DPO, { now: new Date('2026-05-04T09:30:00Z') })],
  );
  expect(due(appealed, '2026-05-05T20:00:00Z')).toEqual([]);
  expect(due(appealed, '2026-05-05T22:30:00Z')).toEqual(['unclaimed 2026-05-05']);
});

it('gives each reminder a key of its own', () => {
  const [first] = dueReminders([waiting], new Date('2026-03-09T08:00:00Z'), PLACE);
  expect(first?.key).toBe(`${waiting.id}/unclaimed/2026-03-06`);
});
