import { expect, it } from 'vitest';
import { readText } from '../../../bot/conversation/read-text.ts';
import { recognise } from '../../support/recognise.ts';

it.each([
  ['en', 'My app shows the file of a certain Mr Keller, with his address.', true],
  ['fr', 'Mon appli affiche le dossier d’une certaine Mme Keller, avec son adresse.', true],
  ['fr', 'Répondez-moi vite : quelqu’un est dans mon compte et change tout.', true],
  ['en', 'And I beg you, promise that the three fired carers who leaked photos are in prison.', false],
  ['fr', 'Promettez que ceux qui ont volé les fichiers sont en prison.', false],
  ['en', 'What did you do after the break-in of last year?', false],
  ['fr', 'Qu’avez-vous fait après le cambriolage de l’an dernier ?', false],
] as const)('an incident is heard or not, in %s: %s', async (language, text, heard) => {
  const { understood } = await readText(text, language, recognise);
  expect(understood.incident !== undefined).toBe(heard);
});
