import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../knowledge/retrieval/language.ts';

const train = fileURLToPath(new URL('../../../../shared/data/practices/train/', import.meta.url));
const others: [string, string][] = JSON.parse(readFileSync(new URL('./other-languages.json', import.meta.url), 'utf8'));

describe('the language of a message', () => {
  it.each([
    ['Combien de temps gardez-vous mes relevés ?', 'en', 'fr'],
    ['How long do you keep my readings?', 'fr', 'en'],
    ['vs gardez mon num cb ou pas', 'en', 'fr'],
    ['do u keep my browseing histry', 'fr', 'en'],
    ['Wie lange speichern Sie meine Daten?', 'fr', 'other'],
    ['¿Quién ve mis facturas?', 'en', 'other'],
    ['Сколько вы храните мои данные?', 'fr', 'other'],
    ['DPO ?', 'fr', 'fr'],
    ['DPO ?', 'en', 'en'],
    ['42', 'en', 'en'],
    ['', 'fr', 'fr'],
  ] as const)('%j in a conversation in %s is %s', (text, fallback, expected) => {
    expect(detectLanguage(text, fallback)).toBe(expected);
  });

  it('knows other languages, nineteen times in twenty', () => {
    const told = others.filter(([, text]) => detectLanguage(text, 'fr') === 'other').length;
    expect(told / others.length).toBeGreaterThanOrEqual(0.95);
  });

  it.skipIf(!existsSync(train))(
    'tells French from English on the train questions (skipped where they are absent)',
    () => {
      const questions: { lang: 'fr' | 'en'; text: string }[] = readdirSync(train)
        .map((file) => JSON.parse(readFileSync(`${train}${file}`, 'utf8')))
        .flatMap((company) => [
          ...company.practices.flatMap((practice: { questions: object[] }) => practice.questions),
          ...company.unanswerable,
          ...company.outOfScope,
        ]);
      for (const language of ['fr', 'en'] as const) {
        const own = questions.filter(({ lang }) => lang === language);
        const share = (fallback: 'fr' | 'en') =>
          own.filter(({ text }) => detectLanguage(text, fallback) === language).length / own.length;
        expect(share(language)).toBeGreaterThan(0.998);
        expect(share(language === 'fr' ? 'en' : 'fr')).toBeGreaterThan(0.985);
      }
    },
  );
});
