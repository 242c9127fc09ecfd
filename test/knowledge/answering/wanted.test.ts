import { describe, expect, it } from 'vitest';
import { holdsWhatIsWanted } from '../../../knowledge/answering/wanted.ts';
import type { Language, Statement } from '../../../knowledge/statement.ts';

const declared = (text: Statement['text']): Statement => ({
  ref: 'p#s',
  practice: 'p',
  id: 's',
  facet: 'other',
  text,
  title: {},
  revision: 1,
  source: { file: 'p.yaml', locator: 'statements[0]' },
});

describe('what a question wants and declared words hold or lack', () => {
  it.each<[Language, string, string, boolean]>([
    ['en', 'How long does the hosting firm keep it?', 'Files are stored by a firm in Lyon.', false],
    ['en', 'How long do you keep it?', 'It stays for two years.', true],
    ['en', 'How long do you keep it?', 'It is never stored.', true],
    ['fr', 'Ça reste longtemps chez vous ?', 'Nous le transmettons au transporteur.', false],
    ['fr', 'Vous le gardez jusqu’à quand ?', 'Tout part le lendemain.', true],
    ['en', 'Which company prints your letters?', 'Letters are printed by a partner.', false],
    ['en', 'Which company prints your letters?', 'Letters are printed by Marlowe Post.', true],
    ['fr', 'Quelle société imprime vos lettres ?', 'Un prestataire les imprime.', false],
    ['fr', 'Quelle société imprime vos lettres ?', 'La société Marlo les imprime.', true],
    ['en', 'How many requests came in 2025?', 'In 2024, 57 requests came.', false],
    ['en', 'How many requests came in 2024?', 'In 2024, 57 requests came.', true],
    ['en', 'I joined in 2019, do you sell my data?', 'We sell nothing.', true],
    ['fr', 'Combien de réquisitions en 2023 ?', 'En 2024, 57 réquisitions.', false],
    ['fr', 'Pourquoi ?', 'Nous ne vendons rien.', true],
    ['en', '', 'We sell nothing.', true],
  ])('%s: "%s" with "%s": %s', (language, question, text, holds) => {
    expect(holdsWhatIsWanted(question, language, [declared({ [language]: text })])).toBe(holds);
  });

  it('takes for a name what is one in both languages', () => {
    const nobody = {
      en: 'They go to six French charities on a Monday.',
      fr: 'Elles vont à six associations françaises.',
    };
    const marlo = { en: 'They go to a charity, Marlo.', fr: 'Elles vont à une association, Marlo.' };
    expect(holdsWhatIsWanted('Which ones?', 'en', [declared(nobody)])).toBe(false);
    expect(holdsWhatIsWanted('Which ones?', 'en', [declared(marlo)])).toBe(true);
  });

  it('is content with one of the statements shown, in either language', () => {
    const shown = [declared({ fr: 'Tout est chiffré.' }), declared({ en: 'It stays for two years.' })];
    expect(holdsWhatIsWanted('Combien de temps ?', 'fr', shown)).toBe(true);
    expect(holdsWhatIsWanted('Combien de temps ?', 'fr', shown.slice(0, 1))).toBe(false);
  });
});
