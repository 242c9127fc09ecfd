import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terms } from '../../../knowledge/retrieval/analysis/terms.ts';

describe('the words that carry a subject', () => {
  it.each([
    ['fr', "Combien de temps gardez-vous l'historique de mes données ?", 'temps garder historique donnees'],
    ['fr', 'jusqu’à deux ans', '2 an'],
    ['fr', 'Vos œuvres', 'oeuvre'],
    ['en', "How long do you keep my daughter's photos?", 'long keep daughter photo'],
    ['en', 'two years', '2 year'],
  ] as const)('%s: "%s" meets "%s"', (language, text, other) => {
    const found = terms(text, language);
    for (const term of terms(other, language)) expect(found).toContain(term);
  });

  it('meets a word with and without its accents', () => {
    expect(terms('relevés détaillés', 'fr')).toEqual(terms('releves detailles', 'fr'));
  });

  it('leaves out words that say nothing', () => {
    expect(terms('est-ce que vous avez', 'fr')).toEqual([]);
    expect(terms('do you have what is it', 'en')).toEqual([]);
  });

  it('never fails and never gives an empty word, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (text, language) => {
          for (const term of terms(text, language)) expect(term.trim()).not.toBe('');
        },
      ),
    );
  });
});
