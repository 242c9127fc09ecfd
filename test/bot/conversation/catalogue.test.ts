import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../bot/conversation/catalogue/answers.ts';
import { type Entry, say } from '../../../bot/conversation/catalogue/entry.ts';
import { FACET_NAMES } from '../../../bot/conversation/catalogue/facets.ts';
import { GREETING } from '../../../bot/conversation/catalogue/greeting.ts';
import { HAND_OVER } from '../../../bot/conversation/catalogue/hand-over.ts';
import { dateInWords, periodInWords } from '../../../bot/conversation/catalogue/periods.ts';
import { RIGHT_NAMES } from '../../../bot/conversation/catalogue/rights.ts';
import { SMALL_TALK } from '../../../bot/conversation/catalogue/small-talk.ts';
import { TERMINAL } from '../../../bot/conversation/catalogue/terminal.ts';
import { RIGHTS } from '../../../bot/conversation/understanding/rights.ts';
import { FACETS } from '../../../knowledge/facets.ts';
import { LANGUAGES } from '../../../knowledge/statement.ts';

const parts: Record<string, Record<string, Entry>> = { ANSWERS, GREETING, HAND_OVER, SMALL_TALK, TERMINAL };
const entries = Object.entries(parts).flatMap(([part, of]) =>
  Object.entries(of).map(([key, entry]) => [`${part}.${key}`, entry] as const),
);
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the catalogue', () => {
  it.each(entries)('%s says where it appears, in both languages, with the same facts', (_key, entry) => {
    expect(entry.where.trim()).not.toBe('');
    for (const language of LANGUAGES) expect(entry[language].trim()).not.toBe('');
    expect(new Set(holes(entry.fr))).toEqual(new Set(holes(entry.en)));
  });

  it.each(entries.filter(([key]) => !key.endsWith('.source')))(
    '%s differs from language to language',
    (_key, entry) => {
      expect(entry.fr).not.toBe(entry.en);
    },
  );

  it.each(entries)('%s addresses people with "vous"', (_key, entry) => {
    expect(entry.fr).not.toMatch(/(?<!\p{L})(?:tu|ton|ta|tes|toi|t')(?!\p{L})/iu);
  });

  it('names every facet and every right in both languages', () => {
    for (const facet of FACETS) for (const language of LANGUAGES) expect(FACET_NAMES[facet][language]).not.toBe('');
    for (const right of RIGHTS) for (const language of LANGUAGES) expect(RIGHT_NAMES[right][language]).not.toBe('');
  });

  it('puts the facts in', () => {
    expect(say(ANSWERS.declared, 'fr', { company: 'Helio' })).toBe("Voici ce qu'Helio déclare :");
    expect(say(ANSWERS.declared, 'fr', { company: 'Rivage' })).toBe('Voici ce que Rivage déclare :');
    expect(say(ANSWERS.declared, 'fr', { company: 'Huawei' })).toBe('Voici ce que Huawei déclare :');
    expect(say(SMALL_TALK.whoAreYou, 'fr', { company: 'Orange' })).toContain("avec ce qu'Orange a déclaré");
    expect(say(ANSWERS.askedBack, 'en')).toBe('Your question could be about several things. Which one?');
    // @ts-expect-error a fact is missing
    expect(say(ANSWERS.declared, 'fr', {})).toContain('{company}');
    // @ts-expect-error Spanish is missing
    expect(() => say(ANSWERS.declared, 'es', { company: 'Helio' })).toThrow();
  });

  it('does not compile without a language', () => {
    // @ts-expect-error English is missing
    const half: Entry = { where: 'nowhere', fr: 'Bonjour' };
    expect(half).toBeDefined();
  });

  it.each([
    ['P30D', '30 jours', '30 days'],
    ['P1Y6M', '1 an et 6 mois', '1 year and 6 months'],
    ['P2W', '2 semaines', '2 weeks'],
    ['PT12H', undefined, undefined],
    ['soon', undefined, undefined],
  ])('says the period %s', (period, fr, en) => {
    expect(periodInWords(period, 'fr')).toBe(fr);
    expect(periodInWords(period, 'en')).toBe(en);
  });

  it('says dates', () => {
    expect(dateInWords('2026-03-01', 'fr')).toBe('1er mars 2026');
    expect(dateInWords('2026-03-21', 'en')).toBe('21 March 2026');
  });
});
