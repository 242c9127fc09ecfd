import { expect, it } from 'vitest';
import { isTurned } from '../../../training/grading/polarity.ts';

const keys = (text: string) => text.split(' ');

it.each([
  ['fr', 'desactives au depart', 'sont actives au depart', true],
  ['fr', 'nous n avons jamais le numero complet', 'nous gardons votre numero complet', true],
  ['fr', 'gratuit et sans justification', 'c est gratuit sans justification', false],
  ['fr', 'efface au bout de trois ans', 'efface apres trois ans', false],
  ['en', 'off from the start', 'on from the start', true],
  ['en', 'it costs nothing', 'it costs 20 euros', true],
  ['en', 'disabled by default', 'enabled by default', false],
  ['en', 'subscribed by default', 'unsubscribed by default', true],
  ['en', 'kept for two years', 'we keep it two years', false],
] as const)('%s: "%s" is turned in "%s": %s', (language, fact, said, turned) => {
  expect(isTurned(keys(fact), keys(said), language)).toBe(turned);
  expect(isTurned(keys(said), keys(fact), language)).toBe(turned);
});
