import { expect, it } from 'vitest';
import { asksHowItStands, mayTellOfRequest } from '../../../bot/conversation/understanding/status.ts';

it.each([
  'Combien de demandes des autorités avez-vous reçues en 2025 ?',
  'How many requests did you get from the police last year?',
  'Comment se passe une demande d’accès au dossier ?',
  'et ça reste combien de temps ?',
  'et pourquoi si longtemps ?',
  'et pendant combien de mois ?',
  'Ok mais ma photo, elle part où ?',
  'And when is its file about me wiped?',
  'What did that estimate look at?',
  'And how many months?',
  'En combien de temps répondez-vous à une demande de droits ?',
  'How soon do you answer a rights request?',
  'Do you handle complaints yourselves?',
  'I asked for a quote and never signed: when are my details deleted?',
  'J’ai demandé un devis sans signer, quand mes coordonnées sont-elles effacées ?',
  'While I wait: is video advice taped?',
])('what goes on from another question, or is of other people, asks nothing about one’s own request: %s', (text) => {
  expect(mayTellOfRequest(text)).toBe(false);
});

it.each([
  'Qui s’occupe de ma plainte ?',
  'Mon désabonnement date de mardi, il prend effet quand ?',
  'La dame qui devait regarder mon refus m’a-t-elle oublié ?',
  'Il vous reste deux jours, je vous le rappelle.',
  'Is my restriction in place?',
  'Will you answer my request?',
  'Avez-vous traité une demande que j’ai faite en mai ?',
  'You promised an answer by the 15th, it’s the 22nd.',
  'Following up on my right of access.',
  'Did the person who was to re-read my refusal get round to it?',
])('who has asked may ask how it goes: %s', (text) => {
  expect(mayTellOfRequest(text)).toBe(true);
});

it.each([
  ['Et après ?', false, true],
  ['What happens next?', false, true],
  ['c’est fait ?', true, true],
  ['Is my request closed?', true, true],
  ['did it go through?', true, true],
  ['Et mes factures, après ?', false, false],
  ['What happens next to my bills?', false, false],
  ['Mes appels sont-ils enregistrés ?', false, false],
  ['Is it recorded who reads my file?', false, false],
  ['Combien de temps gardez-vous mes relevés ?', false, false],
])('%s asks how a request stands: at any time %s, right after it %s', (text, anyTime, rightAfter) => {
  expect(asksHowItStands(text, false)).toBe(anyTime);
  expect(asksHowItStands(text, true)).toBe(rightAfter);
});
