import { describe, expect, it } from 'vitest';
import { digest, workingMorning } from '../../../../bot/channels/slack/desk/morning.ts';
import { reminderWords } from '../../../../bot/channels/slack/desk/reminder-words.ts';
import { contextOf, PERSON } from '../../../rights/support/requests.ts';
import { wordsOf } from '../../../support/slack/server.ts';

describe('the digest of the morning', () => {
  it.each([
    ['on a working day at nine', '2026-03-05T08:00:00Z', '2026-03-05'],
    ['not before nine', '2026-03-05T07:59:00Z', undefined],
    ['not at noon', '2026-03-05T11:00:00Z', undefined],
    ['not on a Saturday', '2026-03-07T08:30:00Z', undefined],
    ['not on a public holiday', '2026-05-01T08:30:00Z', undefined],
  ])('comes %s in Paris', (_when, at, day) => {
    expect(workingMorning(contextOf(PERSON, { now: new Date(at) }))).toBe(day);
  });

  it('counts what is owed, and says nothing when nothing is', () => {
    expect(digest([], 'fr')).toBeUndefined();
    const due = '2026-03-05' as never;
    const message = digest(
      [
        { urgency: { level: 'late', days: 2, due } },
        { urgency: { level: 'today', due, what: 'answer' }, owner: 'jo@helio.example' },
        { urgency: { level: 'soon', days: 1, due, what: 'answer' }, owner: 'jo@helio.example' },
      ],
      'en',
    );
    expect(wordsOf(message?.blocks)).toEqual([
      'Good morning. Open requests: 3. Claimed by nobody: 1. Due today: 1. Due within two days: 1. Late: 1.',
    ]);
  });
});

describe('a word in the thread', () => {
  const nameOf = () => 'Inès';
  it('names who is reminded and of what', () => {
    const words = reminderWords({ type: 'remind', of: 'target' }, 'Camille', nameOf, 'fr');
    expect(words).toBe('Rappel : date cible proche (Camille)');
    expect(reminderWords({ type: 'remind', of: 'unclaimed' }, undefined, nameOf, 'en')).toContain('for all of you');
  });

  it('repeats no words of who asks for help', () => {
    const words = reminderWords({ type: 'escalate', to: 'dpo@x.example', reason: 'Mme Martin' }, 'Jo', nameOf, 'fr');
    expect(words).toBe('De l’aide est demandée à Inès.');
  });

  it('is not said of other events', () => {
    expect(reminderWords({ type: 'claim' }, 'Jo', nameOf, 'fr')).toBeUndefined();
  });
});
