import { expect, it } from 'vitest';
import { learningHome } from '../../../../bot/channels/slack/training/home.ts';
import { LEARNING_ACTIONS } from '../../../../bot/channels/slack/training/values.ts';

const PROGRESS = {
  modules: [],
  due: 3,
  changed: 0,
  assigned: [
    { module: 'rights', title: { fr: 'Les droits & vous', en: 'Rights & you' }, left: 2, due: new Date('2026-12-03') },
    { module: 'bills', title: { fr: 'Factures', en: 'Bills' }, left: 1 },
  ],
  answered: 0,
  weak: [],
  settings: { timeZone: 'Europe/Paris', shares: false },
};

it.each([
  [
    'fr',
    [
      'On vous a confié « Les droits &amp; vous » : encore 2 questions, d’ici le 3 décembre 2026.',
      'encore une question.',
    ],
  ],
  ['en', ['You were given “Rights &amp; you”: 2 questions left, by 3 December 2026.', 'one question left.']],
] as const)('shows what somebody assigned, with a button that begins it (%s)', (language, [first, second]) => {
  const blocks = learningHome({ language, progress: PROGRESS, url: 'https://x.example/training' });
  const given = blocks.filter((block) => block.type === 'section');
  expect(given).toMatchObject([{ text: { text: first } }, { text: { text: expect.stringContaining(second) } }]);
  const ids = given.map(({ accessory }) => (accessory as { action_id: string }).action_id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(LEARNING_ACTIONS.open);
});
