import type { Language } from '../../../knowledge/statement.ts';

/** One sentence that people see, in every language, and where it appears. `{name}` stands for a fact. */
export type Entry = { where: string } & Record<Language, string>;

type HolesIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesIn<Rest> : never;

/** The facts that an entry needs in any of its languages. */
export type Holes<E extends Entry> = HolesIn<E[Language]>;

/** The sentence in a language, with its facts put in. A missing language, or a missing fact, does not compile. */
export function say<const E extends Entry>(
  entry: E,
  language: Language,
  ...facts: [Holes<E>] extends [never] ? [] : [Record<Holes<E>, string>]
): string {
  const given: Record<string, string> = facts[0] ?? {};
  return entry[language].replace(/(?:\b(de|que) )?\{(\w+)\}/giu, (hole, before: string | undefined, name: string) => {
    const fact = given[name];
    if (fact === undefined) return hole;
    if (before === undefined) return fact;
    return language === 'fr' && ELIDES.test(fact) ? `${before.slice(0, -1)}'${fact}` : `${before} ${fact}`;
  });
}

/** Names before which "de" and "que" lose their vowel; an h before a or u is mostly aspirate in names (Hasbro, Huawei). */
const ELIDES = /^(?:[aeiouyàâäéèêëîïôöùûü]|h[eéèêëiîyoô])/iu;

/** Pieces that may hold commas, one after another: French sets a semicolon between spaces. */
export function enumerated(pieces: readonly string[], language: Language): string {
  return pieces.join(language === 'fr' ? ' ; ' : '; ');
}
