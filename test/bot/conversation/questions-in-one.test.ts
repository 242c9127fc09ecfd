import { expect, it } from 'vitest';
import { understand } from '../../../bot/conversation/understand.ts';

it.each([
  [
    'fr',
    'Les interprètes voient-ils mon dossier, et est-ce qu’ils notent quelque chose ?',
    [
      ['Les interprètes voient-ils mon dossier ?', false],
      ["est-ce qu'ils notent quelque chose ?", true],
    ],
  ],
  [
    'fr',
    'Mes données sont-elles chiffrées et où sont-elles hébergées ?',
    [
      ['Mes données sont-elles chiffrées ?', false],
      ['où sont-elles hébergées ?', true],
    ],
  ],
  ['fr', 'Vos conseillers écoutent-ils les appels ?', [['Vos conseillers écoutent-ils les appels ?', false]]],
  ['fr', 'Les gardez-vous longtemps ?', [['Les gardez-vous longtemps ?', true]]],
  ['fr', 'Avez-vous mon adresse et mon téléphone ?', [['Avez-vous mon adresse et mon téléphone ?', false]]],
  [
    'en',
    'Do your interpreters see my file, and do they write anything down?',
    [
      ['Do your interpreters see my file?', false],
      ['do they write anything down?', true],
    ],
  ],
  ['en', 'Do you have my address and my phone number?', [['Do you have my address and my phone number?', false]]],
] as const)('two questions in one sentence, and what leans on what was said: in %s, %s', (language, text, expected) => {
  const asks = understand(text, language).asks.map(({ echo, followUp }) => [echo, followUp]);
  expect(asks).toEqual(expected);
});

it.each([
  [
    'fr',
    'Je suis alice@exemple.fr, 06 12 34 56 78. Combien de temps gardez-vous mes relevés ?',
    'Combien de temps gardez-vous mes relevés ?',
  ],
  ['fr', 'Qui lit mes messages ? Mon portable : 06 12 34 56 78.', 'Qui lit mes messages ?'],
  ['fr', 'Vous avez vendu alice@exemple.fr. À qui ?', 'Vous avez vendu [e-mail]. À qui ?'],
  ['en', 'My email is alice@example.com. How long do you keep my readings?', 'How long do you keep my readings?'],
  ['en', 'You leaked alice@example.com. To whom?', 'You leaked [e-mail]. To whom?'],
] as const)('who writes is not searched, what is told beside it is: in %s, %s', (language, text, searched) => {
  expect(understand(text, language).asks.map(({ text: one }) => one)).toEqual([searched]);
});

it.each([
  ['fr', 'mon adresse alice@exemple.fr'],
  ['fr', '06 12 34 56 78'],
  ['en', 'my number is +44 7700 900123'],
] as const)('asks nothing where somebody only says who they are: in %s, %s', (language, text) => {
  expect(understand(text, language)).toMatchObject({ asks: [], talks: ['introduced'] });
});

it.each([
  ['fr', 'jveu savoir cmb de tps vs gardez mes relevés', 'je veux savoir combien de temps vous gardez mes relevés'],
  ['fr', 'qui voit ma CB ? et TT le reste', 'qui voit ma CB ? et TT le reste'],
  ['en', 'pls tell me wat u do with my readings', 'please tell me what you do with my readings'],
  ['en', "don't mail me at u.r@example.org", "don't mail me at [e-mail]"],
] as const)('what is typed on a phone is read as it is spelt: in %s, %s', (language, text, spelt) => {
  expect(understand(text, language).text).toBe(spelt);
});

it('echoes several questions as they were typed', () => {
  const text = 'do u sell my readings? how long do u keep my bills?';
  expect(understand(text, 'en').asks.map(({ echo }) => echo)).toEqual([
    'do u sell my readings?',
    'how long do u keep my bills?',
  ]);
});
