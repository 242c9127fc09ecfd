import { expect, it } from 'vitest';
import type { PlainDate } from '../../../rights/calendar/plain-date.ts';
import { urgencyOf } from '../../../rights/desk/urgency.ts';
import { AGENT, contextOf, filed, PERSON, through } from '../support/requests.ts';

// Target Sunday 5 April 2026, legal date Tuesday the 7th.
const request = filed();

it.each<[PlainDate, object]>([
  ['2026-03-05', { level: 'later', days: 31, due: '2026-04-05', what: 'answer' }],
  ['2026-04-02', { level: 'later', days: 3, due: '2026-04-05', what: 'answer' }],
  ['2026-04-03', { level: 'soon', days: 2, due: '2026-04-05', what: 'answer' }],
  ['2026-04-04', { level: 'soon', days: 1, due: '2026-04-05', what: 'answer' }],
  ['2026-04-05', { level: 'today', due: '2026-04-05', what: 'answer' }],
  ['2026-04-06', { level: 'past_target', due: '2026-04-07' }],
  ['2026-04-07', { level: 'past_target', due: '2026-04-07' }],
  ['2026-04-08', { level: 'late', days: 1, due: '2026-04-07' }],
])('on %s: %j', (today, expected) => {
  expect(urgencyOf(request, today)).toEqual(expected);
});

it('an objection to marketing is to be done at once', () => {
  const marketing = filed({ rights: ['objection_marketing'] });
  expect(urgencyOf(marketing, '2026-03-05')).toEqual({ level: 'at_once', due: '2026-03-05' });
  expect(urgencyOf(marketing, '2026-05-05')).toMatchObject({ level: 'late' });
});

it('a date of acknowledgement comes first, until it is met', () => {
  const california = filed({ residence: 'US-CA', rights: ['erasure'] });
  expect(urgencyOf(california, '2026-03-18')).toEqual({
    level: 'soon',
    days: 1,
    due: '2026-03-19',
    what: 'acknowledgement',
  });
  expect(urgencyOf(california, '2026-03-20')).toEqual({ level: 'late', days: 1, due: '2026-03-19' });
  const told = through(california, [{ type: 'acknowledge' }, contextOf(AGENT)]);
  expect(urgencyOf(told, '2026-03-20')).toMatchObject({ level: 'later', due: '2026-04-19', what: 'answer' });
});

it('what is closed or contested has no date', () => {
  const withdrawn = through(request, [{ type: 'withdraw', words: 'Laissez.' }, contextOf(PERSON)]);
  expect(urgencyOf(withdrawn, '2027-01-01')).toEqual({ level: 'closed' });
  const appealed = through(withdrawn, [{ type: 'appeal', words: 'Non.' }, contextOf(PERSON)]);
  expect(urgencyOf(appealed, '2027-01-01')).toEqual({ level: 'appeal' });
});
