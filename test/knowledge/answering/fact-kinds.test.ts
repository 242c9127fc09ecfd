import { describe, expect, it } from 'vitest';
import { factsAsked, holdsFact } from '../../../knowledge/answering/fact-kinds.ts';

describe('the kind of fact a question asks for', () => {
  it.each([
    ['fr', 'Combien de temps gardez-vous mes relevés ?', ['duration']],
    ['fr', 'vous gardez ça pdt combien de tps', ['duration']],
    ['fr', 'Qui reçoit mon adresse ?', ['party']],
    ['fr', 'Dans quel pays sont vos serveurs ?', ['place']],
    ['fr', 'Pourquoi avez-vous besoin de mon âge ?', []],
    ['en', 'How long do you keep my bills?', ['duration']],
    ['en', 'which company prints your letters?', ['party']],
    ['en', 'Where is my data stored?', ['place']],
    ['en', 'Do you sell my data?', []],
  ] as const)('%s: "%s" asks for %j', (language, question, kinds) => {
    expect(factsAsked(question, language)).toEqual(kinds);
  });
});

describe('what a statement holds', () => {
  it.each([
    ['fr', 'Nous gardons les factures dix ans.', 'duration', true],
    ['fr', 'Les relevés sont effacés au bout de 24 mois.', 'duration', true],
    ['fr', 'Nous ne vendons rien.', 'duration', false],
    ['en', 'It stays for a few days.', 'duration', true],
    ['en', 'Deleted at once.', 'duration', true],
    ['en', 'We never sell it.', 'duration', false],
    ['en', 'Letters are printed by Marlowe Post.', 'party', true],
    ['fr', 'Les photos sont chiffrées.', 'party', false],
    ['en', 'Servers stand in Ireland.', 'place', true],
    ['fr', 'Tout reste dans un pays de l’Union.', 'place', true],
  ] as const)('%s: "%s", %s: %s', (language, text, kind, holds) => {
    expect(holdsFact(text, kind, language)).toBe(holds);
  });
});
